using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What a text has said about a point in time; what it says twice must agree.</summary>
internal struct DateFields
{
    private const int Unset = int.MinValue;
    private const int DefaultYear = 1970;

    public int Year;

    /// <summary>1 to 12.</summary>
    public int Month;

    /// <summary>1 to 31.</summary>
    public int Day;

    /// <summary>1 to 366.</summary>
    public int DayOfYear;

    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday;

    /// <summary>0 to 23.</summary>
    public int Hour;

    /// <summary>1 to 12.</summary>
    public int HourOfHalf;

    /// <summary>0 in the morning, 1 behind noon.</summary>
    public int Half;

    public int Minute;

    public int Second;

    public int Millisecond;

    /// <summary>Minutes east of Greenwich.</summary>
    public int Offset;

    /// <summary>Nothing is said yet.</summary>
    public static DateFields None => new()
    {
        Year = Unset,
        Month = Unset,
        Day = Unset,
        DayOfYear = Unset,
        Weekday = Unset,
        Hour = Unset,
        HourOfHalf = Unset,
        Half = Unset,
        Minute = Unset,
        Second = Unset,
        Millisecond = Unset,
        Offset = Unset,
    };

    /// <summary>Notes what the text says; false when it has said something else.</summary>
    public static bool TrySet(ref int field, int value)
    {
        if (field != Unset && field != value)
        {
            return false;
        }

        field = value;
        return true;
    }

    /// <summary>The point in time, with 1970-01-01T00:00:00 for what is not said; false when there is no such time.</summary>
    public readonly bool TryResolve(QueryTimeZone zone, out long milliseconds)
    {
        milliseconds = 0;
        if (!TryGetDay(out long day) || !TryGetHour(out int hour))
        {
            return false;
        }

        int minutes = (hour * 60) + Or(Minute, 0);
        long local = (day * TimeSpan.MillisecondsPerDay) + (((minutes * 60L) + Or(Second, 0)) * 1000) + Or(Millisecond, 0);
        milliseconds = Offset == Unset ? zone.ToUtc(local) : local - (Offset * 60_000L);
        return true;
    }

    private static int Or(int field, int otherwise) => field == Unset ? otherwise : field;

    private readonly bool TryGetDay(out long day)
    {
        int year = Or(Year, DefaultYear);
        if (DayOfYear == Unset)
        {
            int month = Or(Month, 1);
            day = CivilDate.FirstDayOf(year, month) + Or(Day, 1) - 1;

            // The 31st of a shorter month lies in the next one.
            if (CivilDate.FromDays(day).Month != month)
            {
                return false;
            }
        }
        else
        {
            day = CivilDate.FirstDayOf(year, 1) + DayOfYear - 1;
            CivilDate date = CivilDate.FromDays(day);
            if (date.Year != year || Or(Month, date.Month) != date.Month || Or(Day, date.Day) != date.Day)
            {
                return false;
            }
        }

        bool saysDay = Day != Unset || DayOfYear != Unset;
        return Weekday == Unset || !saysDay || Weekday == CivilDate.Weekday(day);
    }

    private readonly bool TryGetHour(out int hour)
    {
        if (Hour == Unset)
        {
            hour = (Or(HourOfHalf, 0) % 12) + (Or(Half, 0) * 12);
            return true;
        }

        hour = Hour;
        return (HourOfHalf == Unset || HourOfHalf % 12 == hour % 12) && (Half == Unset || Half == hour / 12);
    }
}
