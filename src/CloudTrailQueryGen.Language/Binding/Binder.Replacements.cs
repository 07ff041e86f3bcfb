using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>regexReplace, whose expression and references stand in strings (spec §4.2).</content>
internal sealed partial class Binder
{
    private BoundExpression BindRegexReplace(CallExpressionSyntax call, FunctionDescriptor function, ImmutableArray<BoundExpression> arguments)
    {
        if (StringIn(call.Arguments[1]) is not { Value: string pattern } token || ParseRegex(token, pattern) is not { } regex)
        {
            return new BoundMissing(call.Span);
        }

        if (regex.Root.MatchesEmpty)
        {
            Report(DiagnosticCatalogue.RegexAlsoReplacesNothing, token.Span, pattern);
        }

        var capturing = new CapturingRegex(pattern, PatternWriter.Captures(regex.Root), regex.Groups, LiteralPlanner.Required(regex.Root));
        BoundExpression replacement = StringIn(call.Arguments[2]) is { } text ? BindReplacement(text, regex.Groups) : arguments[2];
        return new BoundCall(function, [arguments[0], new BoundRegex(capturing, token.Span), replacement], QueryType.Text, call.Span);
    }

    /// <summary>What is wrong is reported at the exact characters of the string.</summary>
    private ParsedRegex? ParseRegex(SyntaxToken token, string pattern)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        if (regex.Problem is { } problem)
        {
            int start = Math.Min(problem.Span.Start, pattern.Length);
            TextSpan span = StringLiteralMap.Locate(token, start, Math.Min(problem.Span.Length, pattern.Length - start));
            diagnostics.Add(new QueryDiagnostic(problem.Descriptor, span.Length == 0 ? token.Span : span, problem.Arguments));
            return null;
        }

        return regex;
    }

    private BoundReplacement BindReplacement(SyntaxToken token, ImmutableArray<RegexGroup> groups)
    {
        var template = ReplacementTemplate.Read((string)token.Value!, groups);
        foreach (GroupReference unknown in template.Unknown)
        {
            string? near = unknown.Name is null ? null : Suggestion.For(unknown.Name, groups.Select(group => group.Name).OfType<string>());
            string hint = near is not null ? $"did you mean '${{{near}}}'?"
                : unknown.Text[0] == '\\' ? "write '\\\\' for a backslash"
                : "write '$$' for a dollar sign";
            Report(
                DiagnosticCatalogue.ReplacementGroupIsUnknown,
                StringLiteralMap.Locate(token, unknown.Start, unknown.Text.Length),
                unknown.Text,
                groups.IsEmpty ? "no groups" : Count(groups.Length, "group"),
                hint);
        }

        return new BoundReplacement(template, token.Span);
    }
}
