using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>toupper and tolower (spec §4.2).</summary>
public sealed class CaseFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing")]
    [InlineData("''", "''", "''")]
    [InlineData("'CreateBucket-1'", "'CREATEBUCKET-1'", "'createbucket-1'")]
    [InlineData("'iI'", "'II'", "'ii'")]
    [InlineData("'\u00C9t\u00E9'", "'\u00C9T\u00C9'", "'\u00E9t\u00E9'")]
    [InlineData("'\u03A3\u03C3\u03C2'", "'\u03A3\u03A3\u03A3'", "'\u03C3\u03C3\u03C2'")]
    [InlineData("'stra\u00DFe'", "'STRA\u00DFE'", "'stra\u00DFe'")]
    [InlineData("'\U00010428\U00010400'", "'\U00010400\U00010400'", "'\U00010428\U00010428'")]
    [InlineData("'\u0250x'", "'\u2C6FX'", "'\u0250x'")]
    [InlineData("'\u65E5\u672C \U0001F600'", "'\u65E5\u672C \U0001F600'", "'\u65E5\u672C \U0001F600'")]
    [InlineData("1E+300", "'1E+300'", "'1e+300'")]
    [InlineData("12", "'12'", "'12'")]
    [InlineData("{\"a\":1}", "missing", "missing")]
    public void Simple_mapping(string text, string upper, string lower)
    {
        Assert.Equal(upper, Invocation.Call(Functions.Toupper, text));
        Assert.Equal(lower, Invocation.Call(Functions.Tolower, text));
    }

    [Fact]
    public void Every_character_maps_as_its_rune_does_and_fits()
    {
        using var scratch = new ScratchArena();
        for (int codePoint = 1; codePoint <= 0x10FFFF; codePoint++)
        {
            if (!Rune.TryCreate(codePoint, out Rune rune))
            {
                continue;
            }

            Value text = Value.FromText(Encoding.UTF8.GetBytes(rune.ToString()));
            Assert.Equal(Rune.ToUpperInvariant(rune).ToString(), ValueText.ToText(Functions.Toupper(scratch, text)));
            Assert.Equal(Rune.ToLowerInvariant(rune).ToString(), ValueText.ToText(Functions.Tolower(scratch, text)));
            scratch.Reset();
        }
    }

    [Fact]
    public void Bytes_that_are_no_utf8_stay()
    {
        using var scratch = new ScratchArena();
        byte[] text = [(byte)'a', 0xC3, (byte)'b', 0xF0, 0x9F];
        byte[] expected = [(byte)'A', 0xC3, (byte)'B', 0xF0, 0x9F];
        Assert.True(Functions.Toupper(scratch, Value.FromText(text)).Utf8.SequenceEqual(expected));
    }
}
