using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>abs(number)</c>.</summary>
    public static Value Abs(ScratchArena scratch, scoped in Value number) =>
        Coercion.TryNumber(number, out Value n) && n.Real >= 0 ? n : Arithmetic.Negate(n);

    /// <summary><c>sqrt(number)</c>; missing for a negative number.</summary>
    public static Value Sqrt(ScratchArena scratch, scoped in Value number) =>
        Coercion.TryNumber(number, out Value n) ? Value.FromReal(Math.Sqrt(n.Real)) : Value.Missing;

    /// <summary><c>log(number)</c>: the natural logarithm; missing for zero and below.</summary>
    public static Value Log(ScratchArena scratch, scoped in Value number) =>
        Coercion.TryNumber(number, out Value n) ? Value.FromReal(Math.Log(n.Real)) : Value.Missing;

    /// <summary><c>greatest(number)</c>: the number.</summary>
    public static Value Greatest(ScratchArena scratch, scoped in Value a) => Arithmetic.Plus(a);

    /// <summary><c>greatest(number, …)</c>: the largest argument; arguments that are missing or no number are skipped.</summary>
    public static Value Greatest(ScratchArena scratch, scoped in Value a, scoped in Value b) => Extreme(a, b, 1);

    /// <inheritdoc cref="Greatest(ScratchArena, in Value, in Value)"/>
    public static Value Greatest(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c) =>
        Extreme(Extreme(a, b, 1), c, 1);

    /// <inheritdoc cref="Greatest(ScratchArena, in Value, in Value)"/>
    public static Value Greatest(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c, scoped in Value d) =>
        Extreme(Extreme(a, b, 1), Extreme(c, d, 1), 1);

    /// <summary><c>least(number)</c>: the number.</summary>
    public static Value Least(ScratchArena scratch, scoped in Value a) => Arithmetic.Plus(a);

    /// <summary><c>least(number, …)</c>: the smallest argument; arguments that are missing or no number are skipped.</summary>
    public static Value Least(ScratchArena scratch, scoped in Value a, scoped in Value b) => Extreme(a, b, -1);

    /// <inheritdoc cref="Least(ScratchArena, in Value, in Value)"/>
    public static Value Least(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c) =>
        Extreme(Extreme(a, b, -1), c, -1);

    /// <inheritdoc cref="Least(ScratchArena, in Value, in Value)"/>
    public static Value Least(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c, scoped in Value d) =>
        Extreme(Extreme(a, b, -1), Extreme(c, d, -1), -1);

    private static Value Extreme(scoped in Value a, scoped in Value b, int sign)
    {
        if (!Coercion.TryNumber(a, out Value first))
        {
            return Arithmetic.Plus(b);
        }

        return Coercion.TryNumber(b, out Value second) && NumericOrder.Compare(second, first) * sign > 0 ? second : first;
    }
}
