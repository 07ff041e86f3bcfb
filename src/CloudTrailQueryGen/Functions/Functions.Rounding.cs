using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    // 10^22 is the largest power of ten that a double holds exactly.
    private const int MaxDecimals = 22;

    /// <summary><c>ceil(number)</c>: the smallest whole number that is not smaller.</summary>
    public static Value Ceil(ScratchArena scratch, scoped in Value number) => !Coercion.TryNumber(number, out Value n) ? Value.Missing
        : n.Kind == ValueKind.Integer ? n
        : Value.FromReal(Math.Ceiling(n.Real));

    /// <summary><c>floor(number)</c>: the largest whole number that is not larger.</summary>
    public static Value Floor(ScratchArena scratch, scoped in Value number) => !Coercion.TryNumber(number, out Value n) ? Value.Missing
        : n.Kind == ValueKind.Integer ? n
        : Value.FromReal(Math.Floor(n.Real));

    /// <summary><c>round(number)</c>: the nearest whole number, halves away from zero.</summary>
    public static Value Round(ScratchArena scratch, scoped in Value number) => !Coercion.TryNumber(number, out Value n) ? Value.Missing
        : n.Kind == ValueKind.Integer ? n
        : Value.FromReal(Math.Round(n.Real, MidpointRounding.AwayFromZero));

    /// <summary>
    /// <c>round(number, decimals)</c>: the nearest number with so many decimals, halves away from zero. The exact binary value decides:
    /// 2.675 is below the half and gives 2.67. Negative decimals round to tens, hundreds, …; more than 22 change nothing.
    /// </summary>
    public static Value Round(ScratchArena scratch, scoped in Value number, scoped in Value decimals)
    {
        if (!Coercion.TryNumber(number, out Value n) || !Coercion.TryCount(decimals, out long digits))
        {
            return Value.Missing;
        }

        if (digits < 0)
        {
            return RoundToPowerOfTen(n, digits);
        }

        return n.Kind == ValueKind.Integer || digits > MaxDecimals ? n : Value.FromReal(RoundToDecimals(n.Real, (int)digits));
    }

    private static double RoundToDecimals(double number, int decimals)
    {
        double scale = 1;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        double magnitude = Math.Abs(number);
        double scaled = magnitude * scale;
        if (scaled >= 1L << 53)
        {
            // The number's own digits end before the wanted decimals.
            return number;
        }

        // The product is rounded; where that makes it a half, the rest that was lost tells on which side of the half it is.
        double lost = Math.FusedMultiplyAdd(magnitude, scale, -scaled);
        double whole = Math.Floor(scaled);
        double fraction = scaled - whole;
        whole += fraction > 0.5 || (fraction == 0.5 && lost >= 0) ? 1 : 0;
        return Math.CopySign(whole / scale, number);
    }

    private static Value RoundToPowerOfTen(scoped in Value number, long digits)
    {
        // A half of a power of ten is whole, so that the fraction of a number never decides.
        const double TooLarge = 1e38;
        if (number.Kind == ValueKind.Real && Math.Abs(number.Real) >= TooLarge)
        {
            return Value.FromReal(number.Real);
        }

        if (digits < -38)
        {
            return Value.FromInteger(0);
        }

        Int128 unit = 1;
        for (long i = digits; i < 0; i++)
        {
            unit *= 10;
        }

        Int128 whole = number.Kind == ValueKind.Real ? (Int128)number.Real : number.Integer;
        (Int128 units, Int128 rest) = Int128.DivRem(whole, unit);
        units += rest >= unit / 2 ? 1 : rest <= -(unit / 2) ? -1 : 0;
        Int128 rounded = units * unit;
        return rounded >= long.MinValue && rounded <= long.MaxValue ? Value.FromInteger((long)rounded) : Value.FromReal((double)rounded);
    }
}
