using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>toMillis, fromMillis and the text of a bound instant (spec §4.4).</summary>
public sealed class DateFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing", "missing")]
    [InlineData("t1645206751118", "1645206751118", "t1645206751118", "'2022-02-18T17:52:31Z'")]
    [InlineData("1645206751118", "missing", "t1645206751118", "'2022-02-18T17:52:31Z'")]
    [InlineData("'1645206751118'", "missing", "t1645206751118", "'2022-02-18T17:52:31Z'")]
    [InlineData("t0", "0", "t0", "'1970-01-01T00:00:00Z'")]
    [InlineData("t-1", "-1", "t-1", "'1969-12-31T23:59:59Z'")]
    [InlineData("1.5", "missing", "t1", "'1970-01-01T00:00:00Z'")]
    [InlineData("-1.5", "missing", "t-2", "'1969-12-31T23:59:59Z'")]
    [InlineData("t253402300799999", "253402300799999", "t253402300799999", "'9999-12-31T23:59:59Z'")]
    [InlineData("t253402300800000", "253402300800000", "t253402300800000", "missing")]
    [InlineData("t-62135596800001", "-62135596800001", "t-62135596800001", "missing")]
    [InlineData("t9223372036854775807", "9223372036854775807", "t9223372036854775807", "missing")]
    [InlineData("1E+19", "missing", "missing", "missing")]
    [InlineData("'2022-02-18T17:52:31Z'", "missing", "missing", "missing")]
    [InlineData("''", "missing", "missing", "missing")]
    [InlineData("{}", "missing", "missing", "missing")]
    public void Conversions(string value, string millis, string instant, string iso)
    {
        Assert.Equal(millis, Invocation.Call(Functions.ToMillis, value));
        Assert.Equal(instant, Invocation.Call(Functions.FromMillis, value));
        Assert.Equal(iso, Invocation.Call(Functions.IsoTime, value));
    }
}
