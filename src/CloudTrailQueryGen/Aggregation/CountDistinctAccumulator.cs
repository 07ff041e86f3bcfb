using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>count_distinct</c>: by canonical text; missing values do not count. Exact as long as a group, and all groups together, have no more values
/// than the run's limits, then a <see cref="HyperLogLog"/>. One table holds the pairs of group and value, so that many small groups cost no table
/// each. AWS approximates high counts by a method of its own; spec §8 row 10 says what was chosen.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountDistinctAccumulator : IAccumulator
{
    private const int LeastWaste = 1024;
    private readonly Exactness exactness;
    private readonly ExactLimits limits;
    private readonly ulong hashMask;
    private readonly GroupedKey key = new();
    private KeyTable pairs;
    private Group[] groups = [];

    // For each pair the one before it in its group; all numbers are one more than the index, so that 0 is none.
    private int[] previous = [];
    private long total;
    private long waste;
    private bool hasMany;

    /// <summary>An empty accumulator.</summary>
    /// <param name="exactness">How long it is exact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exactness"/> is null.</exception>
    public CountDistinctAccumulator(Exactness exactness)
        : this(exactness, ulong.MaxValue)
    {
    }

    internal CountDistinctAccumulator(Exactness exactness, ulong hashMask)
    {
        ArgumentNullException.ThrowIfNull(exactness);
        this.exactness = exactness;
        this.hashMask = hashMask;
        limits = exactness.Limits;
        pairs = new KeyTable(MemoryUse.Values, hashMask);
    }

    /// <summary>Adds a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value)
    {
        if (!value.IsMissing)
        {
            Add(group, key.Write(group, value));
        }
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(CountDistinctAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.hasMany)
        {
            LowerLimit();
        }

        for (int i = 0; i < groups.Length && i < other.groups.Length; i++)
        {
            if (other.groups[i].Sketch is { } theirs)
            {
                ref Group group = ref GroupColumn.At(ref this.groups, groups[i]);
                if (group.Sketch is null)
                {
                    total += limits.PerGroup - group.Count;
                    Estimate(ref group);
                }

                HyperLogLog.Merge(group.Sketch, theirs);
            }
        }

        if (total > limits.InAll)
        {
            LowerLimit();
        }

        for (int i = 0; i < other.pairs.Count; i++)
        {
            ReadOnlySpan<byte> theirs = other.pairs[i];
            int group = GroupedKey.Group(theirs);
            if (other.groups[group].Sketch is null)
            {
                Add(groups[group], key.Write(groups[group], GroupedKey.Text(theirs)));
            }
        }

        CompactIfWasteful();
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        if ((uint)group >= (uint)groups.Length)
        {
            return Value.FromInteger(0);
        }

        ref readonly Group counted = ref groups[group];
        return Value.FromInteger(counted.Sketch is null ? counted.Count : HyperLogLog.Estimate(counted.Sketch));
    }

    /// <inheritdoc/>
    public void ReportEstimates(int groupCount)
    {
        int estimated = 0;
        for (int i = 0; i < groupCount && i < groups.Length; i++)
        {
            estimated += groups[i].Sketch is null ? 0 : 1;
        }

        exactness.Report(estimated, groupCount, HyperLogLog.StandardError, isErrorBound: false);
    }

    private void Add(int group, ReadOnlySpan<byte> pair)
    {
        ref Group counted = ref GroupColumn.At(ref groups, group);
        if (counted.Sketch is not null)
        {
            HyperLogLog.Add(counted.Sketch, GroupedKey.Text(pair));
            return;
        }

        int known = pairs.Count;
        if (pairs.FindOrAdd(pair) != known)
        {
            return;
        }

        GroupColumn.At(ref previous, known, MemoryUse.Values) = counted.Last;
        counted.Last = known + 1;
        counted.Count++;
        if (counted.Count > (hasMany ? limits.PerGroupOfMany : limits.PerGroup))
        {
            Estimate(ref counted);
            CompactIfWasteful();
        }
        else if (++total > limits.InAll)
        {
            LowerLimit();
            CompactIfWasteful();
        }
    }

    private void LowerLimit()
    {
        if (hasMany)
        {
            return;
        }

        hasMany = true;
        foreach (ref Group group in groups.AsSpan())
        {
            if (group.Sketch is null && group.Count > limits.PerGroupOfMany)
            {
                Estimate(ref group);
            }
        }
    }

    /// <summary>Goes from the values of a group to their sketch; they stay in the table until it is compacted.</summary>
    private void Estimate(ref Group group)
    {
        group.Sketch = MemoryAccount.Allocate<byte>(MemoryUse.Values, HyperLogLog.Size);
        for (int number = group.Last; number != 0; number = previous[number - 1])
        {
            HyperLogLog.Add(group.Sketch, GroupedKey.Text(pairs[number - 1]));
            waste++;
        }

        group.Last = 0;
    }

    private void CompactIfWasteful()
    {
        if (waste <= LeastWaste || waste <= pairs.Count / 2)
        {
            return;
        }

        KeyTable old = pairs;
        pairs = new KeyTable(MemoryUse.Values, hashMask);
        waste = 0;
        foreach (ref Group group in groups.AsSpan())
        {
            group.Last = 0;
        }

        for (int i = 0; i < old.Count; i++)
        {
            ref Group group = ref groups[GroupedKey.Group(old[i])];
            if (group.Sketch is null)
            {
                int index = pairs.FindOrAdd(old, i);
                previous[index] = group.Last;
                group.Last = index + 1;
            }
        }

        old.Free();
    }

    private struct Group
    {
        public byte[]? Sketch;
        public int Count;
        public int Last;
    }
}
