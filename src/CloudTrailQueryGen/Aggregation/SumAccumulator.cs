using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>sum</c>: exact, then rounded once. A sum of whole numbers stays whole as long as it has 64 bits; missing when there is no number, or
/// when the sum is beyond the range of a double.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SumAccumulator : IAccumulator
{
    private ExactTotal[] totals = [];

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => GroupColumn.At(ref totals, group).Add(value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(SumAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.totals.Length; i++)
        {
            GroupColumn.At(ref totals, groups[i]).Add(other.totals[i]);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch) => (uint)group < (uint)totals.Length ? Round(totals[group]) : Value.Missing;

    /// <summary>The sum that a total stands for.</summary>
    internal static Value Round(in ExactTotal total)
    {
        if (total.Count == 0)
        {
            return Value.Missing;
        }

        return total.IsWhole && total.Whole >= long.MinValue && total.Whole <= long.MaxValue
            ? Value.FromInteger((long)total.Whole)
            : Value.FromReal(ExactRounding.Divide(total.ToBigInteger(), 1, total.Exponent));
    }
}
