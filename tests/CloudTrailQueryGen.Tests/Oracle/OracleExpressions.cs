using System;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The value of an expression, straight from its syntax tree.</summary>
internal static class OracleExpressions
{
    public static OracleValue Evaluate(ExpressionSyntax expression, OracleScope scope)
    {
        if (scope.Whole(expression) is OracleValue known)
        {
            return known;
        }

        return expression switch
        {
            LiteralExpressionSyntax literal => Literal(literal),
            ParenthesizedExpressionSyntax parenthesized => Evaluate(parenthesized.Expression, scope),
            UnaryExpressionSyntax unary => Unary(unary, scope),
            BinaryExpressionSyntax binary => Binary(binary, scope),
            LikeExpressionSyntax like => OracleValue.FromBoolean(Like(like, scope) == like.NotKeyword is null),
            InExpressionSyntax membership => OracleValue.FromBoolean(In(membership, scope) == membership.NotKeyword is null),
            CallExpressionSyntax call => OracleFunctions.Evaluate(call, scope),
            _ when OraclePaths.NameOf(expression) is string name => Name(expression, name, scope),
            MemberAccessExpressionSyntax or ElementAccessExpressionSyntax => Member(expression, scope),
            _ => throw new NotSupportedException($"'{expression}' ({expression.Kind}) has no meaning here"),
        };
    }

    public static bool IsTrue(ExpressionSyntax expression, OracleScope scope) => OracleComparison.IsTrue(Evaluate(expression, scope));

    private static OracleValue Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        string text when literal.Kind == SyntaxKind.StringLiteral => OracleValue.FromText(text),
        long whole => OracleValue.FromInteger(whole),
        double real => OracleValue.FromReal(real),
        _ => throw new NotSupportedException($"'{literal}' has no value of its own"),
    };

    /// <summary>Bare <c>true</c> and <c>false</c> are 1 and 0, <c>null</c> is a missing field (spec §5.5, §5.6).</summary>
    private static OracleValue Name(ExpressionSyntax expression, string name, OracleScope scope)
    {
        bool isQuoted = expression is NameExpressionSyntax { Path.IsQuoted: true };
        return isQuoted ? scope.Field(name) : name.ToLowerInvariant() switch
        {
            "true" => OracleValue.FromBoolean(true),
            "false" => OracleValue.FromBoolean(false),
            _ => scope.Field(name),
        };
    }

    /// <summary>Of a name in parentheses the path goes on, anything else is a value to look into (spec §4.6).</summary>
    private static OracleValue Member(ExpressionSyntax access, OracleScope scope)
    {
        (ExpressionSyntax structure, string name) = OraclePaths.Split(access);
        return OraclePaths.RenamedBy(structure) is string path
            ? scope.Field(path + "." + name)
            : OracleStructures.Member(Evaluate(structure, scope), name);
    }

    private static OracleValue Unary(UnaryExpressionSyntax unary, OracleScope scope) => unary.Operator switch
    {
        UnaryOperator.Not => OracleValue.FromBoolean(!IsTrue(unary.Operand, scope)),
        UnaryOperator.Minus => OracleArithmetic.Negate(Evaluate(unary.Operand, scope)),
        _ => OracleNumbers.Of(Evaluate(unary.Operand, scope)),
    };

    private static OracleValue Binary(BinaryExpressionSyntax binary, OracleScope scope)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return OracleValue.FromBoolean(IsTrue(binary.Left, scope) && IsTrue(binary.Right, scope));
            case BinaryOperator.Or:
                return OracleValue.FromBoolean(IsTrue(binary.Left, scope) || IsTrue(binary.Right, scope));
            default:
                OracleValue left = Evaluate(binary.Left, scope);
                OracleValue right = Evaluate(binary.Right, scope);
                return binary.Operator >= BinaryOperator.Equal
                    ? OracleValue.FromBoolean(OracleComparison.Compare(binary.Operator, left, right))
                    : OracleArithmetic.Apply(binary.Operator, left, right);
        }
    }

    /// <summary>A text is a substring without wildcards, a regex literal is searched (spec §3.4).</summary>
    private static bool Like(LikeExpressionSyntax like, OracleScope scope)
    {
        if (OracleText.Of(Evaluate(like.Left, scope)) is not string subject)
        {
            return false;
        }

        if (like.Pattern is LiteralExpressionSyntax { Kind: SyntaxKind.RegexLiteral } literal)
        {
            return OraclePatterns.IsMatch(subject, (string)literal.Token.Value!);
        }

        OracleValue pattern = Evaluate(like.Pattern, scope);
        return pattern.Kind == OracleKind.Text && subject.Contains(pattern.Text, StringComparison.Ordinal);
    }

    private static bool In(InExpressionSyntax membership, OracleScope scope)
    {
        OracleValue value = Evaluate(membership.Left, scope);
        if (membership.Right is SubqueryExpressionSyntax)
        {
            return OracleComparison.IsIn(value, OracleSubqueries.Values(membership));
        }

        var list = (ListExpressionSyntax)membership.Right;
        return list.Items.Count > 0 && OracleComparison.IsIn(value, list.Items.Select(item => Evaluate(item, scope)));
    }
}
