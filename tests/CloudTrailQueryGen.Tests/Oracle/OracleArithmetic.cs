using System;
using System.Numerics;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The operators <c>+ - * / % ^</c> (spec §4.1): exact while the result is an integer of 64 bits, otherwise on doubles.</summary>
internal static class OracleArithmetic
{
    // No base but -1, 0 and 1 has a power beyond this in 64 bits.
    private const int MostExponent = 64;

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

        return OracleValue.FromReal(OnReals(operation, OracleNumbers.Double(a), OracleNumbers.Double(b)));
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
        BinaryOperator.Divide when BigInteger.Remainder(left, right).IsZero => left / right,
        BinaryOperator.Power when right.Sign >= 0 && right <= MostExponent => BigInteger.Pow(left, (int)right),
        BinaryOperator.Power when right.Sign >= 0 && BigInteger.Abs(left) <= 1 => right.IsEven ? left * left : left,
        _ => null,
    };

    private static double OnReals(BinaryOperator operation, double left, double right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Remainder => left % right,
        BinaryOperator.Power => Math.Pow(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no arithmetic"),
    };
}
