using System;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>Intervals of random instants against arithmetic on <see cref="DateTime"/>.</summary>
public sealed class TimeBinsModelTests
{
    private static readonly DateTime FirstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(PeriodUnit.Millisecond)]
    [InlineData(PeriodUnit.Second)]
    [InlineData(PeriodUnit.Minute)]
    [InlineData(PeriodUnit.Hour)]
    [InlineData(PeriodUnit.Day)]
    [InlineData(PeriodUnit.Week)]
    [InlineData(PeriodUnit.Month)]
    [InlineData(PeriodUnit.Quarter)]
    [InlineData(PeriodUnit.Year)]
    public void Bins_are_those_of_the_calendar(PeriodUnit unit)
    {
        var random = new Random(1582);
        for (int i = 0; i < 10_000; i++)
        {
            DateTime instant = DateTime.UnixEpoch.AddMilliseconds(random.NextInt64(-60_000_000_000_000, 250_000_000_000_000));
            int count = random.Next(3) == 0 ? random.Next(1, 40) : 1;
            DateTime start = StartOf(instant, count, unit);
            DateTime next = Advance(start, count, unit);
            next = unit <= PeriodUnit.Hour && next > start.Date.AddDays(1) ? start.Date.AddDays(1) : next;
            Assert.True(start <= instant && instant < next);
            Value timestamp = Value.FromTimestamp(Milliseconds(instant));
            Assert.Equal(Milliseconds(start), TimeBins.Floor(timestamp, count, unit).Integer);
            Assert.Equal(Milliseconds(start == instant ? start : next), TimeBins.Ceiling(timestamp, count, unit).Integer);

            Value first = Value.FromTimestamp(Milliseconds(start));
            Assert.Equal(Milliseconds(start), TimeBins.Floor(first, count, unit).Integer);
            Assert.Equal(Milliseconds(start), TimeBins.Ceiling(first, count, unit).Integer);
            Value last = Value.FromTimestamp(Milliseconds(next) - 1);
            Assert.Equal(Milliseconds(start), TimeBins.Floor(last, count, unit).Integer);
        }
    }

    [Fact]
    public void Civil_dates_agree_with_DateTime_on_every_day_of_four_centuries()
    {
        for (var day = new DateTime(1899, 12, 31); day.Year < 2305; day = day.AddDays(1))
        {
            long number = (day.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerDay;
            Assert.Equal(new CivilDate(day.Year, day.Month, day.Day), CivilDate.FromDays(number));
            if (day.Day == 1)
            {
                Assert.Equal(number, CivilDate.FirstDayOf(day.Year, day.Month));
            }
        }
    }

    private static DateTime StartOf(DateTime instant, int count, PeriodUnit unit)
    {
        DateTime start = unit switch
        {
            PeriodUnit.Month or PeriodUnit.Quarter => new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            PeriodUnit.Year => new DateTime((instant.Year / count * count) is var year && year > 0 ? year : 1, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            PeriodUnit.Week => FirstMonday,
            PeriodUnit.Day => DateTime.UnixEpoch,
            _ => instant.Date,
        };
        if (unit == PeriodUnit.Year)
        {
            return start;
        }

        if (unit is PeriodUnit.Month or PeriodUnit.Quarter)
        {
            int months = count * (unit == PeriodUnit.Quarter ? 3 : 1);
            int since = ((instant.Year - 1970) * 12) + instant.Month - 1;
            return start.AddMonths((int)Math.Floor((double)since / months) * months);
        }

        TimeSpan length = Advance(start, count, unit) - start;
        long bins = (long)Math.Floor((decimal)(instant - start).Ticks / length.Ticks);
        return start.AddTicks(bins * length.Ticks);
    }

    private static DateTime Advance(DateTime start, int count, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Millisecond => start.AddMilliseconds(count),
        PeriodUnit.Second => start.AddSeconds(count),
        PeriodUnit.Minute => start.AddMinutes(count),
        PeriodUnit.Hour => start.AddHours(count),
        PeriodUnit.Day => start.AddDays(count),
        PeriodUnit.Week => start.AddDays(7 * count),
        PeriodUnit.Month => start.AddMonths(count),
        PeriodUnit.Quarter => start.AddMonths(3 * count),
        _ => start.AddYears(count),
    };

    private static long Milliseconds(DateTime instant) => (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
}
