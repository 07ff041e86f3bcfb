using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>strlen, substr and replace (spec §4.2), and messageSize (spec §4.5).</summary>
public sealed class SubstringFunctionTests
{
    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "0")]
    [InlineData("'abc'", "3")]
    [InlineData("' '", "1")]
    [InlineData("'caf\u00E9'", "4")]
    [InlineData("'cafe\u0301'", "5")]
    [InlineData("'\u65E5\u672C'", "2")]
    [InlineData("'\U0001F600'", "1")]
    [InlineData("12345", "5")]
    [InlineData("-0.5", "4")]
    [InlineData("t0", "23")]
    [InlineData("[1,2]", "missing")]
    public void Strlen_counts_code_points(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Strlen, text));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "0")]
    [InlineData("'abc'", "3")]
    [InlineData("' '", "1")]
    [InlineData("'caf\u00E9'", "5")]
    [InlineData("'\u65E5\u672C'", "6")]
    [InlineData("'\U0001F600'", "4")]
    [InlineData("'\0'", "1")]
    [InlineData("-9223372036854775808", "20")]
    [InlineData("-0.5", "4")]
    [InlineData("t0", "23")]
    [InlineData("[1,2]", "missing")]
    public void MessageSize_counts_bytes(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.MessageSize, text));

    [Theory]
    [InlineData("'xyZfooxyZ'", "3", "'fooxyZ'")]
    [InlineData("'abc'", "0", "'abc'")]
    [InlineData("'abc'", "3", "''")]
    [InlineData("'abc'", "99", "''")]
    [InlineData("'abc'", "-1", "'abc'")]
    [InlineData("'abc'", "1.9", "'bc'")]
    [InlineData("'abc'", "'1'", "'bc'")]
    [InlineData("'abc'", "1E+300", "''")]
    [InlineData("'abc'", "-1E+300", "'abc'")]
    [InlineData("'abc'", "'x'", "missing")]
    [InlineData("'abc'", "missing", "missing")]
    [InlineData("missing", "1", "missing")]
    [InlineData("''", "0", "''")]
    [InlineData("'\U0001F600\u00E9x'", "1", "'\u00E9x'")]
    [InlineData("'\U0001F600\u00E9x'", "2", "'x'")]
    [InlineData("'\U0001F600\u00E9x'", "3", "''")]
    [InlineData("'\U0001F600\u00E9x'", "5", "''")]
    [InlineData("12345", "2", "'345'")]
    [InlineData("{}", "0", "missing")]
    public void Substr_to_the_end(string text, string start, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.Substr, text, start));

    [Theory]
    [InlineData("'xyZfooxyZ'", "3", "3", "'foo'")]
    [InlineData("'abc'", "1", "0", "''")]
    [InlineData("'abc'", "1", "-1", "''")]
    [InlineData("'abc'", "1", "99", "'bc'")]
    [InlineData("'abc'", "-2", "2", "'ab'")]
    [InlineData("'abc'", "9223372036854775807", "9223372036854775807", "''")]
    [InlineData("'abc'", "0", "9223372036854775807", "'abc'")]
    [InlineData("'a\U0001F600\u65E5b'", "1", "2", "'\U0001F600\u65E5'")]
    [InlineData("'abc'", "0", "missing", "missing")]
    [InlineData("'abc'", "missing", "1", "missing")]
    [InlineData("'2024-05-06T07:08:09Z'", "0", "10", "'2024-05-06'")]
    [InlineData("t0", "0", "4", "'1970'")]
    public void Substr_with_length(string text, string start, string length, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.Substr, text, start, length));

    [Theory]
    [InlineData("'foobarfoo'", "'foo'", "'x'", "'xbarx'")]
    [InlineData("'aaa'", "'aa'", "'b'", "'ba'")]
    [InlineData("'aaa'", "'a'", "''", "''")]
    [InlineData("'abc'", "''", "'x'", "'abc'")]
    [InlineData("''", "'a'", "'x'", "''")]
    [InlineData("'abc'", "'B'", "'x'", "'abc'")]
    [InlineData("'a.c'", "'.'", "'$1'", "'a$1c'")]
    [InlineData("'a\u00E9\U0001F600'", "'\u00E9'", "'\U0001F600'", "'a\U0001F600\U0001F600'")]
    [InlineData("'ab'", "'b'", "'bbbb'", "'abbbb'")]
    [InlineData("1.5", "'.'", "','", "'1,5'")]
    [InlineData("'a1b1'", "1", "2", "'a2b2'")]
    [InlineData("missing", "'a'", "'b'", "missing")]
    [InlineData("'a'", "missing", "'b'", "missing")]
    [InlineData("'a'", "'a'", "missing", "missing")]
    [InlineData("{}", "'{'", "'['", "missing")]
    public void Replace_takes_every_literal_occurrence(string text, string find, string replacement, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.Replace, text, find, replacement));

    [Fact]
    public void A_result_beyond_the_longest_text_is_missing()
    {
        using var scratch = new ScratchArena();
        Value ones = Value.FromText(Encoding.UTF8.GetBytes(new string('1', 100_000)));
        Assert.True(Functions.Replace(scratch, ones, Value.FromText("1"u8), ones).IsMissing);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_stay_inside_the_text()
    {
        using var scratch = new ScratchArena();
        Value text = Value.FromText([0x80, 0x80, (byte)'a', 0xC3]);
        Assert.Equal(2, Functions.Strlen(scratch, text).Integer);
        Assert.True(Functions.Substr(scratch, text, Value.FromInteger(1)).Utf8.Length <= 4);
        Assert.True(Functions.Substr(scratch, text, Value.FromInteger(9), Value.FromInteger(9)).Utf8.IsEmpty);
    }
}
