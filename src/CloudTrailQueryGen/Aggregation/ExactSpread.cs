using System;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// How far a group's numbers lie apart, exactly: the variance of the population is (n·Σx² − (Σx)²) / n², with both sums exact. AWS
/// documents the population's; spec §8 row 8.
/// </summary>
internal struct ExactSpread
{
    private ExactTotal total;
    private ExactSquares squares;

    /// <summary>How many numbers were added.</summary>
    public readonly long Count => total.Count;

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(in Value value)
    {
        total.Add(value);
        squares.Add(value);
    }

    /// <summary>Adds the numbers of another accumulator.</summary>
    public void Add(in ExactSpread other)
    {
        total.Add(other.total);
        squares.Add(other.squares);
    }

    /// <summary>The variance as <c>numerator / denominator · 2^exponent</c>; there must be a number.</summary>
    public readonly void GetVariance(out BigInteger numerator, out BigInteger denominator, out int exponent)
    {
        BigInteger count = total.Count;
        denominator = count * count;
        if (total.IsWhole && squares.TryGetWhole(out UInt128 wholeSquares))
        {
            BigInteger whole = total.Whole;
            numerator = (count * wholeSquares) - (whole * whole);
            exponent = 0;
            return;
        }

        BigInteger sum = total.ToBigInteger() << (total.Exponent - ExactSum.UnitExponent);
        numerator = (count * squares.ToBigInteger()) - (sum * sum);
        exponent = ExactSum.SquareUnitExponent;
    }
}
