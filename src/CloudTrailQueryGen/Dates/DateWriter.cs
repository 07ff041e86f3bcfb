using System;
using System.Buffers.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Writes what the conversions of a date format stand for (spec §4.4).</summary>
internal static class DateWriter
{
    /// <summary>No conversion is longer than this, in bytes: the longest is the name of a zone.</summary>
    public const int MaxLength = 64;

    /// <summary>The letter is a conversion.</summary>
    public static bool IsKnown(byte conversion) => "YyGmBbhdejHIMSLfpaAuwUVszZFTDRnt"u8.Contains(conversion);

    /// <summary>Writes one and returns its length.</summary>
    /// <param name="conversion">One that is known.</param>
    /// <param name="time">The time.</param>
    /// <param name="text">At least <see cref="MaxLength"/> bytes.</param>
    public static int Write(byte conversion, in LocalTime time, Span<byte> text)
    {
        int hour = time.Millisecond / 3_600_000;
        int minute = time.Millisecond / 60_000 % 60;
        int second = time.Millisecond / 1000 % 60;
        switch (conversion)
        {
            case (byte)'Y':
                return Digits((int)time.Date.Year, 4, text);
            case (byte)'y':
                return Digits((int)(time.Date.Year % 100), 2, text);
            case (byte)'G':
                return Digits(time.IsoWeek.Year, 4, text);
            case (byte)'m':
                return Digits(time.Date.Month, 2, text);
            case (byte)'B':
                return Copy(DateNames.Month(time.Date.Month), text);
            case (byte)'b' or (byte)'h':
                return Copy(DateNames.Month(time.Date.Month)[..DateNames.ShortLength], text);
            case (byte)'d':
                return Digits(time.Date.Day, 2, text);
            case (byte)'e':
                Digits(time.Date.Day, 2, text);
                text[0] = text[0] == (byte)'0' ? (byte)' ' : text[0];
                return 2;
            case (byte)'j':
                return Digits(time.DayOfYear, 3, text);
            case (byte)'H':
                return Digits(hour, 2, text);
            case (byte)'I':
                return Digits(((hour + 11) % 12) + 1, 2, text);
            case (byte)'M':
                return Digits(minute, 2, text);
            case (byte)'S':
                return Digits(second, 2, text);
            case (byte)'L' or (byte)'f':
                return Digits(time.Millisecond % 1000, 3, text);
            case (byte)'p':
                return Copy(DateNames.Half(hour / 12), text);
            case (byte)'a':
                return Copy(DateNames.Day(time.Weekday)[..DateNames.ShortLength], text);
            case (byte)'A':
                return Copy(DateNames.Day(time.Weekday), text);
            case (byte)'u':
                return Digits(time.Weekday, 1, text);
            case (byte)'w':
                return Digits(time.Weekday % 7, 1, text);
            case (byte)'U':
                return Digits((time.DayOfYear + 6 - (time.Weekday % 7)) / 7, 2, text);
            case (byte)'V':
                return Digits(time.IsoWeek.Week, 2, text);
            case (byte)'s':
                Utf8Formatter.TryFormat(CivilDate.FloorDivide(time.Instant, 1000), text, out int written);
                return written;
            case (byte)'z':
                return Offset(time.Offset, text);
            case (byte)'Z':
                return Copy(time.Zone.Utf8Name, text);
            case (byte)'n':
                return Copy("\n"u8, text);
            case (byte)'t':
                return Copy("\t"u8, text);
            default:
                return WriteAll(conversion, time, text);
        }
    }

    /// <summary>Conversions that stand for several.</summary>
    private static int WriteAll(byte conversion, in LocalTime time, Span<byte> text)
    {
        (string conversions, byte separator) = conversion switch
        {
            (byte)'F' => ("Ymd", (byte)'-'),
            (byte)'T' => ("HMS", (byte)':'),
            (byte)'D' => ("mdy", (byte)'/'),
            _ => ("HM", (byte)':'),
        };
        int length = 0;
        foreach (char each in conversions)
        {
            if (length != 0)
            {
                text[length++] = separator;
            }

            length += Write((byte)each, time, text[length..]);
        }

        return length;
    }

    private static int Offset(long milliseconds, Span<byte> text)
    {
        int minutes = (int)(Math.Abs(milliseconds) / 60_000);
        text[0] = milliseconds < 0 ? (byte)'-' : (byte)'+';
        return 1 + Digits(minutes / 60, 2, text[1..]) + Digits(minutes % 60, 2, text[3..]);
    }

    private static int Digits(int number, int length, Span<byte> text)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (number % 10));
            number /= 10;
        }

        return length;
    }

    private static int Copy(ReadOnlySpan<byte> source, Span<byte> text)
    {
        source.CopyTo(text);
        return source.Length;
    }
}
