using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>toNumber, toDouble, toInt, toLong and log (spec §4.1).</summary>
public sealed class ConversionFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing", "missing", "missing")]
    [InlineData("''", "missing", "missing", "missing", "missing")]
    [InlineData("'abc'", "missing", "missing", "missing", "missing")]
    [InlineData("' 1'", "missing", "missing", "missing", "missing")]
    [InlineData("'0x10'", "missing", "missing", "missing", "missing")]
    [InlineData("'\u0661'", "missing", "missing", "missing", "missing")]
    [InlineData("{\"a\":1}", "missing", "missing", "missing", "missing")]
    [InlineData("0", "0", "0", "0", "0")]
    [InlineData("'012'", "12", "12", "12", "12")]
    [InlineData("'-0'", "0", "0", "0", "0")]
    [InlineData("2.9", "2.9", "2.9", "2", "2")]
    [InlineData("-2.9", "-2.9", "-2.9", "-2", "-2")]
    [InlineData("-0.9", "-0.9", "-0.9", "0", "0")]
    [InlineData("'2.9'", "2.9", "2.9", "2", "2")]
    [InlineData("'1e3'", "1000", "1000", "1000", "1000")]
    [InlineData("'1e400'", "missing", "missing", "missing", "missing")]
    [InlineData("2147483647", "2147483647", "2147483647", "2147483647", "2147483647")]
    [InlineData("2147483648", "2147483648", "2147483648", "missing", "2147483648")]
    [InlineData("2147483647.9", "2147483647.9", "2147483647.9", "2147483647", "2147483647")]
    [InlineData("-2147483648", "-2147483648", "-2147483648", "-2147483648", "-2147483648")]
    [InlineData("-2147483648.9", "-2147483648.9", "-2147483648.9", "-2147483648", "-2147483648")]
    [InlineData("-2147483649", "-2147483649", "-2147483649", "missing", "-2147483649")]
    [InlineData("9007199254740993", "9007199254740993", "9007199254740992", "missing", "9007199254740993")]
    [InlineData("'9223372036854775807'", "9223372036854775807", "9.223372036854776E+18", "missing", "9223372036854775807")]
    [InlineData("'9223372036854775808'", "9.223372036854776E+18", "9.223372036854776E+18", "missing", "missing")]
    [InlineData("'-9223372036854775808'", "-9223372036854775808", "-9.223372036854776E+18", "missing", "-9223372036854775808")]
    [InlineData("9.2E+18", "9.2E+18", "9.2E+18", "missing", "9200000000000000000")]
    [InlineData("1E+300", "1E+300", "1E+300", "missing", "missing")]
    [InlineData("t1500", "1500", "1500", "1500", "1500")]
    [InlineData("t1772600767089", "1772600767089", "1772600767089", "missing", "1772600767089")]
    public void Conversions(string value, string number, string real, string int32, string int64)
    {
        Assert.Equal(number, Invocation.Call(Functions.ToNumber, value));
        Assert.Equal(real, Invocation.Call(Functions.ToDouble, value));
        Assert.Equal(int32, Invocation.Call(Functions.ToInt, value));
        Assert.Equal(int64, Invocation.Call(Functions.ToLong, value));
    }

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("1", "0")]
    [InlineData("'1'", "0")]
    [InlineData("2", "0.6931471805599453")]
    [InlineData("0.5", "-0.6931471805599453")]
    [InlineData("0", "missing")]
    [InlineData("-1", "missing")]
    [InlineData("-0.5", "missing")]
    [InlineData("''", "missing")]
    [InlineData("'e'", "missing")]
    [InlineData("[1]", "missing")]
    [InlineData("9223372036854775807", "43.66827237527655")]
    [InlineData("1E+300", "690.7755278982137")]
    [InlineData("t1", "0")]
    public void Logarithms(string number, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Log, number));
}
