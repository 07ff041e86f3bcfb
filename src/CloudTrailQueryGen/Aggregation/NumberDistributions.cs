using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The numbers of all groups: as they are while they are few (see <see cref="ExactLimits"/>), then rounded. How many differ is known only when they are
/// sorted; so the limits are tried when there may be twice as many, and for good when the numbers are asked for.
/// </summary>
internal sealed class NumberDistributions(Exactness exactness)
{
    private readonly ExactLimits limits = exactness.Limits;
    private NumberDistribution[] groups = [];
    private long exactEntries;
    private bool hasMany;
    private bool isSettled;

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value)
    {
        ref NumberDistribution numbers = ref GroupColumn.At(ref groups, group);
        int before = ExactEntries(numbers);
        numbers.Add(value);
        isSettled = false;
        Note(ref numbers, before);
    }

    /// <summary>Adds the numbers of other groups.</summary>
    /// <param name="other">Of the same aggregate.</param>
    /// <param name="map">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(NumberDistributions other, ReadOnlySpan<int> map)
    {
        hasMany |= other.hasMany;
        for (int i = 0; i < map.Length && i < other.groups.Length; i++)
        {
            ref NumberDistribution numbers = ref GroupColumn.At(ref groups, map[i]);
            int before = ExactEntries(numbers);
            numbers.Add(other.groups[i]);
            Note(ref numbers, before);
        }

        // At the end, because noting may have settled what was there by then.
        isSettled = false;
    }

    /// <summary>The numbers of a group, in order; false when there is none.</summary>
    public bool TryGet(int group, out NumberDistribution numbers)
    {
        if (!isSettled)
        {
            Settle();
        }

        numbers = (uint)group < (uint)groups.Length ? groups[group] : default;
        return numbers.Total != 0;
    }

    /// <summary>Tells the run in how many groups the numbers are rounded.</summary>
    public void ReportEstimates(int groupCount)
    {
        int rounded = 0;
        for (int i = 0; i < groupCount; i++)
        {
            rounded += TryGet(i, out NumberDistribution numbers) && numbers.IsRounded ? 1 : 0;
        }

        exactness.Report(rounded, groupCount, RoundedNumber.RelativeError, isErrorBound: true);
    }

    private static int ExactEntries(in NumberDistribution numbers) => numbers.IsRounded ? 0 : numbers.Length;

    private void Note(ref NumberDistribution numbers, int before)
    {
        int entries = ExactEntries(numbers);
        int limit = hasMany ? limits.PerGroupOfMany : limits.PerGroup;
        if (entries / 2 > limit || (limit == 0 && entries != 0))
        {
            Sort(ref numbers, limit);
            entries = ExactEntries(numbers);
        }

        exactEntries += entries - before;
        if (!hasMany && exactEntries / 2 > limits.InAll)
        {
            Settle();
        }
    }

    private static void Sort(ref NumberDistribution numbers, int limit)
    {
        numbers.Sort();
        if (!numbers.IsRounded && numbers.Length > limit)
        {
            numbers.Round();
            numbers.Sort();
        }
    }

    /// <summary>Sorts all numbers and applies the limits to what there is up to now.</summary>
    private void Settle()
    {
        long total = 0;
        foreach (ref NumberDistribution numbers in groups.AsSpan())
        {
            Sort(ref numbers, limits.PerGroup);
            total += numbers.IsRounded ? limits.PerGroup : numbers.Length;
        }

        hasMany |= total > limits.InAll;
        exactEntries = 0;
        foreach (ref NumberDistribution numbers in groups.AsSpan())
        {
            if (hasMany)
            {
                Sort(ref numbers, limits.PerGroupOfMany);
            }

            exactEntries += ExactEntries(numbers);
        }

        isSettled = true;
    }
}
