using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Regular expression literals (spec §1.8).</content>
internal sealed partial class Binder
{
    /// <summary>How to test a literal; null when it is not valid, which is reported at the exact characters.</summary>
    private MatchPlan? BindRegex(LikeExpressionSyntax like, SyntaxToken literal)
    {
        if (ParseRegex(literal) is not { } regex)
        {
            return null;
        }

        if (regex.MatchesEverything)
        {
            Report(DiagnosticCatalogue.RegexMatchesEverything, literal.Span, literal.Text);
        }

        SimplifyRegex(like, literal, regex);
        return LiteralPlanner.Plan(regex.Root);
    }

    /// <summary>
    /// A literal whose groups are wanted, as <c>parse</c> does; null when it is not valid, which is reported at the exact characters.
    /// </summary>
    private CapturingRegex? BindCapturingRegex(SyntaxToken literal)
    {
        if (ParseRegex(literal) is not { } regex)
        {
            return null;
        }

        int offset = literal.Span.Start + 1;
        ImmutableArray<RegexGroup> groups = ImmutableArray.CreateRange(regex.Groups, group => group with { Span = Shift(group.Span, offset) });
        return new CapturingRegex((string)literal.Value!, PatternWriter.Captures(regex.Root), groups, LiteralPlanner.Required(regex.Root));
    }

    private ParsedRegex? ParseRegex(SyntaxToken literal)
    {
        int end = literal.Text.LastIndexOf('/');
        if (literal.IsMissing || literal.Value is not string || end < 1 || ReportParameterInside(literal))
        {
            return null;
        }

        ParsedRegex regex = RegexParser.Parse(literal.Text.Substring(1, end - 1));
        if (regex.Problem is { } problem)
        {
            Add(new QueryDiagnostic(problem.Descriptor, Shift(problem.Span, literal.Span.Start + 1), problem.Arguments));
            return null;
        }

        return regex;
    }

    private static TextSpan Shift(TextSpan span, int offset) => new(span.Start + offset, span.Length);
}
