using System;
using System.Numerics;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The operators <c>+ - * / % ^</c> (spec §4.1): integers of 64 bits are exact, everything else is a double.</summary>
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
        return isWhole && operation is not (BinaryOperator.Divide or BinaryOperator.Power)
            ? OracleNumbers.FromWhole(OnIntegers(operation, a.Whole, b.Whole))
            : OracleValue.FromReal(OnReals(operation, OracleNumbers.Double(a), OracleNumbers.Double(b)));
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

    private static BigInteger OnIntegers(BinaryOperator operation, BigInteger left, BigInteger right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Remainder => BigInteger.Remainder(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no arithmetic"),
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
