using System;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A sum of doubles without any rounding: a fixed-point number wide enough for the whole range of double, in limbs of 32 bits that
/// are held in 64, so that carries can wait. Only the limbs between the smallest and the largest summand exist. Because nothing is
/// rounded before the end, the sum does not depend on the order of the summands (the idea of Kulisch's accumulator).
/// </summary>
internal sealed class ExactSum
{
    /// <summary>Sums of doubles count multiples of 2 to this power, the smallest double.</summary>
    public const int UnitExponent = -1074;

    /// <summary>Sums of squares count multiples of 2 to this power.</summary>
    public const int SquareUnitExponent = 2 * UnitExponent;

    private const int LimbBits = 32;
    private const long LimbMask = (1L << LimbBits) - 1;

    // One summand changes a limb by less than 2^33; the sum of 2^29 of them stays below 2^62.
    private const int MostPending = 1 << 29;

    private long[] limbs = [];
    private int first;
    private int pending;

    /// <summary>Adds a finite number; the unit is <see cref="UnitExponent"/>.</summary>
    public void Add(double value)
    {
        (ulong significand, int position) = Split(value);
        Add(significand, position, value < 0);
    }

    /// <summary>Adds the square of a finite number; the unit is <see cref="SquareUnitExponent"/>.</summary>
    public void AddSquare(double value)
    {
        (ulong significand, int position) = Split(value);
        Add((UInt128)significand * significand, 2 * position, isNegative: false);
    }

    /// <summary>Adds <paramref name="magnitude"/> times 2 to the power of <paramref name="position"/> units.</summary>
    public void Add(UInt128 magnitude, int position, bool isNegative)
    {
        if (magnitude == 0)
        {
            return;
        }

        if (pending == MostPending)
        {
            PropagateCarries();
        }

        pending++;
        int limb = position / LimbBits;
        int shift = position % LimbBits;
        int parts = (128 + LimbBits - 1 - (int)UInt128.LeadingZeroCount(magnitude)) / LimbBits;
        Reach(limb, limb + parts);
        for (int at = limb - first; magnitude != 0; at++, magnitude >>= LimbBits)
        {
            ulong part = (ulong)(uint)magnitude << shift;
            long low = (long)part & LimbMask;
            long high = (long)(part >> LimbBits);
            limbs[at] += isNegative ? -low : low;
            limbs[at + 1] += isNegative ? -high : high;
        }
    }

    /// <summary>Adds another sum of the same unit.</summary>
    public void Add(ExactSum other)
    {
        if (other.limbs.Length == 0)
        {
            return;
        }

        if (pending + (long)other.pending >= MostPending)
        {
            PropagateCarries();
            other.PropagateCarries();
        }

        pending += other.pending;
        Reach(other.first, other.first + other.limbs.Length - 1);
        for (int i = 0; i < other.limbs.Length; i++)
        {
            limbs[other.first - first + i] += other.limbs[i];
        }
    }

    /// <summary>The exact sum in units.</summary>
    public BigInteger ToBigInteger()
    {
        BigInteger sum = BigInteger.Zero;
        for (int i = limbs.Length - 1; i >= 0; i--)
        {
            sum = (sum << LimbBits) + limbs[i];
        }

        return sum << (first * LimbBits);
    }

    /// <summary>Brings all limbs but the highest into 0 … 2^32-1; the value stays the same.</summary>
    internal void PropagateCarries()
    {
        pending = 1;
        if (limbs.Length == 0)
        {
            return;
        }

        for (int i = 0; i < limbs.Length - 1; i++)
        {
            limbs[i + 1] += limbs[i] >> LimbBits;
            limbs[i] &= LimbMask;
        }

        long top = limbs[^1];
        if (top is > LimbMask or < -LimbMask)
        {
            int last = first + limbs.Length;
            Reach(last, last);
            limbs[last - first] = top >> LimbBits;
            limbs[last - first - 1] = top & LimbMask;
        }
    }

    private static (ulong Significand, int Position) Split(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        ulong fraction = bits & ((1UL << 52) - 1);
        return exponent == 0 ? (fraction, 0) : (fraction | (1UL << 52), exponent - 1);
    }

    private void Reach(int low, int high)
    {
        if (limbs.Length == 0)
        {
            first = low;
            limbs = MemoryAccount.Allocate<long>(MemoryUse.Values, high - low + 1);
            return;
        }

        int last = first + limbs.Length - 1;
        if (low >= first && high <= last)
        {
            return;
        }

        int newFirst = Math.Min(low, first);
        long[] wider = MemoryAccount.Allocate<long>(MemoryUse.Values, Math.Max(high, last) - newFirst + 1);
        limbs.CopyTo(wider, first - newFirst);
        MemoryAccount.Release(MemoryUse.Values, MemoryAccount.Size<long>(limbs.Length));
        limbs = wider;
        first = newFirst;
    }
}
