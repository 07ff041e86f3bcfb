using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The intervals of <c>bin</c>, <c>datefloor</c> and <c>dateceil</c>, in UTC (spec §4.4, §8 no. 18; the one place of these choices).
/// Milliseconds to hours divide each UTC day, counted from its midnight and cut off at the next; days count from
/// 1970-01-01, weeks from the Monday 1970-01-05, months and quarters from January 1970, years from year 0.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeBins
{
    private const long FirstMonday = 4 * TimeSpan.MillisecondsPerDay;
    private const long January1970 = 1970 * 12;

    // Periods beyond this (146 million years) have no use; below it nothing overflows on the way.
    private const long LongestPeriod = 1L << 62;

    // No instant of 64 bits lies outside of these months since year 0.
    private const long FarthestMonth = 12 * 300_000_000L;

    /// <summary>The start of the interval that holds the instant.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="count">How many units an interval has, at least 1.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>A timestamp; missing when <paramref name="timestamp"/> is none, or the result is out of range.</returns>
    public static Value Floor(scoped in Value timestamp, long count, PeriodUnit unit) =>
        timestamp.Kind == ValueKind.Timestamp && TryFindBin(timestamp.Integer, count, unit, out long start, out _, out _)
            ? Value.FromTimestamp(start)
            : Value.Missing;

    /// <summary>The start of the next interval; an instant that is itself the start of an interval stays.</summary>
    /// <inheritdoc cref="Floor" path="/param|/returns"/>
    public static Value Ceiling(scoped in Value timestamp, long count, PeriodUnit unit)
    {
        if (timestamp.Kind != ValueKind.Timestamp)
        {
            return Value.Missing;
        }

        long instant = timestamp.Integer;
        // The first interval may begin before the earliest instant; the next one then is still known.
        bool hasStart = TryFindBin(instant, count, unit, out long start, out long next, out bool hasNext);
        return hasStart && start == instant ? Value.FromTimestamp(instant)
            : hasNext ? Value.FromTimestamp(next)
            : Value.Missing;
    }

    /// <summary>The length of the interval that holds the instant.</summary>
    /// <inheritdoc cref="Floor" path="/param"/>
    /// <returns>Milliseconds; missing when <paramref name="timestamp"/> is no timestamp, or an end of the interval is out of range.</returns>
    public static Value Length(scoped in Value timestamp, long count, PeriodUnit unit) =>
        timestamp.Kind == ValueKind.Timestamp ? Length(timestamp.Integer, count, unit) : Value.Missing;

    /// <summary>The length of the interval that ends with the instant, as the result of <see cref="Ceiling"/> does.</summary>
    /// <inheritdoc cref="Length(in Value, long, PeriodUnit)" path="/param|/returns"/>
    public static Value LengthBefore(scoped in Value timestamp, long count, PeriodUnit unit) =>
        timestamp.Kind == ValueKind.Timestamp && timestamp.Integer != long.MinValue ? Length(timestamp.Integer - 1, count, unit) : Value.Missing;

    private static Value Length(long instant, long count, PeriodUnit unit) =>
        TryFindBin(instant, count, unit, out long start, out long next, out bool hasNext) && hasNext
            ? Value.FromInteger(next - start)
            : Value.Missing;

    /// <summary><c>offset</c>: the instant a period later. Months and longer are those of the calendar; a day that the month lacks is its last.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="count">How many units, at least 0.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>A timestamp; missing when <paramref name="timestamp"/> is none, or the result is out of range.</returns>
    public static Value Later(scoped in Value timestamp, long count, PeriodUnit unit) =>
        timestamp.Kind == ValueKind.Timestamp && TryMove(timestamp.Integer, count, unit, out long later) ? Value.FromTimestamp(later) : Value.Missing;

    /// <summary>The instant a period earlier.</summary>
    /// <inheritdoc cref="Later" path="/param|/returns"/>
    public static Value Earlier(scoped in Value timestamp, long count, PeriodUnit unit) =>
        timestamp.Kind == ValueKind.Timestamp && TryMove(timestamp.Integer, -count, unit, out long earlier) ? Value.FromTimestamp(earlier) : Value.Missing;

    /// <summary>An instant moved by so many units, back when <paramref name="count"/> is negative; false when it leaves the range of 64 bits.</summary>
    internal static bool TryMove(long instant, long count, PeriodUnit unit, out long moved)
    {
        (long unitLength, _, bool isCalendar) = Measure(unit);
        Int128 distance = (Int128)count * unitLength;
        if (!isCalendar)
        {
            Int128 sum = instant + distance;
            moved = unchecked((long)sum);
            return sum == moved;
        }

        moved = 0;
        long days = CivilDate.FloorDivide(instant, TimeSpan.MillisecondsPerDay);
        CivilDate date = CivilDate.FromDays(days);
        Int128 month = (date.Year * 12) + date.Month - 1 + distance;
        if (month < -FarthestMonth || month >= FarthestMonth || !TryStartOfMonth((long)month, out long start) || !TryStartOfMonth((long)month + 1, out long next))
        {
            return false;
        }

        long lastDay = (next - start) / TimeSpan.MillisecondsPerDay;
        moved = start + ((Math.Min(date.Day, lastDay) - 1) * TimeSpan.MillisecondsPerDay) + (instant - (days * TimeSpan.MillisecondsPerDay));
        return true;
    }

    private static bool TryFindBin(long instant, long count, PeriodUnit unit, out long start, out long next, out bool hasNext)
    {
        start = next = 0;
        hasNext = false;
        (long unitLength, long origin, bool isCalendar) = Measure(unit);
        if (count <= 0 || count > LongestPeriod / unitLength)
        {
            return false;
        }

        long length = count * unitLength;
        if (!isCalendar)
        {
            long sinceMidnight = Modulo(instant, TimeSpan.MillisecondsPerDay);
            bool isWithinDay = unit <= PeriodUnit.Hour;
            long sinceStart = isWithinDay ? sinceMidnight % length : Modulo(Modulo(instant, length) - Modulo(origin, length), length);
            start = unchecked(instant - sinceStart);
            next = unchecked(start + (isWithinDay ? Math.Min(length, TimeSpan.MillisecondsPerDay - sinceMidnight + sinceStart) : length));
            hasNext = next > instant;
            return start <= instant;
        }

        CivilDate date = CivilDate.FromDays(CivilDate.FloorDivide(instant, TimeSpan.MillisecondsPerDay));
        long month = (date.Year * 12) + date.Month - 1;
        long startMonth = month - Modulo(month - origin, length);
        hasNext = TryStartOfMonth(startMonth + length, out next);
        return TryStartOfMonth(startMonth, out start);
    }

    /// <summary>The length of a unit and the start of an interval, in milliseconds, or in months for a unit of the calendar.</summary>
    private static (long Length, long Origin, bool IsCalendar) Measure(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Millisecond => (1L, 0L, false),
        PeriodUnit.Second => (1000L, 0L, false),
        PeriodUnit.Minute => (60_000L, 0L, false),
        PeriodUnit.Hour => (3_600_000L, 0L, false),
        PeriodUnit.Day => (TimeSpan.MillisecondsPerDay, 0L, false),
        PeriodUnit.Week => (7 * TimeSpan.MillisecondsPerDay, FirstMonday, false),
        PeriodUnit.Month => (1L, January1970, true),
        PeriodUnit.Quarter => (3L, January1970, true),
        _ => (12L, 0L, true),
    };

    private static bool TryStartOfMonth(long monthSinceYear0, out long instant)
    {
        instant = 0;
        if (monthSinceYear0 is < -FarthestMonth or > FarthestMonth)
        {
            return false;
        }

        long year = CivilDate.FloorDivide(monthSinceYear0, 12);
        long days = CivilDate.FirstDayOf(year, (int)(monthSinceYear0 - (year * 12)) + 1);
        if (days is < long.MinValue / TimeSpan.MillisecondsPerDay or > long.MaxValue / TimeSpan.MillisecondsPerDay)
        {
            return false;
        }

        instant = days * TimeSpan.MillisecondsPerDay;
        return true;
    }

    private static long Modulo(long dividend, long divisor)
    {
        long remainder = dividend % divisor;
        return remainder < 0 ? remainder + divisor : remainder;
    }
}
