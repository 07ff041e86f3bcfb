using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Times as CloudTrail writes them, <c>yyyy-MM-ddTHH:mm:ssZ</c>, and the rest of RFC 3339 §5.6: a fraction, an offset, and small
/// letters. Leap seconds are not times of the epoch scale and are refused.
/// </summary>
internal static class EventTime
{
    private const int SecondsLength = 19;
    private const ulong Ones = 0x0101010101010101;

    // yyyy-MM- and ddTHH:mm, as bytes in memory order: where digits are, and what stands between them.
    private const ulong DateDigits = 0x00FFFF00FFFFFFFF;
    private const ulong DateSeparators = 0x2D00002D00000000;
    private const ulong TimeDigits = 0xFFFF00FFFF00FFFF;
    private const ulong TimeSeparators = 0x00003A0000540000;

    private const int DaysPer400Years = 146_097;
    private const int DaysFromMarchYear0ToEpoch = 719_468;

    /// <summary>Reads a time into milliseconds since 1970-01-01T00:00:00Z; further digits of a fraction are cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length < SecondsLength + 1)
        {
            return false;
        }

        ulong date = BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong time = BinaryPrimitives.ReadUInt64LittleEndian(text[8..]);
        ulong seconds = BinaryPrimitives.ReadUInt32LittleEndian(text[16..]);

        // A small 't' between date and time differs from 'T' in one bit, which no digit position is allowed to lose.
        if ((date & ~DateDigits) != DateSeparators
            || (time & ~TimeDigits & ~0x0000000000200000UL) != TimeSeparators
            || (byte)seconds != (byte)':'
            || !AreDigits((date & DateDigits) | 0x3000003000000000)
            || !AreDigits((time & TimeDigits) | 0x0000300000300000)
            || !AreDigits(((seconds >> 8) & 0xFFFF) | 0x3030303030300000))
        {
            return false;
        }

        int year = (Two(date, 0) * 100) + Two(date, 16);
        int month = Two(date, 40);
        int day = Two(time, 0);
        int hour = Two(time, 24);
        int minute = Two(time, 48);
        int second = Two(seconds, 8);
        if ((uint)(month - 1) > 11 || day == 0 || hour > 23 || minute > 59 || second > 59 || year == 0 || day > DaysInMonth(year, month))
        {
            return false;
        }

        milliseconds = (DaysSinceEpoch(year, month, day) * TimeSpan.MillisecondsPerDay) + ((((hour * 60L) + minute) * 60) + second) * 1000;
        return (text.Length == SecondsLength + 1 && (text[SecondsLength] | 0x20) == (byte)'z') || TryParseRest(text[SecondsLength..], ref milliseconds);
    }

    // Each byte is an ASCII digit: its high nibble is 3, and still is after adding 6.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreDigits(ulong bytes) => ((bytes & (0xF0 * Ones)) | (((bytes + (0x06 * Ones)) & (0xF0 * Ones)) >> 4)) == 0x33 * Ones;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ulong bytes, int shift) => ((int)((bytes >> shift) & 0x0F) * 10) + (int)((bytes >> (shift + 8)) & 0x0F);

    private static int DaysInMonth(int year, int month)
    {
        bool isLeapYear = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 ? (isLeapYear ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
    }

    // Years that begin in March put the leap day last, so that the days before a month are a linear function of the month.
    private static long DaysSinceEpoch(int year, int month, int day)
    {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (((153 * marchMonth) + 2) / 5) + day - 1;
        int century = marchYear / 400;
        int yearOfEra = marchYear - (century * 400);
        int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return ((long)century * DaysPer400Years) + dayOfEra - DaysFromMarchYear0ToEpoch;
    }

    // What may follow the seconds: [.fraction] (Z | (+|-)HH:mm).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseRest(ReadOnlySpan<byte> rest, ref long milliseconds)
    {
        if (rest[0] == (byte)'.')
        {
            int digits = 0;
            int fraction = 0;
            while (digits + 1 < rest.Length && (uint)(rest[digits + 1] - '0') <= 9)
            {
                digits++;
                fraction = digits <= 3 ? (fraction * 10) + (rest[digits] - '0') : fraction;
            }

            if (digits == 0)
            {
                return false;
            }

            milliseconds += digits switch
            {
                1 => fraction * 100,
                2 => fraction * 10,
                _ => fraction,
            };
            rest = rest[(digits + 1)..];
        }

        return (rest.Length == 1 && (rest[0] | 0x20) == (byte)'z') || TryParseOffset(rest, ref milliseconds);
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> offset, ref long milliseconds)
    {
        if (offset.Length != 6 || offset[0] is not ((byte)'+' or (byte)'-') || offset[3] != (byte)':'
            || !TryParseTwo(offset[1..], out int hours) || !TryParseTwo(offset[4..], out int minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        long distance = ((hours * 60) + minutes) * 60_000L;
        milliseconds += offset[0] == (byte)'+' ? -distance : distance;
        return true;
    }

    private static bool TryParseTwo(ReadOnlySpan<byte> text, out int value)
    {
        int tens = text[0] - '0';
        int units = text[1] - '0';
        value = (tens * 10) + units;
        return (uint)tens <= 9 && (uint)units <= 9;
    }
}
