using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Comparisons, like, in, and what people write for them out of habit.</content>
internal sealed partial class Parser
{
    private ExpressionSyntax ParseComparison(ExpressionSyntax left)
    {
        SyntaxToken? not = null;
        if (Keywords.Is(Current, "not"))
        {
            not = _tokens.Take();
            MayBe("like");
            MustBe("in");
            if (Current.Kind == SyntaxKind.EndOfFileToken)
            {
                return new UnaryExpressionSyntax(UnaryOperator.Not, not, left);
            }
        }

        if (Keywords.Is(Current, "in"))
        {
            SyntaxToken inKeyword = _tokens.Take();
            return new InExpressionSyntax(left, not, inKeyword, ParseMembers());
        }

        if (Current.Kind == SyntaxKind.EqualsTildeToken || Keywords.Is(Current, "like"))
        {
            SyntaxToken like = _tokens.Take();
            return new LikeExpressionSyntax(left, not, like, ParsePattern());
        }

        if (Current.Kind == SyntaxKind.NameToken)
        {
            return ParseForeignOperator(left);
        }

        SyntaxToken token = Current;
        BinaryOperator operation = token.Kind switch
        {
            SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken => BinaryOperator.Equal,
            SyntaxKind.LessToken => BinaryOperator.Less,
            SyntaxKind.LessEqualsToken => BinaryOperator.LessOrEqual,
            SyntaxKind.GreaterToken => BinaryOperator.Greater,
            SyntaxKind.GreaterEqualsToken => BinaryOperator.GreaterOrEqual,
            _ => BinaryOperator.NotEqual,
        };
        if (token.Kind == SyntaxKind.EqualsEqualsToken)
        {
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.DoubleEquals, token.Span) { Replacement = "=" });
        }
        else if (token.Kind == SyntaxKind.BadToken)
        {
            ReportForeign(token.Span, token.Text, "'!='", "!=");
        }

        return new BinaryExpressionSyntax(left, operation, _tokens.Take(), ParseBinary(Precedence.Additive));
    }

    private ExpressionSyntax ParsePattern()
    {
        _tokens.RereadAsPattern();
        return ParseBinary(Precedence.Additive);
    }

    /// <summary>What stands behind <c>in</c>.</summary>
    private ExpressionSyntax ParseMembers()
    {
        if (Current.Kind == SyntaxKind.OpenBracketToken)
        {
            return ParseListLiteral();
        }

        if (Current.Kind == SyntaxKind.OpenParenToken)
        {
            return BeginsSubquery() ? ParseSubquery() : ParseParenthesizedList();
        }

        if (Current.Kind is SyntaxKind.StringToken or SyntaxKind.NumberToken or SyntaxKind.ParameterToken)
        {
            Report(DiagnosticCatalogue.ListNeedsBrackets, Current, $"[{Shorten(Current.Text)}]");
            SyntaxToken open = _tokens.Missing(SyntaxKind.OpenBracketToken);
            var items = new SeparatedList<ExpressionSyntax>([ParsePrefix()]);
            return new ListExpressionSyntax(open, items, _tokens.Missing(SyntaxKind.CloseBracketToken));
        }

        MustBe(ExpectedKinds.Members);
        ReportExpected(DiagnosticCatalogue.TokenExpected, "A list in brackets");
        return new ListExpressionSyntax(
            _tokens.Missing(SyntaxKind.OpenBracketToken),
            new SeparatedList<ExpressionSyntax>([]),
            _tokens.Missing(SyntaxKind.CloseBracketToken));
    }

    private ListExpressionSyntax ParseListLiteral()
    {
        (SyntaxToken open, SeparatedList<ExpressionSyntax> items, SyntaxToken close) = ParseBracketed(SyntaxKind.CloseBracketToken, "']'");
        return new ListExpressionSyntax(open, items, close);
    }

    /// <summary>The list of SQL, <c>in ('a', 'b')</c>.</summary>
    private ListExpressionSyntax ParseParenthesizedList()
    {
        Report(DiagnosticCatalogue.ListNeedsBrackets, Current, "[…]");
        (SyntaxToken open, SeparatedList<ExpressionSyntax> items, SyntaxToken close) = ParseBracketed(SyntaxKind.CloseParenToken, "')'");
        return new ListExpressionSyntax(open, items, close);
    }

    private ExpressionSyntax ParseSubquery()
    {
        if (_nesting == DeepestNesting)
        {
            return GiveUp(DiagnosticCatalogue.TooDeeplyNested, DeepestNesting);
        }

        SyntaxToken open = Expect(SyntaxKind.OpenParenToken, "A query in parentheses");
        if (open.IsMissing)
        {
            return new SubqueryExpressionSyntax(open, new QuerySyntax(null, null, new SeparatedList<CommandSyntax>([]), null), _tokens.Missing(SyntaxKind.CloseParenToken));
        }

        _nesting++;
        _subqueryDepth++;
        QuerySyntax query = ParseQuery();
        _subqueryDepth--;
        _nesting--;
        return new SubqueryExpressionSyntax(open, query, Expect(SyntaxKind.CloseParenToken, "')'"));
    }

    private static bool IsForeignOperator(SyntaxToken word) => Keywords.IsAny(
        word, "is", "exists", "contains", "matches", "rlike", "ilike", "regexp", "between", "startswith", "endswith", "equals", "eq", "ne", "gt", "ge", "lt", "le");

    private ExpressionSyntax ParseForeignOperator(ExpressionSyntax left)
    {
        SyntaxToken word = Current;
        string subject = Shorten(left.ToString());
        switch (word.Text.ToLowerInvariant())
        {
            case "is":
                return ParseIsNull(left, subject);
            case "exists":
                ReportForeign(word.Span, word.Text, $"'ispresent({subject})'", replacement: null);
                _tokens.Skip();
                _tokens.Silence();
                return left;
            case "contains" or "matches" or "rlike" or "ilike" or "regexp":
                bool isText = word.Text.ToLowerInvariant() == "contains";
                ReportForeign(word.Span, word.Text, isText ? "'like \"text\"'" : "'like /regular expression/'", "like");
                SyntaxToken like = _tokens.Take();
                return new LikeExpressionSyntax(left, null, like, ParsePattern());
            default:
                ReportForeign(word.Span, word.Text, InsteadOf(word.Text, subject), replacement: null);
                SkipToCommandEnd();
                return left;
        }
    }

    private static string InsteadOf(string word, string subject) => word.ToLowerInvariant() switch
    {
        "between" => $"'{subject} >= a and {subject} <= b'",
        "startswith" => $"'startsWith({subject}, \"text\")'",
        "endswith" => $"'endsWith({subject}, \"text\")'",
        "ne" => "'!='",
        "gt" => "'>'",
        "ge" => "'>='",
        "lt" => "'<'",
        "le" => "'<='",
        _ => "'='",
    };

    /// <summary><c>is null</c> and <c>is not null</c> of SQL; <c>is</c> alone is taken for an equals sign.</summary>
    private ExpressionSyntax ParseIsNull(ExpressionSyntax left, string subject)
    {
        SyntaxToken first = Current;
        bool isNegated = Keywords.Is(_tokens.Peek(1), "not");
        SyntaxToken last = _tokens.Peek(isNegated ? 2 : 1);
        if (!Keywords.IsAny(last, "null", "missing", "empty", "present"))
        {
            ReportForeign(first.Span, first.Text, isNegated ? "'!='" : "'='", replacement: null);
            SkipToCommandEnd();
            return left;
        }

        bool meansPresent = isNegated != Keywords.Is(last, "present");
        string written = first.Text + (isNegated ? " not " : " ") + last.Text;
        string instead = meansPresent ? $"'ispresent({subject})'" : $"'not ispresent({subject})'";
        ReportForeign(TextSpan.FromBounds(first.Span.Start, last.Span.End), written, instead, replacement: null);
        while (_tokens.Current != last)
        {
            _tokens.Skip();
        }

        _tokens.Skip();
        _tokens.Silence();
        return left;
    }
}
