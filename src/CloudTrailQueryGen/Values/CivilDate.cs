namespace CloudTrailQueryGen.Runtime;

/// <summary>A day of the proleptic Gregorian calendar, with a year 0 and without the limits of <see cref="System.DateTime"/>.</summary>
/// <param name="Year">Astronomical year: 0 is 1 BC.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal readonly record struct CivilDate(long Year, int Month, int Day)
{
    private const int DaysPer400Years = 146_097;

    // Days from 0000-03-01 to 1970-01-01. Years that begin in March put the leap day at their end.
    private const int EpochOffset = 719_468;

    /// <summary>The date of a day number; day 0 is 1970-01-01.</summary>
    public static CivilDate FromDays(long days)
    {
        long shifted = days + EpochOffset;
        long era = FloorDivide(shifted, DaysPer400Years);
        int dayOfEra = (int)(shifted - (era * DaysPer400Years));
        int yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));

        // From March on, five months have 153 days.
        int monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        int day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new CivilDate((era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>The day number of the first day of a month.</summary>
    /// <param name="year">Within ±10^12.</param>
    /// <param name="month">1 to 12.</param>
    public static long FirstDayOf(long year, int month)
    {
        long marchYear = month <= 2 ? year - 1 : year;
        int monthFromMarch = month <= 2 ? month + 9 : month - 3;
        long era = FloorDivide(marchYear, 400);
        int yearOfEra = (int)(marchYear - (era * 400));
        int dayOfEra = (365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100) + (((153 * monthFromMarch) + 2) / 5);
        return (era * DaysPer400Years) + dayOfEra - EpochOffset;
    }

    /// <summary>The day of the week of a day number: 1 (Monday) to 7.</summary>
    public static int Weekday(long days)
    {
        // Day 0 was a Thursday.
        long shifted = days + 3;
        return (int)(shifted - (FloorDivide(shifted, 7) * 7)) + 1;
    }

    /// <summary>The quotient rounded toward negative infinity; <paramref name="divisor"/> is positive.</summary>
    public static long FloorDivide(long dividend, long divisor)
    {
        long quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }
}
