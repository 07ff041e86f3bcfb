using System;
using System.ComponentModel;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>stddev</c> of the population: the square root of (n·Σx² − (Σx)²) / n², with both sums exact and the root rounded correctly,
/// once. Missing when there is no number. AWS does not say whether population or sample is meant; spec §8 row 8 chose population.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StddevAccumulator : IAccumulator
{
    private ExactTotal[] totals = [];
    private ExactSquares[] squares = [];

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value)
    {
        GroupColumn.At(ref totals, group).Add(value);
        GroupColumn.At(ref squares, group).Add(value);
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(StddevAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.totals.Length; i++)
        {
            GroupColumn.At(ref totals, groups[i]).Add(other.totals[i]);
            GroupColumn.At(ref squares, groups[i]).Add(other.squares[i]);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        if ((uint)group >= (uint)totals.Length || totals[group].Count == 0)
        {
            return Value.Missing;
        }

        ref readonly ExactTotal total = ref totals[group];
        BigInteger count = total.Count;
        if (total.IsWhole && squares[group].TryGetWhole(out UInt128 wholeSquares))
        {
            BigInteger whole = total.Whole;
            return Value.FromReal(ExactRounding.SquareRoot((count * wholeSquares) - (whole * whole), count * count, 0));
        }

        BigInteger sum = total.ToBigInteger() << (total.Exponent - ExactSum.UnitExponent);
        BigInteger numerator = (count * squares[group].ToBigInteger()) - (sum * sum);
        return Value.FromReal(ExactRounding.SquareRoot(numerator, count * count, ExactSum.SquareUnitExponent));
    }
}
