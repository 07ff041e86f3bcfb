using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>values</c>: the different values as a list, in the order of their first rows: the oldest first, rows of the same millisecond in the
/// order of the input, rows without a timestamp behind all others. Missing values are left out, and without any the list is missing. AWS
/// does not say what "first seen" means; an order of time does not depend on which file was read first.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValuesAccumulator : IAccumulator
{
    private readonly DistinctValues values = new();
    private readonly Comparison<int> compare;
    private RowPosition[] first = [];

    /// <summary>An empty accumulator.</summary>
    public ValuesAccumulator() => compare = Compare;

    /// <summary>Adds a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value, in RowPosition position)
    {
        if (!value.IsMissing)
        {
            int known = values.Count;
            Note(values.FindOrAdd(group, value), known, position);
        }
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(ValuesAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < other.values.Count; i++)
        {
            int known = values.Count;
            Note(values.FindOrAdd(groups[other.values.Group(i)], other.values, i), known, other.first[i]);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        Span<int> ofGroup = values.OfGroup(group);
        ofGroup.Sort(compare);
        return values.ToList(ofGroup, scratch);
    }

    private static int Compare(in RowPosition left, in RowPosition right)
    {
        int order = Time(left).CompareTo(Time(right));
        return order != 0 ? order : RowOrder.CompareInput(left, right);
    }

    // The least number stands for no timestamp; one less than it is the greatest.
    private static long Time(in RowPosition position) => unchecked(position.Timestamp - 1);

    private void Note(int index, int known, in RowPosition position)
    {
        ref RowPosition best = ref GroupColumn.At(ref first, index, MemoryUse.Values);
        if (index == known || Compare(position, best) < 0)
        {
            best = position;
        }
    }

    private int Compare(int left, int right)
    {
        int order = Compare(first[left], first[right]);
        return order != 0 ? order : values.Text(left).SequenceCompareTo(values.Text(right));
    }
}
