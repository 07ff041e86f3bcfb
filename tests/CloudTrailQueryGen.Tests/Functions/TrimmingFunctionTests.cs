using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>trim, ltrim and rtrim (spec §4.2).</summary>
public sealed class TrimmingFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing", "missing")]
    [InlineData("''", "''", "''", "''")]
    [InlineData("'   '", "''", "''", "''")]
    [InlineData("' a b '", "'a b'", "'a b '", "' a b'")]
    [InlineData("'\t\na\r\n'", "'a'", "'a\r\n'", "'\t\na'")]
    [InlineData("'\u00A0\u3000x\u2003'", "'x'", "'x\u2003'", "'\u00A0\u3000x'")]
    [InlineData("'\u200Bx'", "'\u200Bx'", "'\u200Bx'", "'\u200Bx'")]
    [InlineData("' \U0001F600 '", "'\U0001F600'", "'\U0001F600 '", "' \U0001F600'")]
    [InlineData("12", "'12'", "'12'", "'12'")]
    [InlineData("{ }", "missing", "missing", "missing")]
    public void White_space(string text, string trim, string ltrim, string rtrim)
    {
        Assert.Equal(trim, Invocation.Call(Functions.Trim, text));
        Assert.Equal(ltrim, Invocation.Call(Functions.Ltrim, text));
        Assert.Equal(rtrim, Invocation.Call(Functions.Rtrim, text));
    }

    [Theory]
    [InlineData("'xyZxyfooxyZ'", "'xyZ'", "'foo'", "'fooxyZ'", "'xyZxyfoo'")]
    [InlineData("' a '", "'a'", "' a '", "' a '", "' a '")]
    [InlineData("' a '", "' '", "'a'", "'a '", "' a'")]
    [InlineData("'aaa'", "'a'", "''", "''", "''")]
    [InlineData("'abc'", "''", "'abc'", "'abc'", "'abc'")]
    [InlineData("''", "'a'", "''", "''", "''")]
    [InlineData("missing", "'a'", "missing", "missing", "missing")]
    [InlineData("'a'", "missing", "missing", "missing", "missing")]
    [InlineData("'a'", "[1]", "missing", "missing", "missing")]
    [InlineData("'\u00E9a\u00E8'", "'\u00E8\u00E9'", "'a'", "'a\u00E8'", "'\u00E9a'")]
    [InlineData("'\u00E9a'", "'\u00E8'", "'\u00E9a'", "'\u00E9a'", "'\u00E9a'")]
    [InlineData("'\U0001F600x\U0001F601'", "'\U0001F600'", "'x\U0001F601'", "'x\U0001F601'", "'\U0001F600x\U0001F601'")]
    [InlineData("12021", "1", "'202'", "'2021'", "'1202'")]
    [InlineData("'Aa'", "'a'", "'A'", "'Aa'", "'A'")]
    public void Sets_of_characters(string text, string set, string trim, string ltrim, string rtrim)
    {
        Assert.Equal(trim, Invocation.Call(Functions.Trim, text, set));
        Assert.Equal(ltrim, Invocation.Call(Functions.Ltrim, text, set));
        Assert.Equal(rtrim, Invocation.Call(Functions.Rtrim, text, set));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_stay()
    {
        using var scratch = new ScratchArena();
        byte[] text = [(byte)' ', 0xC3, (byte)' '];
        Assert.True(Functions.Trim(scratch, Value.FromText(text)).Utf8.SequenceEqual(new byte[] { 0xC3 }));
        Assert.True(Functions.Trim(scratch, Value.FromText(text), Value.FromText(Encoding.UTF8.GetBytes(" \u00E9"))).Utf8.SequenceEqual(new byte[] { 0xC3 }));
    }
}
