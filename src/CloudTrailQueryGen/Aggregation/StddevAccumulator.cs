using System;
using System.ComponentModel;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>stddev</c> of the population: the square root of the exact variance, rounded once. Missing when there is no number. AWS does not say
/// whether population or sample is meant; spec §8 row 8 chose population.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StddevAccumulator : IAccumulator
{
    private ExactSpread[] spreads = [];

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => GroupColumn.At(ref spreads, group).Add(value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(StddevAccumulator other, ReadOnlySpan<int> groups)
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
        return Value.FromReal(ExactRounding.SquareRoot(numerator, denominator, exponent));
    }
}
