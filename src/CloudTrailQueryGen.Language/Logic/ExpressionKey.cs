using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>The identity of a computation: expressions with one key have one value in every row of a segment.</summary>
internal static class ExpressionKey
{
    /// <summary>Null when the value is not known to be anything: a part of it is missing because something is wrong with it.</summary>
    public static string? Of(BoundExpression expression, ImmutableArray<BoundAlias> aliases)
    {
        var key = new StringBuilder();
        return Append(key, expression, aliases) ? key.ToString() : null;
    }

    /// <summary>What an alias that only renames something stands for.</summary>
    public static BoundExpression Origin(BoundExpression expression, ImmutableArray<BoundAlias> aliases)
    {
        while (expression is BoundLet let && aliases[let.Index].Value is BoundField or BoundSystemField or BoundColumn or BoundMade or BoundLet)
        {
            expression = aliases[let.Index].Value;
        }

        return expression;
    }

    private static bool Append(StringBuilder key, BoundExpression expression, ImmutableArray<BoundAlias> aliases)
    {
        switch (Origin(expression, aliases))
        {
            case BoundField field:
                return Leaf(key, "f", field.FlatName);
            case BoundSystemField system:
                return Leaf(key, "s", system.Field.ToString());
            case BoundColumn column:
                return Leaf(key, "c", column.Index.ToString(CultureInfo.InvariantCulture));
            case BoundMade made:
                return Leaf(key, "m", made.Id.ToString(CultureInfo.InvariantCulture));
            case BoundLet let:
                return Leaf(key, "l", let.Index.ToString(CultureInfo.InvariantCulture));
            case BoundParameter parameter:
                return Leaf(key, "p", parameter.Name);
            case BoundLiteral { Value: string text }:
                return Leaf(key, "t", text);
            case BoundLiteral literal:
                return Leaf(key, "n", System.Convert.ToString(literal.Value, CultureInfo.InvariantCulture)!);
            case BoundPeriod period:
                return Leaf(key, "d", period.Period.ToString());
            case BoundMember member:
                return Leaf(key, "member", member.FlatName) && Append(key, member.Structure, aliases);
            case BoundUnary unary:
                return Leaf(key, "unary", unary.Operator.ToString()) && Append(key, unary.Operand, aliases);
            case BoundBinary binary:
                return Leaf(key, "binary", binary.Operator.ToString()) && Append(key, binary.Left, aliases) && Append(key, binary.Right, aliases);
            case BoundContains contains:
                return Leaf(key, "contains", Negation(contains.IsNegated)) && Append(key, contains.Left, aliases) && Append(key, contains.Pattern, aliases);
            case BoundMatch match:
                return Leaf(key, "match" + Negation(match.IsNegated), match.Pattern) && Append(key, match.Left, aliases);
            case BoundIn membership:
                return Leaf(key, "in" + Negation(membership.IsNegated), Count(membership.Items)) && Append(key, membership.Left, aliases) && AppendAll(key, membership.Items, aliases);
            case BoundInSubquery membership:
                return Leaf(key, "subquery" + Negation(membership.IsNegated), membership.Subquery.ToString(CultureInfo.InvariantCulture)) && Append(key, membership.Left, aliases);
            case BoundCall call:
                return Leaf(key, "call" + Count(call.Arguments), call.Function.Name) && AppendAll(key, call.Arguments, aliases);
            case BoundRegex regex:
                return Leaf(key, "regex", regex.Regex.Text);
            default:
                return false;
        }
    }

    private static bool AppendAll(StringBuilder key, ImmutableArray<BoundExpression> expressions, ImmutableArray<BoundAlias> aliases)
    {
        foreach (BoundExpression expression in expressions)
        {
            if (!Append(key, expression, aliases))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Leaf(StringBuilder key, string kind, string text)
    {
        key.Append(kind).Append(text.Length).Append(':').Append(text);
        return true;
    }

    private static string Negation(bool isNegated) => isNegated ? "not" : string.Empty;

    private static string Count(ImmutableArray<BoundExpression> expressions) => expressions.Length.ToString(CultureInfo.InvariantCulture);
}
