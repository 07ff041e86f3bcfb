using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The arithmetic operators (spec §4.1). Operands that are no number and cannot be read as one make the result missing; so do
/// division by zero and overflow beyond a double (spec §8 no. 21). Sums, differences, products and remainders of whole numbers are exact
/// as long as the result fits into 64 bits; quotients and powers are reals.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arithmetic
{
    /// <summary><c>left + right</c>.</summary>
    public static Value Add(scoped in Value left, scoped in Value right)
    {
        if (!TryOperands(left, right, out Value a, out Value b))
        {
            return Value.Missing;
        }

        if (AreWhole(a, b))
        {
            long sum = unchecked(a.Integer + b.Integer);
            if (((a.Integer ^ sum) & (b.Integer ^ sum)) >= 0)
            {
                return Value.FromInteger(sum);
            }
        }

        return Value.FromReal(a.Real + b.Real);
    }

    /// <summary><c>left - right</c>.</summary>
    public static Value Subtract(scoped in Value left, scoped in Value right)
    {
        if (!TryOperands(left, right, out Value a, out Value b))
        {
            return Value.Missing;
        }

        if (AreWhole(a, b))
        {
            long difference = unchecked(a.Integer - b.Integer);
            if (((a.Integer ^ b.Integer) & (a.Integer ^ difference)) >= 0)
            {
                return Value.FromInteger(difference);
            }
        }

        return Value.FromReal(a.Real - b.Real);
    }

    /// <summary><c>left * right</c>.</summary>
    public static Value Multiply(scoped in Value left, scoped in Value right)
    {
        if (!TryOperands(left, right, out Value a, out Value b))
        {
            return Value.Missing;
        }

        return AreWhole(a, b) && TryMultiply(a.Integer, b.Integer, out long product)
            ? Value.FromInteger(product)
            : Value.FromReal(a.Real * b.Real);
    }

    /// <summary><c>left / right</c>: real division, <c>7 / 2 = 3.5</c>; missing when the divisor is zero.</summary>
    public static Value Divide(scoped in Value left, scoped in Value right)
    {
        return TryOperands(left, right, out Value a, out Value b) ? Value.FromReal(a.Real / b.Real) : Value.Missing;
    }

    /// <summary><c>left % right</c>, with the sign of the dividend; missing when the divisor is zero.</summary>
    public static Value Remainder(scoped in Value left, scoped in Value right)
    {
        if (!TryOperands(left, right, out Value a, out Value b))
        {
            return Value.Missing;
        }

        if (!AreWhole(a, b) || b.Integer == 0)
        {
            return Value.FromReal(a.Real % b.Real);
        }

        // The processor refuses long.MinValue % -1, whose result is zero like any other remainder of -1.
        return Value.FromInteger(b.Integer == -1 ? 0 : a.Integer % b.Integer);
    }

    /// <summary><c>left ^ right</c>: a power; <c>0 ^ 0 = 1</c>; missing where it is no real number.</summary>
    public static Value Power(scoped in Value left, scoped in Value right)
    {
        if (!TryOperands(left, right, out Value a, out Value b))
        {
            return Value.Missing;
        }

        // Math.Pow is only nearly exact, and differently on every platform, where the exact result is known.
        return Value.FromReal(AreWhole(a, b) && b.Integer >= 0 && TryPower(a.Integer, b.Integer, out long power)
            ? power
            : Math.Pow(a.Real, b.Real));
    }

    /// <summary><c>-operand</c>.</summary>
    public static Value Negate(scoped in Value operand)
    {
        if (!Coercion.TryNumber(operand, out Value number))
        {
            return Value.Missing;
        }

        return number.Kind == ValueKind.Integer && number.Integer != long.MinValue
            ? Value.FromInteger(-number.Integer)
            : Value.FromReal(-number.Real);
    }

    /// <summary><c>+operand</c>: the operand as a number.</summary>
    public static Value Plus(scoped in Value operand) => Coercion.TryNumber(operand, out Value number) ? number : Value.Missing;

    private static bool TryOperands(scoped in Value left, scoped in Value right, out Value a, out Value b)
    {
        bool isNumber = Coercion.TryNumber(left, out a);
        return Coercion.TryNumber(right, out b) && isNumber;
    }

    private static bool AreWhole(scoped in Value a, scoped in Value b) => a.Kind == ValueKind.Integer && b.Kind == ValueKind.Integer;

    private static bool TryMultiply(long a, long b, out long product)
    {
        long high = Math.BigMul(a, b, out product);
        return high == product >> 63;
    }

    private static bool TryPower(long number, long exponent, out long power)
    {
        power = 1;
        while (true)
        {
            if ((exponent & 1) != 0 && !TryMultiply(power, number, out power))
            {
                return false;
            }

            exponent >>= 1;
            if (exponent == 0)
            {
                return true;
            }

            if (!TryMultiply(number, number, out number))
            {
                return false;
            }
        }
    }
}
