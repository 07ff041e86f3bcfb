using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>jsonParse, jsonStringify, jsonArraySize and jsonArrayContains (spec §4.6).</summary>
public sealed class JsonFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing", "missing")]
    [InlineData("''", "missing", "missing", "missing")]
    [InlineData("'  '", "missing", "missing", "missing")]
    [InlineData("'{}'", "{}", "missing", "missing")]
    [InlineData("'[]'", "[]", "missing", "0")]
    [InlineData("'[ ]'", "[ ]", "missing", "0")]
    [InlineData("' \t\r\n[1, 2]\n'", "[1, 2]", "missing", "2")]
    [InlineData("'[1,[2,3],{\"a\":[4]},null,\"x,y\"]'", "[1,[2,3],{\"a\":[4]},null,\"x,y\"]", "missing", "5")]
    [InlineData("'{\"a\":1}'", "{\"a\":1}", "missing", "missing")]
    [InlineData("'5'", "missing", "missing", "missing")]
    [InlineData("'\"5\"'", "missing", "missing", "missing")]
    [InlineData("'true'", "missing", "missing", "missing")]
    [InlineData("'null'", "missing", "missing", "missing")]
    [InlineData("'[1,]'", "missing", "missing", "missing")]
    [InlineData("'[1] x'", "missing", "missing", "missing")]
    [InlineData("'{\"a\":}'", "missing", "missing", "missing")]
    [InlineData("'\uFEFF[]'", "missing", "missing", "missing")]
    [InlineData("'[\"\u00E9\U0001F600\",\"\\ud83d\"]'", "[\"\u00E9\U0001F600\",\"\\ud83d\"]", "missing", "2")]
    [InlineData("12", "missing", "missing", "missing")]
    [InlineData("2.5", "missing", "missing", "missing")]
    [InlineData("t0", "missing", "missing", "missing")]
    [InlineData("{\"a\" : [1]}", "{\"a\" : [1]}", "'{\"a\" : [1]}'", "missing")]
    [InlineData("[1,\"\\u00e9\"]", "[1,\"\\u00e9\"]", "'[1,\"\\u00e9\"]'", "2")]
    [InlineData("[1 2]", "[1 2]", "'[1 2]'", "missing")]
    public void Parsing_writing_and_counting(string value, string parsed, string text, string size)
    {
        Assert.Equal(parsed, Invocation.Call(Functions.JsonParse, value));
        Assert.Equal(text, Invocation.Call(Functions.JsonStringify, value));
        Assert.Equal(size, Invocation.Call(Functions.JsonArraySize, value));
    }

    [Theory]
    [InlineData("'[\"admin\",\"dev\"]'", "'dev'", "1")]
    [InlineData("'[\"admin\",\"dev\"]'", "'Dev'", "0")]
    [InlineData("'[\"admin\",\"dev\"]'", "'adm'", "0")]
    [InlineData("'[\"a\\u00e9\\\"\"]'", "'a\u00E9\"'", "1")]
    [InlineData("'[\"\"]'", "''", "1")]
    [InlineData("'[]'", "''", "0")]
    [InlineData("'[null]'", "'null'", "0")]
    [InlineData("'[1, 2.50]'", "2.5", "1")]
    [InlineData("'[1, 2.50]'", "'2.5'", "1")]
    [InlineData("'[\"012\"]'", "'12'", "0")]
    [InlineData("'[\"012\"]'", "12", "1")]
    [InlineData("'[true]'", "1", "1")]
    [InlineData("'[true]'", "'true'", "0")]
    [InlineData("'[[\"a\"],{\"b\":\"a\"}]'", "'a'", "0")]
    [InlineData("'[{}]'", "'{}'", "0")]
    [InlineData("'[\"a\",]'", "'a'", "0")]
    [InlineData("'{\"a\":\"a\"}'", "'a'", "0")]
    [InlineData("'a'", "'a'", "0")]
    [InlineData("''", "''", "0")]
    [InlineData("5", "5", "0")]
    [InlineData("missing", "'a'", "missing")]
    [InlineData("'[1]'", "missing", "missing")]
    [InlineData("'[{}]'", "{}", "0")]
    [InlineData("'[[1]]'", "[1]", "0")]
    [InlineData("[1]", "[1]", "0")]
    [InlineData("missing", "{}", "missing")]
    [InlineData("[\"a\", \"b\"]", "'b'", "1")]
    [InlineData("{\"a\":1}", "1", "0")]
    [InlineData("'[0]'", "t0", "1")]
    public void An_element_is_found_as_equality_has_it(string list, string element, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.JsonArrayContains, list, element));

    [Fact]
    public void Extremes_are_no_special_case()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 20_000)) + string.Concat(Enumerable.Repeat("]", 20_000));
        string wide = "[" + string.Join(",", Enumerable.Range(0, 100_000)) + "]";
        string @long = "[\"" + new string('\u00E9', 1 << 20) + "\"]";

        Assert.Equal(deep, Invocation.Call(Functions.JsonParse, $"'{deep}'"));
        Assert.Equal("1", Invocation.Call(Functions.JsonArraySize, $"'{deep}'"));
        Assert.Equal("missing", Invocation.Call(Functions.JsonParse, $"'{deep}]'"));
        Assert.Equal("missing", Invocation.Call(Functions.JsonParse, $"'{deep[..^1]}'"));
        Assert.Equal("100000", Invocation.Call(Functions.JsonArraySize, $"'{wide}'"));
        Assert.Equal("1", Invocation.Call(Functions.JsonArrayContains, $"'{wide}'", "99999"));
        Assert.Equal("1", Invocation.Call(Functions.JsonArrayContains, $"'{@long}'", $"'{@long[2..^2]}'"));
    }
}
