using System;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>concat (spec §4.2, §8 no. 22).</summary>
public sealed class ConcatenationFunctionTests
{
    [Theory]
    [InlineData("missing", "''")]
    [InlineData("''", "''")]
    [InlineData("'a'", "'a'")]
    [InlineData("12", "'12'")]
    [InlineData("0.00001", "'0.00001'")]
    [InlineData("t0", "'1970-01-01 00:00:00.000'")]
    [InlineData("{\"a\":1}", "''")]
    public void One(string a, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Concat, a));

    [Theory]
    [InlineData("'a'", "'b'", "'ab'")]
    [InlineData("missing", "'b'", "'b'")]
    [InlineData("'a'", "missing", "'a'")]
    [InlineData("missing", "missing", "''")]
    [InlineData("1", "2", "'12'")]
    [InlineData("'caf\u00E9'", "'\U0001F600'", "'caf\u00E9\U0001F600'")]
    [InlineData("[1]", "'x'", "'x'")]
    [InlineData("-9223372036854775808", "1E+300", "'-92233720368547758081E+300'")]
    public void Two(string a, string b, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Concat, a, b));

    [Theory]
    [InlineData("'a'", "'b'", "'c'", "'abc'")]
    [InlineData("'a'", "missing", "'c'", "'ac'")]
    [InlineData("''", "''", "''", "''")]
    public void Three(string a, string b, string c, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Concat, a, b, c));

    [Theory]
    [InlineData("'a'", "'b'", "'c'", "'d'", "'abcd'")]
    [InlineData("missing", "' '", "missing", "0.5", "' 0.5'")]
    [InlineData("1", "'/'", "t1000", "''", "'1/1970-01-01 00:00:01.000'")]
    public void Four(string a, string b, string c, string d, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.Concat, a, b, c, d));

    [Fact]
    public void Text_beyond_the_first_block_of_the_arena_is_kept()
    {
        using var scratch = new ScratchArena();
        byte[] part = new byte[10_000];
        part.AsSpan().Fill((byte)'x');
        Value text = Value.FromText(part);
        Value first = Functions.Concat(scratch, text, Value.FromText("1"u8));
        Value second = Functions.Concat(scratch, first, first, first, first);
        Value third = Functions.Concat(scratch, second, second);
        Assert.Equal(80_008, third.Utf8.Length);
        Assert.Equal((byte)'1', third.Utf8[^1]);
        Assert.Equal((byte)'1', second.Utf8[10_000]);
        Assert.Equal((byte)'1', first.Utf8[^1]);
    }
}
