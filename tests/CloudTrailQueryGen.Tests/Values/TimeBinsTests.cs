using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The intervals of bin, datefloor and dateceil, case by case (spec §4.4).</summary>
public sealed class TimeBinsTests
{
    // 2022-02-18 is a Friday.
    [Theory]
    [InlineData("2022-02-18 17:52:31.118", 1, PeriodUnit.Millisecond, "2022-02-18 17:52:31.118", "2022-02-18 17:52:31.118")]
    [InlineData("2022-02-18 17:52:31.118", 100, PeriodUnit.Millisecond, "2022-02-18 17:52:31.100", "2022-02-18 17:52:31.200")]
    [InlineData("2022-02-18 17:52:31.118", 30, PeriodUnit.Second, "2022-02-18 17:52:30.000", "2022-02-18 17:53:00.000")]
    [InlineData("2022-02-18 17:52:31.118", 5, PeriodUnit.Minute, "2022-02-18 17:50:00.000", "2022-02-18 17:55:00.000")]
    [InlineData("2022-02-18 17:52:31.118", 1, PeriodUnit.Hour, "2022-02-18 17:00:00.000", "2022-02-18 18:00:00.000")]
    [InlineData("2022-02-18 17:52:31.118", 6, PeriodUnit.Hour, "2022-02-18 12:00:00.000", "2022-02-18 18:00:00.000")]
    [InlineData("2022-02-18 17:52:31.118", 1, PeriodUnit.Day, "2022-02-18 00:00:00.000", "2022-02-19 00:00:00.000")]
    [InlineData("1970-01-05 10:00:00.000", 3, PeriodUnit.Day, "1970-01-04 00:00:00.000", "1970-01-07 00:00:00.000")]
    [InlineData("2022-02-18 17:52:31.118", 1, PeriodUnit.Week, "2022-02-14 00:00:00.000", "2022-02-21 00:00:00.000")]
    [InlineData("2022-02-14 00:00:00.000", 1, PeriodUnit.Week, "2022-02-14 00:00:00.000", "2022-02-14 00:00:00.000")]
    [InlineData("2022-02-13 23:59:59.999", 1, PeriodUnit.Week, "2022-02-07 00:00:00.000", "2022-02-14 00:00:00.000")]
    [InlineData("1970-01-01 00:00:00.000", 1, PeriodUnit.Week, "1969-12-29 00:00:00.000", "1970-01-05 00:00:00.000")]
    [InlineData("1970-01-06 00:00:00.000", 2, PeriodUnit.Week, "1970-01-05 00:00:00.000", "1970-01-19 00:00:00.000")]
    [InlineData("2024-02-29 23:59:59.999", 1, PeriodUnit.Month, "2024-02-01 00:00:00.000", "2024-03-01 00:00:00.000")]
    [InlineData("2022-12-31 12:00:00.000", 1, PeriodUnit.Month, "2022-12-01 00:00:00.000", "2023-01-01 00:00:00.000")]
    [InlineData("1970-06-15 00:00:00.000", 5, PeriodUnit.Month, "1970-06-01 00:00:00.000", "1970-11-01 00:00:00.000")]
    [InlineData("2022-05-18 17:52:31.118", 1, PeriodUnit.Quarter, "2022-04-01 00:00:00.000", "2022-07-01 00:00:00.000")]
    [InlineData("2022-05-18 17:52:31.118", 2, PeriodUnit.Quarter, "2022-01-01 00:00:00.000", "2022-07-01 00:00:00.000")]
    [InlineData("2022-05-18 17:52:31.118", 1, PeriodUnit.Year, "2022-01-01 00:00:00.000", "2023-01-01 00:00:00.000")]
    [InlineData("2022-05-18 17:52:31.118", 10, PeriodUnit.Year, "2020-01-01 00:00:00.000", "2030-01-01 00:00:00.000")]
    [InlineData("2020-01-01 00:00:00.000", 10, PeriodUnit.Year, "2020-01-01 00:00:00.000", "2020-01-01 00:00:00.000")]
    [InlineData("1969-12-31 23:59:59.999", 1, PeriodUnit.Second, "1969-12-31 23:59:59.000", "1970-01-01 00:00:00.000")]
    [InlineData("1969-12-31 23:59:59.999", 1, PeriodUnit.Day, "1969-12-31 00:00:00.000", "1970-01-01 00:00:00.000")]
    [InlineData("1969-11-15 00:00:00.000", 1, PeriodUnit.Quarter, "1969-10-01 00:00:00.000", "1970-01-01 00:00:00.000")]
    [InlineData("1900-03-01 00:00:00.001", 1, PeriodUnit.Month, "1900-03-01 00:00:00.000", "1900-04-01 00:00:00.000")]
    public void Floor_and_ceiling(string instant, long count, PeriodUnit unit, string floor, string ceiling)
    {
        Value timestamp = Value.FromTimestamp(Milliseconds(instant));
        Assert.Equal(floor, ValueText.ToText(TimeBins.Floor(timestamp, count, unit)));
        Assert.Equal(ceiling, ValueText.ToText(TimeBins.Ceiling(timestamp, count, unit)));
    }

    [Theory]
    [InlineData("2022-02-18 17:52:31.118", 5, PeriodUnit.Millisecond, "2022-02-18 17:52:31.123", "2022-02-18 17:52:31.113")]
    [InlineData("2022-02-18 17:52:31.118", 60, PeriodUnit.Second, "2022-02-18 17:53:31.118", "2022-02-18 17:51:31.118")]
    [InlineData("2022-02-18 17:52:31.118", 90, PeriodUnit.Minute, "2022-02-18 19:22:31.118", "2022-02-18 16:22:31.118")]
    [InlineData("2022-12-31 17:52:31.118", 7, PeriodUnit.Hour, "2023-01-01 00:52:31.118", "2022-12-31 10:52:31.118")]
    [InlineData("2024-02-28 17:52:31.118", 2, PeriodUnit.Day, "2024-03-01 17:52:31.118", "2024-02-26 17:52:31.118")]
    [InlineData("2022-02-18 17:52:31.118", 2, PeriodUnit.Week, "2022-03-04 17:52:31.118", "2022-02-04 17:52:31.118")]
    [InlineData("2022-01-31 17:52:31.118", 1, PeriodUnit.Month, "2022-02-28 17:52:31.118", "2021-12-31 17:52:31.118")]
    [InlineData("2024-03-31 00:00:00.000", 13, PeriodUnit.Month, "2025-04-30 00:00:00.000", "2023-02-28 00:00:00.000")]
    [InlineData("2024-05-31 23:59:59.999", 1, PeriodUnit.Quarter, "2024-08-31 23:59:59.999", "2024-02-29 23:59:59.999")]
    [InlineData("2024-02-29 12:00:00.000", 1, PeriodUnit.Year, "2025-02-28 12:00:00.000", "2023-02-28 12:00:00.000")]
    [InlineData("1970-01-01 00:00:00.000", 1, PeriodUnit.Millisecond, "1970-01-01 00:00:00.001", "1969-12-31 23:59:59.999")]
    public void Later_and_earlier(string instant, long count, PeriodUnit unit, string later, string earlier)
    {
        long milliseconds = Milliseconds(instant);
        Assert.Equal(later, ValueText.ToText(TimeBins.Later(Value.FromTimestamp(milliseconds), count, unit)));
        Assert.Equal(Milliseconds(earlier), new TimeWindow(milliseconds, long.MaxValue).Earlier(count, unit).Start);
        Assert.Equal(Milliseconds(earlier), new TimeWindow(long.MinValue, milliseconds).Earlier(count, unit).End);
    }

    [Theory]
    [InlineData("missing", 1, PeriodUnit.Hour)]
    [InlineData("'abc'", 1, PeriodUnit.Hour)]
    [InlineData("3600001", 1, PeriodUnit.Hour)]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Millisecond)]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Month)]
    [InlineData("t0", long.MaxValue, PeriodUnit.Second)]
    [InlineData("t0", long.MaxValue, PeriodUnit.Year)]
    [InlineData("t0", 292277025, PeriodUnit.Year)]
    public void Nothing_is_later_than_the_end_of_time(string instant, long count, PeriodUnit unit) =>
        Assert.True(TimeBins.Later(Notation.Parse(instant), count, unit).IsMissing);

    [Theory]
    [InlineData("missing", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("'abc'", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("{}", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("'2022-02-18T17:52:31Z'", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("t5", 0, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("t5", -1, PeriodUnit.Month, "missing", "missing")]
    [InlineData("3600001", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("1500.5", 1, PeriodUnit.Second, "missing", "missing")]
    [InlineData("t86399999", 7, PeriodUnit.Hour, "t75600000", "t86400000")]
    [InlineData("t-1", 7, PeriodUnit.Hour, "t-10800000", "t0")]
    [InlineData("t90000000", 48, PeriodUnit.Hour, "t86400000", "t172800000")]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Second, "t9223372036854775000", "missing")]
    [InlineData("t-9223372036854775808", 1, PeriodUnit.Second, "missing", "t-9223372036854775000")]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Millisecond, "t9223372036854775807", "t9223372036854775807")]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Week, "t9223372036310400000", "missing")]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Year, "t9223372017129600000", "missing")]
    [InlineData("t-9223372036854775808", 1, PeriodUnit.Year, "missing", "t-9223372017043200000")]
    [InlineData("t5", 9223372036854775807, PeriodUnit.Millisecond, "missing", "missing")]
    [InlineData("t5", 9223372036854775807, PeriodUnit.Year, "missing", "missing")]
    [InlineData("t5", 4611686018427387904, PeriodUnit.Millisecond, "t0", "t86400000")]
    [InlineData("t-5", 53375995583, PeriodUnit.Day, "t-4611686018371200000", "t0")]
    [InlineData("t5", 100000000000, PeriodUnit.Year, "t-62167219200000", "missing")]
    public void Other_input_and_extremes(string timestamp, long count, PeriodUnit unit, string floor, string ceiling)
    {
        Assert.Equal(floor, Notation.Show(TimeBins.Floor(Notation.Parse(timestamp), count, unit)));
        Assert.Equal(ceiling, Notation.Show(TimeBins.Ceiling(Notation.Parse(timestamp), count, unit)));
    }

    [Theory]
    [InlineData("t0", 5, PeriodUnit.Minute, "300000", "300000")]
    [InlineData("t1", 1, PeriodUnit.Day, "86400000", "86400000")]
    [InlineData("t75600000", 7, PeriodUnit.Hour, "10800000", "25200000")]
    [InlineData("t86400000", 7, PeriodUnit.Hour, "25200000", "10800000")]
    [InlineData("t2678400000", 1, PeriodUnit.Month, "2419200000", "2678400000")]
    [InlineData("t5097600000", 1, PeriodUnit.Month, "2678400000", "2419200000")]
    [InlineData("t63072000000", 1, PeriodUnit.Year, "31622400000", "31536000000")]
    [InlineData("t0", 1, PeriodUnit.Week, "604800000", "604800000")]
    [InlineData("t-1", 1, PeriodUnit.Millisecond, "1", "1")]
    [InlineData("missing", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("86400000", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("'abc'", 1, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("t5", 0, PeriodUnit.Hour, "missing", "missing")]
    [InlineData("t9223372036854775807", 1, PeriodUnit.Second, "missing", "missing")]
    [InlineData("t-9223372036854775808", 1, PeriodUnit.Second, "missing", "missing")]
    [InlineData("t5", 53375995583, PeriodUnit.Day, "4611686018371200000", "4611686018371200000")]
    public void Lengths_of_the_interval_that_holds_the_instant_and_of_the_one_that_ends_with_it(
        string timestamp, long count, PeriodUnit unit, string length, string lengthBefore)
    {
        Assert.Equal(length, Notation.Show(TimeBins.Length(Notation.Parse(timestamp), count, unit)));
        Assert.Equal(lengthBefore, Notation.Show(TimeBins.LengthBefore(Notation.Parse(timestamp), count, unit)));
    }

    private static long Milliseconds(string instant) => (System.DateTime.ParseExact(
        instant, "yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture).Ticks - System.DateTime.UnixEpoch.Ticks) / 10_000;
}
