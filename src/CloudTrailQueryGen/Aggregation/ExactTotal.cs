using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// How many numbers a group has and their exact sum: whole numbers in 128 bits, which 2^63 of them cannot overflow, others in an
/// <see cref="ExactSum"/> that exists only in groups that need it.
/// </summary>
internal struct ExactTotal
{
    private Int128 whole;
    private ExactSum? fractions;

    /// <summary>How many numbers were added.</summary>
    public long Count { get; private set; }

    /// <summary>Only whole numbers of 64 bits were added.</summary>
    public readonly bool IsWhole => fractions is null;

    /// <summary>The sum of the whole numbers.</summary>
    public readonly Int128 Whole => whole;

    /// <summary>The power of two that <see cref="ToBigInteger"/> counts in.</summary>
    public readonly int Exponent => fractions is null ? 0 : ExactSum.UnitExponent;

    /// <summary>Adds a number, or text that is wholly one; anything else is ignored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Value value)
    {
        if (value.Kind == ValueKind.Integer)
        {
            whole += value.Integer;
            Count++;
        }
        else
        {
            AddOther(value);
        }
    }

    /// <summary>Adds the total of another accumulator.</summary>
    public void Add(in ExactTotal other)
    {
        whole += other.whole;
        Count += other.Count;
        if (other.fractions is not null)
        {
            (fractions ??= new ExactSum()).Add(other.fractions);
        }
    }

    /// <summary>The exact sum, to be multiplied with 2 to the power of <see cref="Exponent"/>.</summary>
    public readonly BigInteger ToBigInteger() =>
        fractions is null ? whole : fractions.ToBigInteger() + ((BigInteger)whole << -ExactSum.UnitExponent);

    private void AddOther(in Value value)
    {
        if (!Coercion.TryNumber(value, out Value number))
        {
            return;
        }

        Count++;
        if (number.Kind == ValueKind.Real)
        {
            (fractions ??= new ExactSum()).Add(number.Real);
        }
        else
        {
            whole += number.Integer;
        }
    }
}
