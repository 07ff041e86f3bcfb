using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Dates and times of day in log texts, by their form; whether there is such a day is not looked at (spec §3.14).</summary>
internal static class LogTime
{
    private const int DateLength = 10;

    /// <summary><c>9999-99-99</c>, <c>9999-99-99T</c> with a time of day, a time of day with seconds, or <c>99999999T999999Z</c>.</summary>
    public static bool IsTime(ReadOnlySpan<byte> word) =>
        word.Length >= 8 && (word[0] is >= (byte)'0' and <= (byte)'9') && (IsDateAndTime(word) || IsTimeOfDay(word) || Fits(word, "99999999T999999Z"u8));

    /// <summary><c>9999-99-99</c>.</summary>
    public static bool IsDate(ReadOnlySpan<byte> word) => Fits(word, "9999-99-99"u8);

    /// <summary><c>99:99:99</c>, a fraction, an offset.</summary>
    public static bool IsTimeOfDay(ReadOnlySpan<byte> word) => word.Length >= 8 && Fits(word[..8], "99:99:99"u8) && IsEnd(word[8..]);

    private static bool IsDateAndTime(ReadOnlySpan<byte> word)
    {
        if (word.Length < DateLength || !IsDate(word[..DateLength]))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = word[DateLength..];
        return rest.IsEmpty
            || (rest[0] == (byte)'T' && (IsTimeOfDay(rest[1..]) || (rest.Length >= 6 && Fits(rest[1..6], "99:99"u8) && IsOffset(rest[6..]))));
    }

    private static bool IsEnd(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] != (byte)'.')
        {
            return IsOffset(rest);
        }

        int digits = 0;
        while (digits + 1 < rest.Length && char.IsAsciiDigit((char)rest[digits + 1]))
        {
            digits++;
        }

        return digits > 0 && IsOffset(rest[(digits + 1)..]);
    }

    private static bool IsOffset(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty
        || rest.SequenceEqual("Z"u8)
        || (rest[0] is (byte)'+' or (byte)'-' && (Fits(rest[1..], "99:99"u8) || Fits(rest[1..], "9999"u8)));

    /// <summary>The text has the form of a sample, in which 9 stands for any digit.</summary>
    private static bool Fits(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sample)
    {
        bool fits = text.Length == sample.Length;
        for (int i = 0; fits && i < sample.Length; i++)
        {
            fits = sample[i] == (byte)'9' ? char.IsAsciiDigit((char)text[i]) : text[i] == sample[i];
        }

        return fits;
    }
}
