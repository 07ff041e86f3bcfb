using System;
using System.ComponentModel;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>histogram</c>: how many numbers lie in each of so many ranges of equal width between the least and the greatest, as a map such as
/// <c>{"0..5":3,"5..10":1}</c>. A range holds its lower bound and not its upper one, but the last holds both. Numbers count as
/// doubles; bounds are exact, then rounded once, and a range that has no width because of that is left out. If all numbers are equal there is
/// one range, <c>{"7..7":3}</c>. Missing when there is no number. With more different numbers than the run's limits they are rounded first
/// (<see cref="RoundedNumber"/>). AWS documents equal width and a map and no more.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HistogramAccumulator : IAccumulator
{
    private readonly int buckets;
    private readonly double[] bounds;
    private readonly long[] counts;
    private readonly NumberDistributions numbers;

    /// <summary>An empty accumulator.</summary>
    /// <param name="exactness">How long it is exact.</param>
    /// <param name="buckets">How many ranges there are, at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exactness"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="buckets"/> is less than 1.</exception>
    public HistogramAccumulator(Exactness exactness, int buckets)
    {
        ArgumentNullException.ThrowIfNull(exactness);
        ArgumentOutOfRangeException.ThrowIfLessThan(buckets, 1);
        numbers = new NumberDistributions(exactness);
        this.buckets = buckets;
        bounds = new double[buckets + 1];
        counts = new long[buckets];
    }

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(int group, in Value value) => numbers.Add(group, value);

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(HistogramAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        numbers.Merge(other.numbers, groups);
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        if (!numbers.TryGet(group, out NumberDistribution all))
        {
            return Value.Missing;
        }

        int ranges = SetBounds(all);
        Span<long> frequencies = counts.AsSpan(0, ranges);
        frequencies.Clear();
        for (int i = 0; i < all.Length; i++)
        {
            (double number, long count) = all[i];
            int lower = bounds.AsSpan(0, ranges).BinarySearch(number);
            frequencies[lower < 0 ? ~lower - 1 : lower] += count;
        }

        return ToMap(frequencies, scratch);
    }

    /// <inheritdoc/>
    public void ReportEstimates(int groupCount) => numbers.ReportEstimates(groupCount);

    /// <summary>Sets the bounds that differ and returns how many ranges lie between them.</summary>
    private int SetBounds(in NumberDistribution all)
    {
        double least = double.PositiveInfinity;
        double greatest = double.NegativeInfinity;
        for (int i = 0; i < all.Length; i++)
        {
            least = Math.Min(least, all[i].Number);
            greatest = Math.Max(greatest, all[i].Number);
        }

        BigInteger first = Units(least);
        BigInteger last = Units(greatest);
        int ranges = 0;
        bounds[0] = least;
        bounds[1] = greatest;
        for (int i = 1; i <= buckets; i++)
        {
            double bound = ExactRounding.Divide((first * (buckets - i)) + (last * i), buckets, ExactSum.UnitExponent);
            if (bound > bounds[ranges])
            {
                bounds[++ranges] = bound;
            }
        }

        return Math.Max(1, ranges);
    }

    private static BigInteger Units(double number)
    {
        var sum = new ExactSum();
        sum.Add(number);
        return sum.ToBigInteger();
    }

    private Value ToMap(ReadOnlySpan<long> frequencies, ScratchArena scratch)
    {
        const int LongestMember = (2 * ValueText.MaxNumberLength) + 32;
        Span<byte> map = scratch.Take(1 + (frequencies.Length * LongestMember));
        int at = 0;
        for (int i = 0; i < frequencies.Length; i++)
        {
            map[at] = at == 0 ? (byte)'{' : (byte)',';
            map[at + 1] = (byte)'"';
            at += 2;
            at += ValueText.Write(Value.FromReal(bounds[i]), map[at..]);
            ".."u8.CopyTo(map[at..]);
            at += 2;
            at += ValueText.Write(Value.FromReal(bounds[i + 1]), map[at..]);
            "\":"u8.CopyTo(map[at..]);
            at += 2;
            at += ValueText.Write(Value.FromInteger(frequencies[i]), map[at..]);
        }

        map[at++] = (byte)'}';
        scratch.GiveBack(map.Length - at);
        return Value.FromStructure(map[..at]);
    }
}
