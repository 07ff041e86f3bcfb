using System;
using System.Buffers.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The texts of a point in time, in UTC.</summary>
internal static class TimestampText
{
    /// <summary>Length of <c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    public const int IsoLength = 20;

    /// <summary>The first millisecond of the year 1.</summary>
    public const long First = -62_135_596_800_000;

    /// <summary>The last millisecond of the year 9999.</summary>
    public const long Last = 253_402_300_799_999;

    private const int CanonicalLength = 23;

    /// <summary>The instant is in the years 1 to 9999, which have four digits.</summary>
    public static bool HasFourDigitYear(long milliseconds) => milliseconds is >= First and <= Last;

    /// <summary>
    /// Writes <c>yyyy-MM-dd HH:mm:ss.SSS</c>; outside of the years 1 to 9999 the milliseconds since 1970 as a number. Returns the
    /// number of bytes.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Write(long milliseconds, scoped Span<byte> destination)
    {
        if (!HasFourDigitYear(milliseconds))
        {
            return Utf8Formatter.TryFormat(milliseconds, destination, out int written)
                ? written
                : throw new ArgumentException("The destination is too short for a timestamp.", nameof(destination));
        }

        if (destination.Length < CanonicalLength)
        {
            throw new ArgumentException("The destination is too short for a timestamp.", nameof(destination));
        }

        int ofSecond = WriteSeconds(milliseconds, (byte)' ', destination);
        destination[19] = (byte)'.';
        destination[20] = (byte)('0' + (ofSecond / 100));
        WriteTwoDigits(ofSecond % 100, destination[21..]);
        return CanonicalLength;
    }

    /// <summary>Writes <c>yyyy-MM-ddTHH:mm:ssZ</c> of an instant with a four-digit year; milliseconds are cut off.</summary>
    public static void WriteIso(long milliseconds, scoped Span<byte> destination)
    {
        WriteSeconds(milliseconds, (byte)'T', destination);
        destination[19] = (byte)'Z';
    }

    /// <summary>Writes up to the seconds and returns the milliseconds of the second.</summary>
    private static int WriteSeconds(long milliseconds, byte separator, scoped Span<byte> destination)
    {
        long days = Math.DivRem(milliseconds, TimeSpan.MillisecondsPerDay, out long ofDay);
        if (ofDay < 0)
        {
            days--;
            ofDay += TimeSpan.MillisecondsPerDay;
        }

        CivilDate date = CivilDate.FromDays(days);
        int year = (int)date.Year;
        int seconds = (int)ofDay / 1000;
        WriteTwoDigits(year / 100, destination);
        WriteTwoDigits(year % 100, destination[2..]);
        destination[4] = (byte)'-';
        WriteTwoDigits(date.Month, destination[5..]);
        destination[7] = (byte)'-';
        WriteTwoDigits(date.Day, destination[8..]);
        destination[10] = separator;
        WriteTwoDigits(seconds / 3600, destination[11..]);
        destination[13] = (byte)':';
        WriteTwoDigits(seconds / 60 % 60, destination[14..]);
        destination[16] = (byte)':';
        WriteTwoDigits(seconds % 60, destination[17..]);
        return (int)ofDay % 1000;
    }

    private static void WriteTwoDigits(int number, scoped Span<byte> destination)
    {
        destination[1] = (byte)('0' + (number % 10));
        destination[0] = (byte)('0' + (number / 10));
    }
}
