using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// What of the grammar a query uses. A node's shape is its own keywords and punctuation, with <c>_</c> for every other node in it and <c>…</c>
/// for what repeats: <c>parse _ REGEX as _ multi</c>. Besides there are the forms of names and literals.
/// </summary>
internal static class QueryShapes
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "source", "any", "by", "as", "asc", "desc", "multi", "logfmt", "csv", "into", "output", "outputnew", "where", "with", "for", "maxspan", "offset", "timeshift", "and", "or",
        "not", "in", "like", "previousDay", "previousWeek", "previousMonth", "field", "true", "false",
        "type", "left", "right", "inner", "override", "max", "p", "fieldname", "row", "col", "action", "param", "uselower", "mark", "remove", "transform",
    };

    /// <summary>The shapes in a query, each as often as it is there.</summary>
    public static IEnumerable<string> Of(string query) => Of(Parser.Parse(query).Root);

    private static IEnumerable<string> Of(SyntaxNode node)
    {
        IEnumerable<string> own = node switch
        {
            CallExpressionSyntax call => [Call(FunctionTable.Find(call.Name.Text)!, call.Arguments.Count)],
            NameExpressionSyntax name => NameShapes(name.ToString()),
            _ => [Shape(node), .. node.ChildNodesAndTokens().OfType<SyntaxToken>().Select(Literal).Where(form => form.Length > 0)],
        };
        return own.Concat(node.ChildNodesAndTokens().OfType<SyntaxNode>().SelectMany(Of));
    }

    /// <summary>A call with so many arguments: <c>f(_)</c>, <c>f(_, _)</c>, <c>f(_, _, …)</c>.</summary>
    public static string Call(FunctionDescriptor function, int arguments)
    {
        int shown = Math.Min(arguments, function.MinimumArguments + 1);
        return $"{function.Name}({string.Join(", ", Enumerable.Repeat("_", shown).Concat(Enumerable.Repeat("…", arguments > shown ? 1 : 0)))})";
    }

    private static IEnumerable<string> NameShapes(string name)
    {
        yield return "NAME";
        string[] marks = [".", "`", "[", "@", "@@", ".`"];
        foreach (string mark in marks.Where(mark => mark[0] == '@' ? name.StartsWith(mark, StringComparison.Ordinal) : name.Contains(mark, StringComparison.Ordinal)))
        {
            yield return $"NAME with {mark}";
        }
    }

    private static string Shape(SyntaxNode node)
    {
        var parts = new List<string>();
        foreach (object child in node.ChildNodesAndTokens())
        {
            string part = child is SyntaxToken token ? Part(token, isFirst: parts.Count == 0 && node is CommandSyntax) : "_";
            if (part.Length > 0 && part != "," && !(parts.Count > 1 && parts[^1] == "…" && parts[^2] == part))
            {
                parts.Add(parts.Count > 0 && parts[^1] == part ? "…" : part);
            }
        }

        return node is QuerySyntax ? string.Join(" ", parts.Distinct()) : string.Join(" ", parts);
    }

    private static string Part(SyntaxToken token, bool isFirst) => token.Kind switch
    {
        SyntaxKind.EndOfFileToken => "",
        SyntaxKind.NameToken when isFirst || s_keywords.Contains(token.Text) => token.Text.ToLowerInvariant(),
        SyntaxKind.NameToken => "WORD",
        SyntaxKind.NumberToken => "NUM",
        SyntaxKind.StringToken => "STR",
        SyntaxKind.RegexToken => "REGEX",
        SyntaxKind.PeriodToken => "PERIOD",
        _ => token.Text,
    };

    private static string Literal(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.NumberToken => "NUM" + (token.Text.Contains('e', StringComparison.OrdinalIgnoreCase) ? " with e" : token.Text[0] == '.' ? " from ." : token.Text.Contains('.', StringComparison.Ordinal) ? " with ." : ""),
        SyntaxKind.StringToken => (token.Text[0] == '\'' ? "'STR'" : "\"STR\"") + (token.Text.Contains('\\', StringComparison.Ordinal) ? " with \\" : ""),
        SyntaxKind.PeriodToken => "PERIOD of " + UnitOf(token.Text),
        _ => "",
    };

    private static string UnitOf(string text) =>
        PeriodUnits.TryFind(text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), out PeriodUnit unit) ? unit.ToString() : throw new ArgumentException(text);
}
