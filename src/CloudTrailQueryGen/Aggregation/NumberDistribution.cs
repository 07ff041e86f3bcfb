using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// All numbers of a group with how often each occurs: 64-bit whole numbers as they are, others as doubles; once rounded, all as doubles of eight
/// significant binary digits.
/// </summary>
internal struct NumberDistribution
{
    private NumberMultiset integers;
    private NumberMultiset reals;

    /// <summary>The numbers are those of <see cref="RoundedNumber"/>.</summary>
    public bool IsRounded { get; private set; }

    /// <summary>How many numbers there are.</summary>
    public readonly long Total => integers.Total + reals.Total;

    /// <summary>How many of them differ after <see cref="Sort"/>; before it there may be fewer.</summary>
    public readonly int Length => integers.Length + reals.Length;

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    public void Add(in Value value)
    {
        if (!Coercion.TryNumber(value, out Value number))
        {
            return;
        }

        if (IsRounded)
        {
            AddRounded(number.Real, 1);
        }
        else if (number.Kind == ValueKind.Real)
        {
            reals.Add(SortableBits(number.Real), 1);
        }
        else
        {
            integers.Add(number.Integer, 1);
        }
    }

    /// <summary>Adds the numbers of another distribution; the sum is rounded if one of them is.</summary>
    public void Add(in NumberDistribution other)
    {
        if (other.IsRounded && !IsRounded)
        {
            Round();
        }

        if (IsRounded && !other.IsRounded)
        {
            AddAllRounded(other);
            return;
        }

        integers.Add(other.integers);
        reals.Add(other.reals);
    }

    /// <summary>Rounds all numbers, those to come included.</summary>
    public void Round()
    {
        NumberDistribution exact = this;
        integers = default;
        reals = default;
        IsRounded = true;
        AddAllRounded(exact);
        exact.integers.Free();
        exact.reals.Free();
    }

    /// <summary>Brings the numbers into order; nothing below may be asked before.</summary>
    public void Sort()
    {
        integers.Sort();
        reals.Sort();
    }

    /// <summary>The number at a rank.</summary>
    /// <param name="rank">From 1 to <see cref="Total"/>.</param>
    public readonly Value AtRank(long rank)
    {
        int integer = 0;
        int real = 0;
        while (true)
        {
            bool isInteger = real == reals.Length
                || (integer < integers.Length && NumericOrder.Compare(Integer(integer), Real(real)) <= 0);
            rank -= isInteger ? integers.Count(integer) : reals.Count(real);
            if (rank <= 0)
            {
                return isInteger ? Integer(integer) : Real(real);
            }

            integer += isInteger ? 1 : 0;
            real += isInteger ? 0 : 1;
        }
    }

    /// <summary>A number as a double and how often it occurs; whole numbers first, each kind ascending.</summary>
    /// <param name="index">Less than <see cref="Length"/>.</param>
    public readonly (double Number, long Count) this[int index] => index < integers.Length
        ? (integers.Key(index), integers.Count(index))
        : (ToReal(reals.Key(index - integers.Length)), reals.Count(index - integers.Length));

    private static long SortableBits(double value) => SwapNegative(BitConverter.DoubleToInt64Bits(value));

    private static double ToReal(long sortableBits) => BitConverter.Int64BitsToDouble(SwapNegative(sortableBits));

    // The bits of negative doubles ascend with their magnitude; inverting all but the sign makes them ascend with their value.
    private static long SwapNegative(long bits) => bits < 0 ? bits ^ long.MaxValue : bits;

    private void AddAllRounded(in NumberDistribution exact)
    {
        for (int i = 0; i < exact.Length; i++)
        {
            (double number, long count) = exact[i];
            AddRounded(number, count);
        }
    }

    private void AddRounded(double number, long count) => reals.Add(SortableBits(RoundedNumber.Round(number)), count);

    private readonly Value Integer(int index) => Value.FromInteger(integers.Key(index));

    private readonly Value Real(int index) => Value.FromReal(ToReal(reals.Key(index)));
}
