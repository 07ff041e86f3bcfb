using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>formatDate, also called strftime (spec §4.4).</summary>
public sealed class FormatDateFunctionTests
{
    [Theory]
    [InlineData("t1709210096089", "%Y-%m-%d %H:%M:%S.%L", "'2024-02-29 12:34:56.089'")]
    [InlineData("t1709210096089", "%F %T %D %R %f", "'2024-02-29 12:34:56 02/29/24 12:34 089'")]
    [InlineData("t1709210096089", "%a %A %b %B %h %p %I", "'Thu Thursday Feb February Feb PM 12'")]
    [InlineData("t1709210096089", "%j %y %e %u %w %s", "'060 24 29 4 4 1709210096'")]
    [InlineData("t1709210096089", "%z %Z%%%n%t", "'+0000 UTC%\n\t'")]
    [InlineData("t1709210096089", "%U %V %G", "'08 09 2024'")]
    [InlineData("t0", "%I %p %e %a %s", "'12 AM  1 Thu 0'")]
    [InlineData("t-1", "%F %T.%L %s", "'1969-12-31 23:59:59.999 -1'")]
    [InlineData("t1704067200000", "%U %V %G %j", "'00 01 2024 001'")]
    [InlineData("t1672531200000", "%U %V %G %a", "'01 52 2022 Sun'")]
    [InlineData("t1735603200000", "%U %V %G %j", "'52 01 2025 366'")]
    [InlineData("t1609459200000", "%V %G %u", "'53 2020 5'")]
    [InlineData("t-62135596800000", "%Y %F %V %G %s", "'0001 0001-01-01 01 0001 -62135596800'")]
    [InlineData("t253402300799999", "%F %T.%L", "'9999-12-31 23:59:59.999'")]
    [InlineData("t253402300800000", "%F", "missing")]
    [InlineData("t-62135596800001", "%F", "missing")]
    [InlineData("t9223372036854775807", "%F", "missing")]
    [InlineData("t0", "", "''")]
    [InlineData("t0", "\u00E9\U0001F600 %Y", "'\u00E9\U0001F600 1970'")]
    [InlineData("t0", "%", "missing")]
    [InlineData("t0", "%Y %", "missing")]
    [InlineData("t0", "%-d", "missing")]
    [InlineData("t0", "%q", "missing")]
    [InlineData("t0", "%\u00E9", "missing")]
    [InlineData("t0", "%%Y", "'%Y'")]
    [InlineData("1709210096089", "%F", "'2024-02-29'")]
    [InlineData("'1709210096089'", "%F", "'2024-02-29'")]
    [InlineData("-0.5", "%T.%L", "'23:59:59.999'")]
    [InlineData("1E+300", "%F", "missing")]
    [InlineData("'2024-02-29'", "%F", "missing")]
    [InlineData("''", "%F", "missing")]
    [InlineData("missing", "%F", "missing")]
    [InlineData("[0]", "%F", "missing")]
    public void Texts_in_utc(string time, string format, string expected)
    {
        var constant = new DateFormat(format);
        Assert.Equal(expected, Invocation.Call((scratch, scoped in a) => Functions.FormatDate(scratch, a, constant, QueryTimeZone.Utc), time));
        Assert.Equal(
            expected,
            Invocation.Call((scratch, scoped in a, scoped in b) => Functions.FormatDate(scratch, a, b, QueryTimeZone.Utc), time, $"'{format}'"));
    }

    [Theory]
    [InlineData("t1719784800000", "'Europe/Berlin'", "'2024-07-01 00:00 +0200 Europe/Berlin'")]
    [InlineData("t1704063600000", "'Europe/Berlin'", "'2024-01-01 00:00 +0100 Europe/Berlin'")]
    [InlineData("t1711846799999", "'Europe/Berlin'", "'2024-03-31 01:59 +0100 Europe/Berlin'")]
    [InlineData("t1711846800000", "'Europe/Berlin'", "'2024-03-31 03:00 +0200 Europe/Berlin'")]
    [InlineData("t1729989000000", "'Europe/Berlin'", "'2024-10-27 02:30 +0200 Europe/Berlin'")]
    [InlineData("t1729992600000", "'Europe/Berlin'", "'2024-10-27 02:30 +0100 Europe/Berlin'")]
    [InlineData("t1704067200000", "'America/St_Johns'", "'2023-12-31 20:30 -0330 America/St_Johns'")]
    [InlineData("t1704067200000", "'+05:30'", "'2024-01-01 05:30 +0530 +05:30'")]
    [InlineData("t1704067200000", "'-2359'", "'2023-12-31 00:01 -2359 -2359'")]
    [InlineData("t1704067200000", "'GMT'", "'2024-01-01 00:00 +0000 GMT'")]
    [InlineData("t253402300799999", "'+00:01'", "missing")]
    [InlineData("t-62135596800000", "'-00:01'", "missing")]
    [InlineData("t0", "'Nowhere'", "missing")]
    [InlineData("t0", "'../Europe/Berlin'", "missing")]
    [InlineData("t0", "'/etc/localtime'", "missing")]
    [InlineData("t0", "'localtime'", "missing")]
    [InlineData("t0", "'Europe'", "missing")]
    [InlineData("t0", "'Europe/'", "missing")]
    [InlineData("t0", "'Europe/Berl\u00EDn'", "missing")]
    [InlineData("t0", "missing", "missing")]
    [InlineData("t0", "5", "missing")]
    public void Texts_of_a_zone(string time, string zone, string expected)
    {
        const string Format = "%F %R %z %Z";
        var constant = new DateFormat(Format);
        Assert.Equal(
            expected,
            Invocation.Call((scratch, scoped in a, scoped in b) => Functions.FormatDate(scratch, a, constant, QueryTimeZone.Find(scratch, b)), time, zone));
        Assert.Equal(
            expected,
            Invocation.Call((scratch, scoped in a, scoped in b, scoped in c) => Functions.FormatDate(scratch, a, b, QueryTimeZone.Find(scratch, c)), time, $"'{Format}'", zone));
    }

    [Fact]
    public void A_format_of_a_megabyte_is_written()
    {
        string format = string.Concat(Enumerable.Repeat("%A", 1 << 19));
        string text = string.Concat(Enumerable.Repeat("Thursday", 1 << 19));

        Assert.Equal($"'{text}'", Invocation.Call((scratch, scoped in a, scoped in b) => Functions.FormatDate(scratch, a, b, QueryTimeZone.Utc), "t0", $"'{format}'"));
    }
}
