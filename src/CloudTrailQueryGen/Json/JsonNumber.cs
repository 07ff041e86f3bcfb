using System;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <summary>JSON numbers (RFC 8259 §6).</summary>
internal static class JsonNumber
{
    private const int MostInt64Digits = 18;

    /// <summary>The text is wholly a number: optional minus, digits without leading zero, optional fraction, optional exponent.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int index = text.Length != 0 && text[0] == (byte)'-' ? 1 : 0;
        int digits = CountDigits(text, index);
        if (digits == 0 || (digits > 1 && text[index] == (byte)'0'))
        {
            return false;
        }

        index += digits;
        if (index < text.Length && text[index] == (byte)'.')
        {
            digits = CountDigits(text, index + 1);
            if (digits == 0)
            {
                return false;
            }

            index += 1 + digits;
        }

        if (index < text.Length && (text[index] | 0x20) == (byte)'e')
        {
            index++;
            if (index < text.Length && text[index] is (byte)'+' or (byte)'-')
            {
                index++;
            }

            digits = CountDigits(text, index);
            if (digits == 0)
            {
                return false;
            }

            index += digits;
        }

        return index == text.Length;
    }

    /// <summary>The value of a valid number: exact when it is a whole number of 64 bits, otherwise the nearest double.</summary>
    public static Value Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length <= MostInt64Digits && TryParseDigits(text, out long small))
        {
            return Value.FromInteger(small);
        }

        if (text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long large))
        {
            return Value.FromInteger(large);
        }

        return Value.FromReal(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out long value)
    {
        bool isNegative = text[0] == (byte)'-';
        value = 0;
        foreach (byte current in text[(isNegative ? 1 : 0)..])
        {
            uint digit = (uint)(current - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static int CountDigits(ReadOnlySpan<byte> text, int start)
    {
        int index = start;
        while (index < text.Length && (uint)(text[index] - '0') <= 9)
        {
            index++;
        }

        return index - start;
    }
}
