using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>abs, sqrt, greatest and least (spec §4.1).</summary>
public sealed class NumberFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing")]
    [InlineData("0", "0", "0")]
    [InlineData("-4", "4", "missing")]
    [InlineData("9", "9", "3")]
    [InlineData("2", "2", "1.4142135623730951")]
    [InlineData("-0.25", "0.25", "missing")]
    [InlineData("0.25", "0.25", "0.5")]
    [InlineData("'-16'", "16", "missing")]
    [InlineData("'16'", "16", "4")]
    [InlineData("'abc'", "missing", "missing")]
    [InlineData("''", "missing", "missing")]
    [InlineData("{}", "missing", "missing")]
    [InlineData("-9223372036854775807", "9223372036854775807", "missing")]
    [InlineData("-9223372036854775808", "9.223372036854776E+18", "missing")]
    [InlineData("1E+300", "1E+300", "1E+150")]
    [InlineData("t-25", "25", "missing")]
    [InlineData("t25", "25", "5")]
    public void Abs_and_sqrt(string number, string abs, string sqrt)
    {
        Assert.Equal(abs, Invocation.Call(Functions.Abs, number));
        Assert.Equal(sqrt, Invocation.Call(Functions.Sqrt, number));
    }

    [Theory]
    [InlineData("1", "2", "3", "4", "4", "1")]
    [InlineData("4", "3", "2", "1", "4", "1")]
    [InlineData("missing", "0", "missing", "missing", "0", "0")]
    [InlineData("missing", "missing", "missing", "missing", "missing", "missing")]
    [InlineData("'x'", "5", "{}", "''", "5", "5")]
    [InlineData("'10'", "9", "9.5", "'-3'", "10", "-3")]
    [InlineData("9007199254740993", "9007199254740992", "9007199254740991", "0", "9007199254740993", "0")]
    [InlineData("9223372036854775807", "1E+19", "-1E+19", "-9223372036854775808", "1E+19", "-1E+19")]
    [InlineData("-0.5", "-0.25", "-1", "missing", "-0.25", "-1")]
    [InlineData("t1000", "999", "1000.5", "missing", "1000.5", "999")]
    public void Greatest_and_least_skip_what_is_no_number(string a, string b, string c, string d, string greatest, string least)
    {
        Assert.Equal(greatest, Invocation.Call(Functions.Greatest, a, b, c, d));
        Assert.Equal(least, Invocation.Call(Functions.Least, a, b, c, d));
        Assert.Equal(greatest, Invocation.Call(Functions.Greatest, d, c, b, a));
        Assert.Equal(least, Invocation.Call(Functions.Least, d, c, b, a));
    }

    [Theory]
    [InlineData("missing", "0", "1", "1", "0")]
    [InlineData("'7'", "missing", "-1", "7", "-1")]
    [InlineData("2", "2.5", "'2.25'", "2.5", "2")]
    public void Greatest_and_least_of_three(string a, string b, string c, string greatest, string least)
    {
        Assert.Equal(greatest, Invocation.Call(Functions.Greatest, a, b, c));
        Assert.Equal(least, Invocation.Call(Functions.Least, a, b, c));
    }

    [Theory]
    [InlineData("missing", "missing", "missing")]
    [InlineData("missing", "0", "0")]
    [InlineData("'7'", "'x'", "7")]
    [InlineData("t5", "missing", "5")]
    public void Greatest_and_least_of_two_with_one_number(string a, string b, string expected)
    {
        Assert.Equal(expected, Invocation.Call(Functions.Greatest, a, b));
        Assert.Equal(expected, Invocation.Call(Functions.Least, a, b));
        Assert.Equal(a == "missing" ? "missing" : expected, Invocation.Call(Functions.Greatest, a));
        Assert.Equal(a == "missing" ? "missing" : expected, Invocation.Call(Functions.Least, a));
    }
}
