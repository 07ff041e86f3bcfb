using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>split (spec §4.2): a list is its JSON text.</summary>
public sealed class SplitFunctionTests
{
    [Theory]
    [InlineData("missing", "','", "missing")]
    [InlineData("'a'", "missing", "missing")]
    [InlineData("[1,2]", "','", "missing")]
    [InlineData("'a'", "{}", "missing")]
    [InlineData("'a,b,c'", "','", "[\"a\",\"b\",\"c\"]")]
    [InlineData("',a,,b,'", "','", "[\"\",\"a\",\"\",\"b\",\"\"]")]
    [InlineData("''", "','", "[\"\"]")]
    [InlineData("','", "','", "[\"\",\"\"]")]
    [InlineData("'abc'", "''", "[\"abc\"]")]
    [InlineData("''", "''", "[\"\"]")]
    [InlineData("'abc'", "'x'", "[\"abc\"]")]
    [InlineData("'abc'", "'abc'", "[\"\",\"\"]")]
    [InlineData("'ab'", "'abc'", "[\"ab\"]")]
    [InlineData("'aaa'", "'aa'", "[\"\",\"a\"]")]
    [InlineData("'a, b'", "', '", "[\"a\",\"b\"]")]
    [InlineData("'a.b'", "'.'", "[\"a\",\"b\"]")]
    [InlineData("'x\u00E9y\u00E8z'", "'\u00E9'", "[\"x\",\"y\u00E8z\"]")]
    [InlineData("'\U0001F600,\u2028'", "','", "[\"\U0001F600\",\"\u2028\"]")]
    [InlineData("'say \"hi\",\\'", "','", "[\"say \\\"hi\\\"\",\"\\\\\"]")]
    [InlineData("'a\"b\"c'", "'\"'", "[\"a\",\"b\",\"c\"]")]
    [InlineData("'a\nb\u0001,\u007F'", "'\n'", "[\"a\",\"b\\u0001,\u007F\"]")]
    [InlineData("'\b\f\r\t\u001F'", "','", "[\"\\b\\f\\r\\t\\u001f\"]")]
    [InlineData("1234", "2", "[\"1\",\"34\"]")]
    [InlineData("0.5", "'.'", "[\"0\",\"5\"]")]
    [InlineData("t0", "' '", "[\"1970-01-01\",\"00:00:00.000\"]")]
    public void Parts(string text, string delimiter, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Split, text, delimiter));

    [Fact]
    public void A_json_reader_finds_the_parts_that_the_framework_splits()
    {
        var random = new Random(8259);
        string[] pieces = [",", ", ", "a", "\"", "\\", "\n", "\u0000", "\u001F", "\u007F", "\u00E9", "\U0001F600", "\u2028", "/", "'"];
        using var scratch = new ScratchArena();
        for (int i = 0; i < 5000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            string delimiter = pieces[random.Next(pieces.Length)];
            scratch.Reset();
            Value list = Functions.Split(scratch, Value.FromText(Encoding.UTF8.GetBytes(text)), Value.FromText(Encoding.UTF8.GetBytes(delimiter)));
            Assert.Equal(ValueKind.Structure, list.Kind);
            List<string>? parts = JsonSerializer.Deserialize<List<string>>(list.Utf8);
            Assert.Equal(text.Split(delimiter), parts);
        }
    }

    [Fact]
    public void A_megabyte_of_delimiters_makes_a_megabyte_of_parts()
    {
        using var scratch = new ScratchArena();
        byte[] text = Encoding.UTF8.GetBytes(new string('\u0001', 1_000_000));
        Assert.Equal((3 * 1_000_001) + 1, Functions.Split(scratch, Value.FromText(text), Value.FromText("\u0001"u8)).Utf8.Length);
        Assert.Equal(6_000_004, Functions.Split(scratch, Value.FromText(text), Value.FromText(","u8)).Utf8.Length);
    }
}
