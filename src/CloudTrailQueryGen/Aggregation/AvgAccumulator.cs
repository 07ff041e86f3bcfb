using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>avg</c>: the exact sum divided by the count of numbers, rounded once; missing when there is no number.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AvgAccumulator : IAccumulator
{
    private ExactTotal[] totals = [];

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => GroupColumn.At(ref totals, group).Add(value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(AvgAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.totals.Length; i++)
        {
            GroupColumn.At(ref totals, groups[i]).Add(other.totals[i]);
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
        return Value.FromReal(ExactRounding.Divide(total.ToBigInteger(), total.Count, total.Exponent));
    }
}
