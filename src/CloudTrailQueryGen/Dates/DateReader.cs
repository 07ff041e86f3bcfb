using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads the parts of a text that the letters of a date pattern stand for (spec §4.4).</summary>
internal static class DateReader
{
    private const int FirstTwoDigitYear = 2000;

    /// <summary>Takes from the beginning of the text what the letters stand for; false when something else is there.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> text, byte letter, int count, ref DateFields fields) => letter switch
    {
        (byte)'y' or (byte)'u' => TryReadYear(ref text, count, ref fields.Year),
        (byte)'M' when count > 2 => TryReadMonth(ref text, count, ref fields.Month),
        (byte)'M' => TryReadNumber(ref text, count, 1, 12, ref fields.Month),
        (byte)'d' => TryReadNumber(ref text, count, 1, 31, ref fields.Day),
        (byte)'D' => TryReadNumber(ref text, count, 3, 1, 366, ref fields.DayOfYear),
        (byte)'E' => TryReadWeekday(ref text, count, ref fields.Weekday),
        (byte)'a' => TryReadHalf(ref text, ref fields.Half),
        (byte)'H' => TryReadNumber(ref text, count, 0, 23, ref fields.Hour),
        (byte)'h' => TryReadNumber(ref text, count, 1, 12, ref fields.HourOfHalf),
        (byte)'m' => TryReadNumber(ref text, count, 0, 59, ref fields.Minute),
        (byte)'s' => TryReadNumber(ref text, count, 0, 59, ref fields.Second),
        (byte)'S' => TryReadFraction(ref text, count, ref fields.Millisecond),
        _ => OffsetReader.TryRead(ref text, letter, count, out int offset) && DateFields.TrySet(ref fields.Offset, offset),
    };

    /// <summary>Takes digits: exactly so many, or with a single letter as many as there are, up to a number.</summary>
    public static bool TryReadDigits(ref ReadOnlySpan<byte> text, int least, int most, out int value)
    {
        value = 0;
        int length = 0;
        while (length < most && length < text.Length && (uint)(text[length] - '0') <= 9)
        {
            value = (value * 10) + (text[length] - '0');
            length++;
        }

        text = text[length..];
        return length >= least;
    }

    private static bool TryReadNumber(ref ReadOnlySpan<byte> text, int count, int first, int last, ref int field) =>
        TryReadNumber(ref text, count, 2, first, last, ref field);

    private static bool TryReadNumber(ref ReadOnlySpan<byte> text, int count, int mostDigits, int first, int last, ref int field) =>
        TryReadDigits(ref text, count, mostDigits, out int value) && value >= first && value <= last && DateFields.TrySet(ref field, value);

    private static bool TryReadYear(ref ReadOnlySpan<byte> text, int count, ref int field)
    {
        bool isShort = count == 2;
        return TryReadDigits(ref text, count, isShort ? 2 : 4, out int year)
            && (isShort || year != 0)
            && DateFields.TrySet(ref field, isShort ? FirstTwoDigitYear + year : year);
    }

    /// <summary>Digits beyond the millisecond are cut off, as everywhere.</summary>
    private static bool TryReadFraction(ref ReadOnlySpan<byte> text, int count, ref int field)
    {
        if (!TryReadDigits(ref text, count, count, out int fraction))
        {
            return false;
        }

        for (; count > 3; count--)
        {
            fraction /= 10;
        }

        return DateFields.TrySet(ref field, count switch
        {
            1 => fraction * 100,
            2 => fraction * 10,
            _ => fraction,
        });
    }

    private static bool TryReadMonth(ref ReadOnlySpan<byte> text, int count, ref int field)
    {
        for (int month = 1; month <= 12; month++)
        {
            ReadOnlySpan<byte> name = DateNames.Month(month);
            if (TryReadName(ref text, count == 4 ? name : name[..DateNames.ShortLength]))
            {
                return DateFields.TrySet(ref field, month);
            }
        }

        return false;
    }

    private static bool TryReadWeekday(ref ReadOnlySpan<byte> text, int count, ref int field)
    {
        for (int day = 1; day <= 7; day++)
        {
            ReadOnlySpan<byte> name = DateNames.Day(day);
            if (TryReadName(ref text, count == 4 ? name : name[..DateNames.ShortLength]))
            {
                return DateFields.TrySet(ref field, day);
            }
        }

        return false;
    }

    private static bool TryReadHalf(ref ReadOnlySpan<byte> text, ref int field)
    {
        for (int half = 0; half <= 1; half++)
        {
            if (TryReadName(ref text, DateNames.Half(half)))
            {
                return DateFields.TrySet(ref field, half);
            }
        }

        return false;
    }

    /// <summary>Takes a name, in capital or small letters.</summary>
    private static bool TryReadName(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (text.Length < name.Length || !System.Text.Ascii.EqualsIgnoreCase(text[..name.Length], name))
        {
            return false;
        }

        text = text[name.Length..];
        return true;
    }
}
