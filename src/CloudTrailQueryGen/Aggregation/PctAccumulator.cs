using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>pct</c>: the exact percentile by nearest rank, the value at rank ceil(percent / 100 · n) of the numbers in ascending order;
/// missing when there is no number. AWS does not document its method; spec §8 row 9 chose this one. Memory grows with the
/// distinct numbers of a group.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PctAccumulator : IAccumulator
{
    private readonly decimal percent;
    private NumberDistribution[] numbers = [];

    /// <summary>An empty accumulator.</summary>
    /// <param name="percent">Greater than 0, at most 100. It counts as the decimal number that it was written as: 99.9, not the double next to it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public PctAccumulator(double percent)
    {
        if (!(percent > 0 && percent <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is greater than 0 and at most 100.");
        }

        this.percent = (decimal)percent;
    }

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => GroupColumn.At(ref numbers, group).Add(value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(PctAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.numbers.Length; i++)
        {
            GroupColumn.At(ref numbers, groups[i]).Add(other.numbers[i]);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        if ((uint)group >= (uint)numbers.Length || numbers[group].Total == 0)
        {
            return Value.Missing;
        }

        ref NumberDistribution all = ref numbers[group];
        all.Sort();
        return all.AtRank(Math.Max(1, (long)Math.Ceiling(percent * all.Total / 100)));
    }
}
