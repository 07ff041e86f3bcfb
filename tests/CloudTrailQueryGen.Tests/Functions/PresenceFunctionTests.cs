using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>isempty, isblank, ispresent, isNumeric, unmask and coalesce (spec §4.2, §4.5, §5.3).</summary>
public sealed class PresenceFunctionTests
{
    [Theory]
    [InlineData("missing", "1", "1", "0", "missing")]
    [InlineData("''", "1", "1", "1", "0")]
    [InlineData("' '", "0", "1", "1", "0")]
    [InlineData("'\t\r\n'", "0", "1", "1", "0")]
    [InlineData("'\u00A0\u3000\u2003'", "0", "1", "1", "0")]
    [InlineData("'\u200B'", "0", "0", "1", "0")]
    [InlineData("' a '", "0", "0", "1", "0")]
    [InlineData("'\U0001F600'", "0", "0", "1", "0")]
    [InlineData("0", "0", "0", "1", "1")]
    [InlineData("0.5", "0", "0", "1", "1")]
    [InlineData("'0'", "0", "0", "1", "1")]
    [InlineData("'-1.5e3'", "0", "0", "1", "1")]
    [InlineData("'1 '", "0", "0", "1", "0")]
    [InlineData("'null'", "0", "0", "1", "0")]
    [InlineData("t0", "0", "0", "1", "0")]
    [InlineData("{}", "1", "1", "1", "missing")]
    [InlineData("[1]", "1", "1", "1", "missing")]
    public void Presence(string value, string isempty, string isblank, string ispresent, string isNumeric)
    {
        Assert.Equal(isempty, Invocation.Call(Functions.Isempty, value));
        Assert.Equal(isblank, Invocation.Call(Functions.Isblank, value));
        Assert.Equal(ispresent, Invocation.Call(Functions.Ispresent, value));
        Assert.Equal(isNumeric, Invocation.Call(Functions.IsNumeric, value));
        Assert.Equal(value, Invocation.Call(Functions.Unmask, value));
    }

    [Theory]
    [InlineData("missing", "missing", "missing", "missing", "missing")]
    [InlineData("'a'", "'b'", "'c'", "'d'", "'a'")]
    [InlineData("''", "'b'", "'c'", "'d'", "''")]
    [InlineData("0", "1", "2", "3", "0")]
    [InlineData("missing", "'b'", "missing", "'d'", "'b'")]
    [InlineData("missing", "missing", "2.5", "'d'", "2.5")]
    [InlineData("missing", "missing", "missing", "t5", "t5")]
    [InlineData("missing", "{\"a\":1}", "'c'", "missing", "{\"a\":1}")]
    public void Coalesce_gives_the_first_value(string a, string b, string c, string d, string expected)
    {
        Assert.Equal(expected, Invocation.Call(Functions.Coalesce, a, b, c, d));
        Assert.Equal(a, Invocation.Call(Functions.Coalesce, a));
        Assert.Equal(a == "missing" ? b : a, Invocation.Call(Functions.Coalesce, a, b));
        Assert.Equal(expected == d && d != a ? "missing" : expected, Invocation.Call(Functions.Coalesce, a, b, c));
    }
}
