using System;
using System.Linq;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Comparison and truth (spec §5.4 to §5.7).</summary>
internal static class OracleComparison
{
    /// <summary>The rules of §5.4 in their order.</summary>
    public static bool Compare(BinaryOperator comparison, OracleValue left, OracleValue right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return comparison == BinaryOperator.NotEqual;
        }

        if (left.Kind == OracleKind.Structure || right.Kind == OracleKind.Structure)
        {
            return false;
        }

        if (left.Kind == OracleKind.Text && right.Kind == OracleKind.Text)
        {
            return Holds(comparison, OracleText.Compare(left.Text, right.Text));
        }

        bool hasTimestamp = left.Kind == OracleKind.Timestamp || right.Kind == OracleKind.Timestamp;
        bool hasText = left.Kind == OracleKind.Text || right.Kind == OracleKind.Text;
        if (hasTimestamp && hasText)
        {
            return false;
        }

        OracleValue leftNumber = OracleNumbers.Of(left);
        OracleValue rightNumber = OracleNumbers.Of(right);
        return leftNumber.IsMissing || rightNumber.IsMissing
            ? comparison == BinaryOperator.NotEqual
            : Holds(comparison, OracleNumbers.Compare(leftNumber, rightNumber));
    }

    public static bool IsIn(OracleValue value, IEnumerable<OracleValue> items) =>
        items.Any(item => Compare(BinaryOperator.Equal, value, item));

    /// <summary>A condition is true when it is a number (or a text that is one) other than 0 (spec §3.4).</summary>
    public static bool IsTrue(OracleValue value)
    {
        OracleValue number = OracleNumbers.Of(value);
        return !number.IsMissing && OracleNumbers.Exact(number).Sign != 0;
    }

    private static bool Holds(BinaryOperator comparison, int order) => comparison switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        BinaryOperator.GreaterOrEqual => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "no comparison"),
    };
}
