using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Writes a bound expression in the notation of queries.</summary>
internal static class ExpressionText
{
    /// <summary>For people: columns and aliases by their names.</summary>
    public static string Readable(BoundExpression expression) => Write(expression, isIdentity: false);

    /// <summary>A regular expression between slashes.</summary>
    public static string Regex(string pattern) => "/" + pattern.Replace("/", "\\/") + "/";

    /// <summary>Equal for two expressions exactly if they always have the same value.</summary>
    public static string Identity(BoundExpression expression) => Write(expression, isIdentity: true);

    private static string Write(BoundExpression expression, bool isIdentity)
    {
        if (isIdentity && Reference.KeyOf(expression) is { } key)
        {
            return "{" + key + "}";
        }

        string Inner(BoundExpression part) => Write(part, isIdentity);
        string Operand(BoundExpression part) => part is BoundBinary or BoundContains or BoundMatch or BoundIn or BoundInSubquery ? $"({Inner(part)})" : Inner(part);
        return expression switch
        {
            BoundLiteral literal => Literal(literal),
            BoundRegex regex => Quoted(regex.Regex.Text),
            BoundReplacement replacement => Quoted(replacement.Template.Text),
            BoundPeriod period => Of(period.Period),
            BoundParameter parameter => "{{" + parameter.Name + "}}",
            BoundMissing => "null",
            BoundField field => field.FlatName,
            BoundSystemField system => system.Field switch
            {
                SystemField.Message => "@message",
                SystemField.Timestamp => "@timestamp",
                _ => "@ptr",
            },
            BoundColumn column => column.Name,
            BoundLet let => let.Name,
            BoundMade made => made.Name,
            BoundCaptures captures => $"captures({Inner(captures.Input)}, /{captures.Regex.Text.Replace("/", "\\/")}/)",
            BoundMember member => Member(member, isIdentity, Inner),
            BoundUnary { Operator: UnaryOperator.Not } not => "not " + Operand(not.Operand),
            BoundUnary unary => (unary.Operator == UnaryOperator.Minus ? "-" : "+") + Operand(unary.Operand),
            BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } logical => Chain(logical, Operand),
            BoundBinary binary => $"{Operand(binary.Left)} {Symbol(binary.Operator)} {Operand(binary.Right)}",
            BoundContains contains => $"{Operand(contains.Left)} {Not(contains.IsNegated)}like {Operand(contains.Pattern)}",
            BoundMatch match => $"{Operand(match.Left)} {Not(match.IsNegated)}like {Regex(match.Pattern)}",
            BoundIn membership => $"{Operand(membership.Left)} {Not(membership.IsNegated)}in [{Join(membership.Items, Inner)}]",
            BoundInSubquery membership => $"{Operand(membership.Left)} {Not(membership.IsNegated)}in (subquery {membership.Subquery + 1})",
            BoundCall call => $"{call.Function.Name}({Join(call.Arguments, Inner)})",
            BoundAggregate { Function.Name: "count", Arguments.IsEmpty: true } => "count(*)",
            BoundAggregate aggregate => $"{aggregate.Function.Name}({Join(aggregate.Arguments, Inner)})",
            BoundLookupRow row => LookupRow(row, Inner),
            BoundLookupCell cell => $"{Inner(cell.Row)}.{cell.Column}",
            _ => throw new InvalidOperationException($"No text for {expression.GetType().Name}"),
        };
    }

    /// <summary>
    /// <c>jsonParse(x).a.b</c>. A member of a member is not the same as one longer name, as keys may hold dots, so that the identity keeps
    /// them apart.
    /// </summary>
    private static string Member(BoundMember member, bool isIdentity, Func<BoundExpression, string> inner)
    {
        string structure = inner(member.Structure);
        bool isOperand = member.Structure is BoundCall or BoundField or BoundLet or BoundMade or BoundColumn or BoundSystemField or BoundAggregate;
        return isIdentity ? $"({structure}).{{{member.FlatName.Length}:{member.FlatName}}}" : $"{(isOperand ? structure : $"({structure})")}.{member.FlatName}";
    }

    /// <summary><c>a and b and c</c> without parentheses, but those between <c>and</c> and <c>or</c>.</summary>
    private static string Chain(BoundBinary logical, Func<BoundExpression, string> operand)
    {
        var parts = new Stack<string>();
        BoundExpression current = logical;
        while (current is BoundBinary binary && binary.Operator == logical.Operator)
        {
            parts.Push(Part(binary.Right));
            current = binary.Left;
        }

        parts.Push(Part(current));
        return string.Join($" {Symbol(logical.Operator)} ", parts);

        string Part(BoundExpression part)
        {
            bool needsParentheses = part is BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or };
            string text = operand(part);
            return !needsParentheses && part is BoundBinary or BoundContains or BoundMatch or BoundIn or BoundInSubquery ? text.Substring(1, text.Length - 2) : text;
        }
    }

    /// <summary><c>accounts[id = recipientAccountId]</c>, <c>networks[sourceIPAddress in cidr]</c>.</summary>
    private static string LookupRow(BoundLookupRow row, Func<BoundExpression, string> write)
    {
        BoundLookup lookup = row.Lookup;
        string condition = lookup.IsByNetwork
            ? $"{write(row.Keys[0])} in {(lookup.Columns.IsEmpty ? "cidr" : lookup.Columns[0])}"
            : string.Join(" and ", lookup.Columns.Select((column, i) => $"{column} = {write(row.Keys[i])}"));
        return $"{lookup.Table}[{condition}]";
    }

    private static string Not(bool isNegated) => isNegated ? "not " : string.Empty;

    private static string Join(ImmutableArray<BoundExpression> parts, Func<BoundExpression, string> write) => string.Join(", ", parts.Select(write));

    private static string Literal(BoundLiteral literal) => literal.Value switch
    {
        string text => Quoted(text),
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(literal.Value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static string Quoted(string text) => StringLiteralText.Quote(text);

    /// <summary>As in <c>5m</c>.</summary>
    public static string Of(Period period) => period.Count.ToString(CultureInfo.InvariantCulture) + period.Unit switch
    {
        PeriodUnit.Millisecond => "ms",
        PeriodUnit.Second => "s",
        PeriodUnit.Minute => "m",
        PeriodUnit.Hour => "h",
        PeriodUnit.Day => "d",
        PeriodUnit.Week => "w",
        PeriodUnit.Month => "mo",
        PeriodUnit.Quarter => "q",
        _ => "y",
    };

    private static string Symbol(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.Power => "^",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        _ => "or",
    };
}
