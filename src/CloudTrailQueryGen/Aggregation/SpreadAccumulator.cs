using System;
using System.ComponentModel;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What <c>variance</c> and <c>stddev</c> have in common: the exact variance of the population, which each of them rounds once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SpreadAccumulator : IAccumulator
{
    private ExactSpread[] spreads = [];

    private protected SpreadAccumulator()
    {
    }

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => GroupColumn.At(ref spreads, group).Add(value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public void Merge(SpreadAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.spreads.Length; i++)
        {
            GroupColumn.At(ref spreads, groups[i]).Add(other.spreads[i]);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        if ((uint)group >= (uint)spreads.Length || spreads[group].Count == 0)
        {
            return Value.Missing;
        }

        spreads[group].GetVariance(out BigInteger numerator, out BigInteger denominator, out int exponent);
        return Value.FromReal(Round(numerator, denominator, exponent));
    }

    /// <summary>The result for a variance of <paramref name="numerator"/> / <paramref name="denominator"/> · 2^<paramref name="exponent"/>.</summary>
    private protected abstract double Round(BigInteger numerator, BigInteger denominator, int exponent);
}
