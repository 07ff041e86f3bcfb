using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>fields, display, filter, stats, sort, limit, dedup.</content>
internal sealed partial class Parser
{
    private SeparatedList<ProjectionItemSyntax> ParseProjections(params string[] stopWords) => ParseList(ParseProjection, stopWords);

    private ProjectionItemSyntax ParseProjection()
    {
        ExpressionSyntax expression = ParseExpression();
        (SyntaxToken? asKeyword, SyntaxToken? alias) = ParseOptionalAlias();
        return new ProjectionItemSyntax(expression, asKeyword, alias);
    }

    private StatsCommandSyntax ParseStats(SyntaxToken keyword)
    {
        SeparatedList<ProjectionItemSyntax> aggregates = ParseProjections("group", "having");
        if (Keywords.Is(Current, "group") && Keywords.Is(_tokens.Peek(1), "by"))
        {
            var diagnostic = new QueryDiagnostic(DiagnosticCatalogue.UnexpectedText, Current.Span, Current.Text, "; use 'by' alone") { Replacement = "" };
            _tokens.ReportHere(diagnostic);
            _tokens.Skip();
        }

        MayBe("by");
        if (!Keywords.Is(Current, "by"))
        {
            return new StatsCommandSyntax(keyword, aggregates, null, null, null, null);
        }

        SyntaxToken by = _tokens.Take();
        SeparatedList<ProjectionItemSyntax> keys = ParseProjections("offset", "having");
        SyntaxToken? offsetKeyword = TakeIf("offset");
        SyntaxToken? offset = offsetKeyword is null ? null : ParsePeriod();
        return new StatsCommandSyntax(keyword, aggregates, by, keys, offsetKeyword, offset);
    }

    private SortCommandSyntax ParseSort(SyntaxToken keyword)
    {
        SyntaxToken? by = TakeIf("by");
        return new SortCommandSyntax(keyword, by, ParseList(ParseSortKey));
    }

    private SortKeySyntax ParseSortKey()
    {
        ExpressionSyntax expression = ParseExpression();
        (SyntaxToken? asKeyword, SyntaxToken? alias) = ParseOptionalAlias();
        MayBe("asc");
        MayBe("desc");
        SyntaxToken? direction = Keywords.IsAny(Current, "asc", "desc") ? _tokens.Take() : null;
        if (direction is null && Keywords.IsAny(Current, "ascending", "descending", "dsc", "decs", "acs"))
        {
            string meant = Current.Text[0] is 'a' or 'A' ? "asc" : "desc";
            var diagnostic = new QueryDiagnostic(DiagnosticCatalogue.UnexpectedText, Current.Span, Current.Text, Suggestion.Hint(meant)) { Replacement = meant };
            _tokens.ReportHere(diagnostic);
            _tokens.Skip();
        }

        return new SortKeySyntax(expression, asKeyword, alias, direction);
    }

    private LimitCommandSyntax ParseLimit(SyntaxToken keyword)
    {
        SyntaxToken? any = Keywords.Is(keyword, "limit") ? TakeIf("any") : null;
        SyntaxToken count = Current.Kind == SyntaxKind.ParameterToken ? _tokens.Take() : ParseWholeNumber();
        return new LimitCommandSyntax(keyword, any, count);
    }

    private SyntaxToken ParseWholeNumber()
    {
        MustBe(ExpectedKinds.WholeNumber);
        if (Current.Kind == SyntaxKind.NumberToken)
        {
            if (Current.Value is not long)
            {
                Report(DiagnosticCatalogue.WholeNumberExpected, Current, Current.Text);
            }

            return _tokens.Take();
        }

        if (Current.Kind == SyntaxKind.MinusToken && _tokens.Peek(1).Kind == SyntaxKind.NumberToken)
        {
            SyntaxToken digits = _tokens.Peek(1);
            TextSpan span = TextSpan.FromBounds(Current.Span.Start, digits.Span.End);
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.WholeNumberExpected, span, "-" + digits.Text));
            _tokens.Skip();
            return _tokens.Take();
        }

        if (Current.Kind is SyntaxKind.StringToken or SyntaxKind.PeriodToken)
        {
            Report(DiagnosticCatalogue.WholeNumberExpected, Current, Current.Text.Trim('"', '\''));
            _tokens.Skip();
            _tokens.Silence();
        }

        return Expect(SyntaxKind.NumberToken, "A whole number");
    }

    private SyntaxToken ParsePeriod()
    {
        MustBe(ExpectedKinds.Period);
        if (Current.Kind == SyntaxKind.PeriodToken)
        {
            ReportZeroPeriod(Current);
        }

        return Expect(SyntaxKind.PeriodToken, "A period such as '5m'");
    }

    private void ReportZeroPeriod(SyntaxToken token)
    {
        if (token.Value is Period { Count: 0 })
        {
            Report(DiagnosticCatalogue.ZeroPeriod, token, token.Text);
        }
    }
}
