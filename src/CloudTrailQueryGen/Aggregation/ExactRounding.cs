using System;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Rounds exact results to the nearest double, ties to even (IEEE 754), once: a quotient is computed with a few more bits than a
/// double holds, and whether anything remains below them.
/// </summary>
internal static class ExactRounding
{
    private const int SignificandBits = 53;
    private const int LeastExponent = -1074;

    /// <summary>The double nearest to numerator / denominator · 2^exponent; infinite beyond the range.</summary>
    /// <param name="numerator">Any number.</param>
    /// <param name="denominator">A positive number.</param>
    /// <param name="exponent">A power of two.</param>
    public static double Divide(BigInteger numerator, BigInteger denominator, int exponent)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        const int QuotientBits = 66;
        int shift = QuotientBits - (int)(BitLength(numerator) - BitLength(denominator));
        (UInt128 quotient, bool hasRest) = Quotient(BigInteger.Abs(numerator), denominator, shift);
        double magnitude = Round(quotient, exponent - shift, hasRest);
        return numerator.Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The double nearest to the square root of numerator / denominator · 2^exponent.</summary>
    /// <param name="numerator">Zero or a positive number.</param>
    /// <param name="denominator">A positive number.</param>
    /// <param name="exponent">A power of two.</param>
    public static double SquareRoot(BigInteger numerator, BigInteger denominator, int exponent)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        // The power of two that is left must be even to have a root; floor(sqrt(floor(x))) is floor(sqrt(x)).
        const int QuotientBits = 125;
        int shift = QuotientBits - (int)(BitLength(numerator) - BitLength(denominator));
        shift -= (exponent - shift) & 1;
        (UInt128 quotient, bool hasRest) = Quotient(numerator, denominator, shift);
        ulong root = FloorSquareRoot(quotient);
        return Round(root, (exponent - shift) / 2, hasRest || (UInt128)root * root != quotient);
    }

    private static (UInt128 Quotient, bool HasRest) Quotient(BigInteger numerator, BigInteger denominator, int shift)
    {
        BigInteger dividend = shift > 0 ? numerator << shift : numerator;
        BigInteger divisor = shift < 0 ? denominator << -shift : denominator;
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        return ((UInt128)quotient, !rest.IsZero);
    }

    // Digit by digit from the top, as by hand, two bits of the square for each bit of the root.
    private static ulong FloorSquareRoot(UInt128 square)
    {
        ulong root = 0;
        for (int bit = 63; bit >= 0; bit--)
        {
            ulong candidate = root | (1UL << bit);
            if ((UInt128)candidate * candidate <= square)
            {
                root = candidate;
            }
        }

        return root;
    }

    private static double Round(UInt128 significand, int exponent, bool hasRest)
    {
        int length = 128 - (int)UInt128.LeadingZeroCount(significand);
        int dropped = Math.Max(length - SignificandBits, LeastExponent - exponent);
        if (dropped <= 0)
        {
            return Math.ScaleB((double)(ulong)significand, exponent);
        }

        if (dropped > 127)
        {
            return 0;
        }

        UInt128 kept = significand >> dropped;
        UInt128 rest = significand - (kept << dropped);
        UInt128 half = UInt128.One << (dropped - 1);
        bool isUp = rest > half || (rest == half && (hasRest || (kept & 1) != 0));
        return Math.ScaleB((double)((ulong)kept + (isUp ? 1UL : 0UL)), exponent + dropped);
    }

    private static long BitLength(BigInteger value) => BigInteger.Abs(value).GetBitLength();
}
