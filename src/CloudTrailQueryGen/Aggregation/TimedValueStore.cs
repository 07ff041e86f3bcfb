using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// For each group the value of its first or last row in time. Rows without a timestamp have no place in time and are ignored. Among
/// rows of the same millisecond the order of the input decides, and among values of one row the order of <c>sort</c>.
/// </summary>
internal sealed class TimedValueStore(bool keepsLast)
{
    private readonly ValueStore values = new();
    private RowPosition[] positions = [];

    /// <summary>Adds a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value, in RowPosition position)
    {
        if (value.IsMissing || position.Timestamp == RowPosition.NoTimestamp)
        {
            return;
        }

        ref RowPosition best = ref GroupColumn.At(ref positions, group);
        Value bestValue = values.Get(group);
        if (bestValue.IsMissing || IsBetter(value, position, bestValue, best))
        {
            best = position;
            values.Set(group, value);
        }
    }

    /// <summary>Adds the values of another store.</summary>
    public void Merge(TimedValueStore other, ReadOnlySpan<int> groups)
    {
        for (int i = 0; i < groups.Length && i < other.positions.Length; i++)
        {
            Add(groups[i], other.values.Get(i), other.positions[i]);
        }
    }

    /// <summary>The value of a group, or missing.</summary>
    public Value Get(int group) => values.Get(group);

    private bool IsBetter(in Value value, in RowPosition position, in Value best, in RowPosition bestPosition)
    {
        int order = position.Timestamp.CompareTo(bestPosition.Timestamp);
        order = order != 0 ? order : RowOrder.CompareInput(position, bestPosition);
        order = order != 0 ? order : ValueOrder.Compare(value, best);
        return keepsLast ? order > 0 : order < 0;
    }
}
