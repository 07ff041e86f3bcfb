using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary><c>max</c>: the largest value by the order of <c>sort</c>, numbers behind all others; missing when there is no value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MaxAccumulator : IAccumulator
{
    private readonly ValueStore values = new();

    /// <summary>Adds a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value)
    {
        if (value.IsMissing)
        {
            return;
        }

        Value best = values.Get(group);
        if (best.IsMissing || ValueOrder.Compare(value, best) > 0)
        {
            values.Set(group, value);
        }
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(MaxAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.values.Length; i++)
        {
            Add(groups[i], other.values.Get(i));
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch) => values.Get(group);
}
