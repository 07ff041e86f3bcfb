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
    private Numbers[] numbers = [];

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
    public void Add(int group, in Value value)
    {
        if (!Coercion.TryNumber(value, out Value number))
        {
            return;
        }

        ref Numbers all = ref GroupColumn.At(ref numbers, group);
        if (number.Kind == ValueKind.Real)
        {
            all.Reals.Add(SortableBits(number.Real), 1);
        }
        else
        {
            all.Integers.Add(number.Integer, 1);
        }
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(PctAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < groups.Length && i < other.numbers.Length; i++)
        {
            ref Numbers all = ref GroupColumn.At(ref numbers, groups[i]);
            all.Integers.Add(other.numbers[i].Integers);
            all.Reals.Add(other.numbers[i].Reals);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch)
    {
        if ((uint)group >= (uint)numbers.Length)
        {
            return Value.Missing;
        }

        ref Numbers all = ref numbers[group];
        long total = all.Integers.Total + all.Reals.Total;
        if (total == 0)
        {
            return Value.Missing;
        }

        all.Integers.Sort();
        all.Reals.Sort();
        return AtRank(all, Math.Max(1, (long)Math.Ceiling(percent * total / 100)));
    }

    private static Value AtRank(in Numbers all, long rank)
    {
        int integer = 0;
        int real = 0;
        while (true)
        {
            bool isInteger = real == all.Reals.Length
                || (integer < all.Integers.Length && NumericOrder.Compare(Integer(all, integer), Real(all, real)) <= 0);
            rank -= isInteger ? all.Integers.Count(integer) : all.Reals.Count(real);
            if (rank <= 0)
            {
                return isInteger ? Integer(all, integer) : Real(all, real);
            }

            integer += isInteger ? 1 : 0;
            real += isInteger ? 0 : 1;
        }
    }

    private static Value Integer(in Numbers all, int index) => Value.FromInteger(all.Integers.Key(index));

    private static Value Real(in Numbers all, int index) => Value.FromReal(BitConverter.Int64BitsToDouble(SwapNegative(all.Reals.Key(index))));

    private static long SortableBits(double value) => SwapNegative(BitConverter.DoubleToInt64Bits(value));

    // The bits of negative doubles ascend with their magnitude; inverting all but the sign makes them ascend with their value.
    private static long SwapNegative(long bits) => bits < 0 ? bits ^ long.MaxValue : bits;

    private struct Numbers
    {
        public NumberMultiset Integers;
        public NumberMultiset Reals;
    }
}
