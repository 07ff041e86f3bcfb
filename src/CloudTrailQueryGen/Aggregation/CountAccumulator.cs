using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary><c>count(*)</c>: events; <c>count(x)</c>: events where x is present. 0 when there are none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountAccumulator : IAccumulator
{
    private long[] counts = [];

    /// <summary>Counts an event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int group) => GroupColumn.At(ref counts, group)++;

    /// <summary>Counts an event unless the value is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int group, in Value value)
    {
        if (!value.IsMissing)
        {
            Add(group);
        }
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(CountAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.counts.Length; i++)
        {
            GroupColumn.At(ref counts, groups[i]) += other.counts[i];
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch) => Value.FromInteger((uint)group < (uint)counts.Length ? counts[group] : 0);
}
