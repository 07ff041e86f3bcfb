using System;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Estimates how many different values were added (Flajolet, Fusy, Gandouet and Meunier, 2007), with 2^14 registers of a byte, each the greatest
/// rank of a hash that was sent to it. Order and repetition leave no trace, and the maximum of two sketches' registers is the sketch of both.
/// The estimator is Ertl's (2017), which has no bias at any count, so that no table of corrections is needed.
/// </summary>
internal static class HyperLogLog
{
    /// <summary>Bytes of a sketch.</summary>
    public const int Size = 1 << IndexBits;

    /// <summary>The standard deviation of the relative error.</summary>
    public const double StandardError = 1.04 / (1 << (IndexBits / 2));

    private const int IndexBits = 14;
    private const int RankBits = 64 - IndexBits;

    /// <summary>Adds a value.</summary>
    /// <param name="registers">A sketch.</param>
    /// <param name="value">What tells the value from others.</param>
    public static void Add(Span<byte> registers, ReadOnlySpan<byte> value)
    {
        ulong hash = KeyHash.Fixed.Compute(value);

        // The rank is the place of the first 1 behind the index; the bit below all of them ends the search.
        const ulong End = 1UL << (IndexBits - 1);
        byte rank = (byte)(BitOperations.LeadingZeroCount((hash << IndexBits) | End) + 1);
        ref byte register = ref registers[(int)(hash >> RankBits)];
        register = Math.Max(register, rank);
    }

    /// <summary>Adds all values of another sketch.</summary>
    public static void Merge(Span<byte> registers, ReadOnlySpan<byte> other)
    {
        for (int i = 0; i < registers.Length; i++)
        {
            registers[i] = Math.Max(registers[i], other[i]);
        }
    }

    /// <summary>How many different values the sketch was given.</summary>
    public static long Estimate(ReadOnlySpan<byte> registers)
    {
        Span<int> countsByRank = stackalloc int[RankBits + 2];
        countsByRank.Clear();
        foreach (byte rank in registers)
        {
            countsByRank[rank]++;
        }

        // Only sums, products, quotients and roots, which IEEE 754 rounds the same on every machine.
        const double HalfPerLogarithmOfTwo = 0.7213475204444817;
        double sum = Size * Tau(1 - (countsByRank[RankBits + 1] / (double)Size));
        for (int rank = RankBits; rank >= 1; rank--)
        {
            sum = 0.5 * (sum + countsByRank[rank]);
        }

        sum += Size * Sigma(countsByRank[0] / (double)Size);
        return (long)Math.Round(HalfPerLogarithmOfTwo * Size * Size / sum);
    }

    /// <summary>x + Σ x^(2^k) · 2^(k-1): what registers without a rank stand for. Infinite for 1, so that an empty sketch gives 0.</summary>
    private static double Sigma(double x)
    {
        if (x == 1)
        {
            return double.PositiveInfinity;
        }

        double sum = x;
        double before;
        double weight = 1;
        do
        {
            x *= x;
            before = sum;
            sum += x * weight;
            weight += weight;
        }
        while (sum != before);
        return sum;
    }

    /// <summary>(1 - x - Σ (1 - x^(2^-k))² · 2^-k) / 3: what registers of the greatest rank stand for.</summary>
    private static double Tau(double x)
    {
        if (x is 0 or 1)
        {
            return 0;
        }

        double sum = 1 - x;
        double before;
        double weight = 1;
        do
        {
            x = Math.Sqrt(x);
            before = sum;
            weight *= 0.5;
            sum -= (1 - x) * (1 - x) * weight;
        }
        while (sum != before);
        return sum / 3;
    }
}
