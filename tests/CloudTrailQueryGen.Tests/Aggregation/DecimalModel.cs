using System;
using System.Globalization;
using System.Numerics;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>
/// The double nearest to an exact number, by way of its decimal digits: <see cref="double.Parse(string)"/> rounds any number of
/// digits correctly, and a 1 behind them stands for all that follows.
/// </summary>
internal static class DecimalModel
{
    /// <summary>More decimal places than any of the numbers needs to be told from a tie.</summary>
    private const int Places = 2300;
    private static readonly BigInteger Scale = BigInteger.Pow(10, Places);

    /// <summary>A finite double as a multiple of 2^-1074.</summary>
    public static BigInteger Units(double value)
    {
        BigInteger units = BigInteger.Zero;
        for (double rest = value; rest != 0;)
        {
            int exponent = Math.Max(Math.ILogB(rest) - 52, -1074);
            long part = (long)Math.ScaleB(rest, -exponent);
            units += (BigInteger)part << (exponent + 1074);
            rest -= Math.ScaleB((double)part, exponent);
        }

        return units;
    }

    public static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        BigInteger digits = BigInteger.DivRem(BigInteger.Abs(numerator) * Scale, denominator, out BigInteger rest);
        double magnitude = Parse(digits, !rest.IsZero);
        return numerator.Sign < 0 ? -magnitude : magnitude;
    }

    public static double SquareRoot(BigInteger numerator, BigInteger denominator)
    {
        BigInteger square = BigInteger.DivRem(numerator * Scale * Scale, denominator, out BigInteger rest);
        BigInteger root = FloorSquareRoot(square);
        return Parse(root, !rest.IsZero || root * root != square);
    }

    private static BigInteger FloorSquareRoot(BigInteger square)
    {
        if (square.IsZero)
        {
            return square;
        }

        BigInteger root = BigInteger.One << (int)((square.GetBitLength() / 2) + 1);
        while (true)
        {
            BigInteger next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static double Parse(BigInteger digits, bool hasRest) =>
        double.Parse($"{digits}{(hasRest ? 1 : 0)}E-{Places + 1}", NumberStyles.Float, CultureInfo.InvariantCulture);
}
