using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>topk</c>: the most frequent values as a list, the most frequent first, equally frequent ones by canonical text. Exact: every different
/// value is counted. Missing values are left out, and without any the list is missing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TopkAccumulator : IAccumulator
{
    private readonly DistinctValues values = new();
    private readonly Comparison<int> compare;
    private readonly int count;
    private long[] frequencies = [];

    /// <summary>An empty accumulator.</summary>
    /// <param name="count">The most values that the list has, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public TopkAccumulator(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        this.count = count;
        compare = Compare;
    }

    /// <summary>Counts a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value)
    {
        if (!value.IsMissing)
        {
            GroupColumn.At(ref frequencies, values.FindOrAdd(group, value), MemoryUse.Values)++;
        }
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(TopkAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < other.values.Count; i++)
        {
            int index = values.FindOrAdd(groups[other.values.Group(i)], other.values, i);
            GroupColumn.At(ref frequencies, index, MemoryUse.Values) += other.frequencies[i];
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        Span<int> ofGroup = values.OfGroup(group);
        ofGroup.Sort(compare);
        return values.ToList(ofGroup[..Math.Min(count, ofGroup.Length)], scratch);
    }

    private int Compare(int left, int right)
    {
        int order = frequencies[right].CompareTo(frequencies[left]);
        return order != 0 ? order : values.Text(left).SequenceCompareTo(values.Text(right));
    }
}
