using System;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The exact sum of the squares of a group's numbers.</summary>
internal struct ExactSquares
{
    // Squares of such numbers have 94 bits, so that 2^34 of them fit into 128; the few larger numbers take the wide sum.
    private const long LargestSmall = 1L << 47;
    private const long MostSmall = 1L << 33;
    private UInt128 small;
    private long smallCount;
    private ExactSum? wide;

    /// <summary>Adds the square of a number, or of text that is wholly one; anything else is ignored.</summary>
    public void Add(in Value value)
    {
        if (!Coercion.TryNumber(value, out Value number))
        {
            return;
        }

        long whole = number.Integer;
        if (number.Kind == ValueKind.Real)
        {
            (wide ??= new ExactSum()).AddSquare(number.Real);
        }
        else if (whole is <= LargestSmall and >= -LargestSmall && smallCount < MostSmall)
        {
            UInt128 magnitude = (UInt128)Math.Abs(whole);
            small += magnitude * magnitude;
            smallCount++;
        }
        else
        {
            UInt128 magnitude = (UInt128)Int128.Abs(whole);
            (wide ??= new ExactSum()).Add(magnitude * magnitude, -ExactSum.SquareUnitExponent, isNegative: false);
        }
    }

    /// <summary>Adds the squares of another accumulator.</summary>
    public void Add(in ExactSquares other)
    {
        if (smallCount + other.smallCount <= MostSmall)
        {
            small += other.small;
            smallCount += other.smallCount;
        }
        else
        {
            (wide ??= new ExactSum()).Add(other.small, -ExactSum.SquareUnitExponent, isNegative: false);
        }

        if (other.wide is not null)
        {
            (wide ??= new ExactSum()).Add(other.wide);
        }
    }

    /// <summary>The exact sum in multiples of 2 to the power of <see cref="ExactSum.SquareUnitExponent"/>.</summary>
    public readonly BigInteger ToBigInteger() =>
        ((BigInteger)small << -ExactSum.SquareUnitExponent) + (wide?.ToBigInteger() ?? BigInteger.Zero);

    /// <summary>The exact sum, when only whole numbers of moderate size were added.</summary>
    public readonly bool TryGetWhole(out UInt128 sum)
    {
        sum = small;
        return wide is null;
    }
}
