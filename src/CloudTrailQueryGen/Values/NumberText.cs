using System;
using System.ComponentModel;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Decides whether a text is wholly a number, the only text that takes part in arithmetic and numeric comparison (spec §5.4 rule 3).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberText
{
    // Eighteen digits always fit into 64 bits.
    private const int SafeDigits = 18;

    /// <summary>
    /// Reads <c>[-]digits[.digits][(e|E)[+|-]digits]</c>; no white space, no leading '+'. Leading zeros are allowed. A number beyond
    /// the range of a double is no number.
    /// </summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="number">An Integer (when it is whole and fits) or a Real; Missing when the result is false.</param>
    /// <returns>True when the text is wholly a number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Value number)
    {
        number = Value.Missing;
        int at = !utf8.IsEmpty && utf8[0] == '-' ? 1 : 0;
        int firstDigit = at;
        at = SkipDigits(utf8, at);
        if (at == firstDigit)
        {
            return false;
        }

        if (at == utf8.Length)
        {
            return TryParseWhole(utf8, firstDigit, out number);
        }

        if (utf8[at] == '.')
        {
            int firstFraction = at + 1;
            at = SkipDigits(utf8, firstFraction);
            if (at == firstFraction)
            {
                return false;
            }
        }

        if (at < utf8.Length && (utf8[at] | 0x20) == 'e')
        {
            at++;
            at += at < utf8.Length && utf8[at] is (byte)'+' or (byte)'-' ? 1 : 0;
            int firstExponent = at;
            at = SkipDigits(utf8, at);
            if (at == firstExponent)
            {
                return false;
            }
        }

        return at == utf8.Length && TryParseReal(utf8, out number);
    }

    private static int SkipDigits(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && (uint)(utf8[at] - '0') <= 9)
        {
            at++;
        }

        return at;
    }

    private static bool TryParseWhole(ReadOnlySpan<byte> utf8, int firstDigit, out Value number)
    {
        if (utf8.Length - firstDigit <= SafeDigits)
        {
            long magnitude = 0;
            foreach (byte digit in utf8[firstDigit..])
            {
                magnitude = (magnitude * 10) + (digit - '0');
            }

            number = Value.FromInteger(firstDigit == 0 ? magnitude : -magnitude);
            return true;
        }

        if (long.TryParse(utf8, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            number = Value.FromInteger(whole);
            return true;
        }

        return TryParseReal(utf8, out number);
    }

    private static bool TryParseReal(ReadOnlySpan<byte> utf8, out Value number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        number = double.TryParse(utf8, Style, CultureInfo.InvariantCulture, out double real) ? Value.FromReal(real) : Value.Missing;
        return !number.IsMissing;
    }
}
