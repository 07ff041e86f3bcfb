using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>earliest</c>: the value of the row with the smallest timestamp, the first of them in input order, among rows that have a value and a
/// timestamp; missing when there is none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EarliestAccumulator : IAccumulator
{
    private readonly TimedValueStore values = new(keepsLast: false);

    /// <summary>Adds a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value, in RowPosition position) => values.Add(group, value, position);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(EarliestAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        values.Merge(other.values, groups);
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch) => values.Get(group);
}
