using System;
using System.Numerics;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The operators <c>+ - * / % ^</c> (spec §4.1): sums, differences, products and
/// remainders of integers are exact while they have 64 bits, everything else is a double.</summary>
internal static class OracleArithmetic
{
    public static OracleValue Apply(BinaryOperator operation, OracleValue left, OracleValue right)
    {
        OracleValue a = OracleNumbers.Of(left);
        OracleValue b = OracleNumbers.Of(right);
        if (a.IsMissing || b.IsMissing)
        {
            return OracleValue.Missing;
        }

        bool divides = operation is BinaryOperator.Divide or BinaryOperator.Remainder;
        if (divides && OracleNumbers.Exact(b).Sign == 0)
        {
            return OracleValue.Missing;
        }

        bool isWhole = a.Kind == OracleKind.Integer && b.Kind == OracleKind.Integer;
        BigInteger? whole = isWhole ? OnIntegers(operation, a.Whole, b.Whole) : null;
        if (whole >= long.MinValue && whole <= long.MaxValue)
        {
            return OracleValue.FromInteger((long)whole);
        }

        return operation == BinaryOperator.Power ? Power(a, b) : OracleValue.FromReal(OnReals(operation, OracleNumbers.Double(a), OracleNumbers.Double(b)));
    }

    public static OracleValue Negate(OracleValue value)
    {
        OracleValue number = OracleNumbers.Of(value);
        return number.Kind switch
        {
            OracleKind.Integer => OracleNumbers.FromWhole(-new BigInteger(number.Whole)),
            OracleKind.Real => OracleValue.FromReal(-number.Real),
            _ => OracleValue.Missing,
        };
    }

    /// <summary>Null where whole numbers have no whole result.</summary>
    private static BigInteger? OnIntegers(BinaryOperator operation, BigInteger left, BigInteger right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Remainder => BigInteger.Remainder(left, right),
        _ => null,
    };

    private static double OnReals(BinaryOperator operation, double left, double right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Remainder => left % right,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no arithmetic"),
    };

    /// <summary>Where the exact power is a whole number of 64 bits, its nearest double; <see cref="Math.Pow"/> may be one off there.</summary>
    private static OracleValue Power(OracleValue left, OracleValue right)
    {
        if (left.Kind == OracleKind.Integer && right is { Kind: OracleKind.Integer, Whole: >= 0 })
        {
            // Of -1, 0 and 1 only the parity of the exponent matters; of any other base more than 64 bits come out behind 64.
            long exponent = right.Whole <= 64 ? right.Whole : 64 + (right.Whole % 2);
            BigInteger power = BigInteger.Pow(left.Whole, (int)exponent);
            if (BigInteger.Abs(power) <= long.MaxValue)
            {
                return OracleValue.FromReal(ExactNumber.FromInteger(power).ToDouble());
            }
        }

        return OracleValue.FromReal(Math.Pow(OracleNumbers.Double(left), OracleNumbers.Double(right)));
    }
}
