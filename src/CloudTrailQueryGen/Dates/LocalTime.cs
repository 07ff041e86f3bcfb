using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What calendar and clock of a zone show at an instant.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Instant">Milliseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="Offset">How far the clock is ahead of UTC, in milliseconds.</param>
/// <param name="Day">Days since 1970-01-01.</param>
/// <param name="Date">The day as a date, in the years 1 to 9999.</param>
/// <param name="Millisecond">Of the day.</param>
internal readonly record struct LocalTime(QueryTimeZone Zone, long Instant, long Offset, long Day, CivilDate Date, int Millisecond)
{
    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday => CivilDate.Weekday(Day);

    /// <summary>1 to 366.</summary>
    public int DayOfYear => (int)(Day - CivilDate.FirstDayOf(Date.Year, 1)) + 1;

    /// <summary>False when the year, there or in UTC, is not one of 1 to 9999.</summary>
    public static bool TryGet(long instant, QueryTimeZone zone, out LocalTime time)
    {
        time = default;
        if (!TimestampText.HasFourDigitYear(instant))
        {
            return false;
        }

        long offset = zone.OffsetAt(instant);
        long local = instant + offset;
        if (!TimestampText.HasFourDigitYear(local))
        {
            return false;
        }

        long day = CivilDate.FloorDivide(local, TimeSpan.MillisecondsPerDay);
        time = new LocalTime(zone, instant, offset, day, CivilDate.FromDays(day), (int)(local - (day * TimeSpan.MillisecondsPerDay)));
        return true;
    }

    /// <summary>The week of ISO 8601, which begins on Monday and belongs to the year of its Thursday.</summary>
    public (int Week, int Year) IsoWeek
    {
        get
        {
            long thursday = Day + 4 - Weekday;
            long year = CivilDate.FromDays(thursday).Year;
            return ((int)(thursday - CivilDate.FirstDayOf(year, 1)) / 7 + 1, (int)year);
        }
    }
}
