using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>pct</c>: the percentile by nearest rank, the value at rank ceil(percent / 100 · n) of the numbers in ascending order; missing when there is
/// no number. Exact as long as a group, and all groups together, have no more different numbers than the run's limits; then of rounded numbers
/// (<see cref="RoundedNumber"/>), which is the exact percentile, rounded. AWS does not document its method; spec §8 row 9 says what was chosen.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PctAccumulator : IAccumulator
{
    private readonly decimal percent;
    private readonly NumberDistributions numbers;

    /// <summary>An empty accumulator.</summary>
    /// <param name="exactness">How long it is exact.</param>
    /// <param name="percent">Greater than 0, at most 100. It counts as the decimal number that it was written as: 99.9, not the double next to it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exactness"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public PctAccumulator(Exactness exactness, double percent)
    {
        ArgumentNullException.ThrowIfNull(exactness);
        if (!(percent > 0 && percent <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is greater than 0 and at most 100.");
        }

        numbers = new NumberDistributions(exactness);
        this.percent = (decimal)percent;
    }

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => numbers.Add(group, value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(PctAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        numbers.Merge(other.numbers, groups);
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch) => numbers.TryGet(group, out NumberDistribution all)
        ? all.AtRank(Math.Max(1, (long)Math.Ceiling(percent * all.Total / 100)))
        : Value.Missing;

    /// <inheritdoc/>
    public void ReportEstimates(int groupCount) => numbers.ReportEstimates(groupCount);
}
