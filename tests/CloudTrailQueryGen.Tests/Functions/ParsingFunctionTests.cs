using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>What parse computes, on large texts: memory stays near the size of the result, and one value is read without the others.</summary>
public sealed class ParsingFunctionTests
{
    [Fact]
    public void A_megabyte_of_one_value_takes_a_megabyte()
    {
        using var scratch = new ScratchArena();
        byte[] text = Encoding.UTF8.GetBytes("k=" + new string('x', 1_000_000));
        Value pairs = Functions.Logfmt(scratch, Value.FromText(text));
        Assert.Equal(1_000_000 + "{\"k\":\"\"}".Length, pairs.Utf8.Length);
        Assert.InRange(scratch.Held, 1_000_000, 2_200_000);
    }

    [Theory]
    [InlineData("a=b ", "\"a\":\"b\"", 4)]
    [InlineData("a ", "\"a\":\"\"", 2)]
    [InlineData("a=\u0001\u0001\u0001\u0001\u0001 ", "\"a\":\"\\u0001\\u0001\\u0001\\u0001\\u0001\"", 8)]
    [InlineData("a=\"\\\"\\\\\" ", "\"a\":\"\\\"\\\\\"", 9)]
    public void A_megabyte_of_pairs_is_an_object_of_all(string pair, string member, int length)
    {
        using var scratch = new ScratchArena();
        int count = 1_000_000 / length;
        Value pairs = Functions.Logfmt(scratch, Value.FromText(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(pair, count)))));
        Assert.Equal('{' + string.Join(',', Enumerable.Repeat(member, count)) + '}', Encoding.UTF8.GetString(pairs.Utf8));
        Assert.InRange(scratch.Held, pairs.Utf8.Length, (6L * pairs.Utf8.Length) + 2_200_000);
    }

    [Fact]
    public void Each_of_thousands_of_values_is_read_by_its_number()
    {
        using var scratch = new ScratchArena();
        const int Count = 5_000;
        Value line = Value.FromText(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, Count).Select(i => i % 3 == 0 ? "" : i % 3 == 1 ? $"v{i}" : $"\"q\"\"{i},\""))));
        Value captures = Functions.Csv(scratch, line, Value.FromInteger(Count + 2));
        foreach (int i in Enumerable.Range(0, Count))
        {
            string expected = i % 3 == 0 ? "" : i % 3 == 1 ? $"v{i}" : $"q\"{i},";
            Assert.Equal(expected, Encoding.UTF8.GetString(Functions.Capture(scratch, captures, Value.FromInteger(i)).Utf8));
        }

        Assert.True(Functions.Capture(scratch, captures, Value.FromInteger(Count)).IsMissing);
        Assert.True(Functions.Capture(scratch, captures, Value.FromInteger(Count + 5)).IsMissing);
    }

    /// <summary>Nested groups hold the text again and again.</summary>
    [Fact]
    public void Groups_around_groups_are_all_kept()
    {
        using var scratch = new ScratchArena();
        const int Groups = 150;
        var pattern = new CapturePattern(new string('(', Groups) + "a+" + new string(')', Groups));
        Value captures = Functions.Captures(scratch, Value.FromText(Encoding.UTF8.GetBytes(new string('a', 10_000))), pattern);
        for (int i = 0; i < Groups; i++)
        {
            Assert.Equal(10_000, Functions.Capture(scratch, captures, Value.FromInteger(i)).Utf8.Length);
        }

        Assert.True(Functions.Capture(scratch, Functions.Captures(scratch, Value.FromText("b"u8), pattern), Value.FromInteger(0)).IsMissing);
    }
}
