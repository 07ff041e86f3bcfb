using System;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Expectations, reports and how parsing goes on behind a mistake.</content>
internal sealed partial class Parser
{
    private void Report(QueryDiagnosticDescriptor descriptor, SyntaxToken token, params string[] arguments) =>
        _tokens.Report(new QueryDiagnostic(descriptor, token.Span, arguments));

    private void ReportHere(QueryDiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        _tokens.ReportHere(new QueryDiagnostic(descriptor, span, arguments));

    /// <summary>
    /// Reports what is expected here: at the current token, or at the last one when the command ends here. The message's last
    /// argument tells the place.
    /// </summary>
    private void ReportExpected(QueryDiagnosticDescriptor descriptor, params string[] arguments)
    {
        bool isAtEnd = AtCommandEnd || Current.Kind is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken;
        bool hasPrevious = _tokens.PreviousText.Length > 0;
        (TextSpan span, string place) = (isAtEnd, hasPrevious) switch
        {
            (true, true) => (_tokens.PreviousSpan, $"behind '{Shorten(_tokens.PreviousText)}'"),
            (true, false) when Current.Text.Length == 0 => (Current.Span, "at the start"),
            _ => (Current.Span, $"in place of '{Shorten(Current.Text)}'"),
        };
        _tokens.ReportHere(new QueryDiagnostic(descriptor, span, [.. arguments, place]));
    }

    private void ReportUnexpected() =>
        ReportHere(DiagnosticCatalogue.UnexpectedText, Current.Span, Shorten(Current.Text), HintFor(Current));

    private string HintFor(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.CloseParenToken => "; no '(' is open",
        SyntaxKind.CloseBracketToken => "; no '[' is open",
        SyntaxKind.NameToken when Keywords.Is(token, "as") => "; an alias stands behind the expressions of fields, display and stats",
        SyntaxKind.NameToken when Keywords.Is(token, "by") => "; 'by' stands in stats only",
        SyntaxKind.NameToken when Keywords.Is(token, "having") => "; put '| filter …' behind 'stats'",
        SyntaxKind.NameToken or SyntaxKind.StringToken or SyntaxKind.NumberToken => "; an operator, a ',' or a '|' is missing in front of it",
        _ => "",
    };

    private SyntaxToken? TakeIf(string keyword)
    {
        MayBe(keyword);
        return Keywords.Is(Current, keyword) ? _tokens.Take() : null;
    }

    /// <summary>Takes a token of a kind, or reports it as missing.</summary>
    private SyntaxToken Expect(SyntaxKind kind, string what)
    {
        if (Current.Kind == kind)
        {
            return _tokens.Take();
        }

        MustBe(ExpectedKinds.Other);
        ReportExpected(DiagnosticCatalogue.TokenExpected, what);
        return _tokens.Missing(kind);
    }

    private SyntaxToken ExpectKeyword(string keyword)
    {
        if (Keywords.Is(Current, keyword))
        {
            return _tokens.Take();
        }

        MustBe(keyword);
        ReportExpected(DiagnosticCatalogue.TokenExpected, $"'{keyword}'");
        return _tokens.Missing(SyntaxKind.NameToken);
    }

    /// <summary>Takes a closing token; when something else stands in front of it, that is reported and skipped.</summary>
    private SyntaxToken ExpectClose(SyntaxKind close, string closeText)
    {
        if (Current.Kind != close && !AtCommandEnd)
        {
            ReportExpected(DiagnosticCatalogue.TokenExpected, closeText);
            SkipUntil(close, stopAtComma: false);
        }

        return Expect(close, closeText);
    }

    /// <summary>Skips up to a closing token of the same level, a comma, or the end of the command.</summary>
    private void SkipUntil(SyntaxKind close, bool stopAtComma)
    {
        int depth = 0;
        while (!AtCommandEnd || (Current.Kind == SyntaxKind.CloseParenToken && depth > 0))
        {
            SyntaxKind kind = Current.Kind;
            if (depth == 0 && (kind == close || (stopAtComma && kind == SyntaxKind.CommaToken)))
            {
                break;
            }

            depth += kind switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken when depth > 0 => -1,
                _ => 0,
            };
            _tokens.Skip();
        }

        _tokens.Silence();
    }

    private void SkipToCommandEnd()
    {
        PassToCommandEnd(_tokens.Skip);
        _tokens.Silence();
    }

    /// <summary>
    /// Passes the rest of a command that is not understood. Pipes in regular expressions and in subqueries do not end it, as
    /// far as both can be told without knowing the command.
    /// </summary>
    private void PassToCommandEnd(Action pass)
    {
        int depth = 0;
        int subqueryDepth = int.MaxValue;
        while (Current.Kind != SyntaxKind.EndOfFileToken && (depth > 0 || !AtCommandEnd))
        {
            SyntaxToken token = Current;
            if (token.Kind == SyntaxKind.PipeToken && depth < subqueryDepth)
            {
                break;
            }

            if (token.Kind == SyntaxKind.OpenParenToken)
            {
                depth++;
                if (subqueryDepth == int.MaxValue && BeginsSubquery())
                {
                    subqueryDepth = depth;
                }
            }
            else if (token.Kind == SyntaxKind.CloseParenToken && depth > 0)
            {
                depth--;
                subqueryDepth = depth < subqueryDepth ? int.MaxValue : subqueryDepth;
            }

            pass();
            if (token.Kind == SyntaxKind.EqualsTildeToken || Keywords.Is(token, "like"))
            {
                _tokens.RereadAsPattern();
            }
        }
    }

    /// <summary>Behind the current <c>(</c> stands a query.</summary>
    private bool BeginsSubquery()
    {
        SyntaxToken word = _tokens.Peek(1);
        return word.Kind == SyntaxKind.SavedToken || Keywords.Is(word, "source") || MayBeginSubquery(word)
            || (word.Kind == SyntaxKind.NameToken && CommandTable.Find(word.Text) is not null
                && _tokens.Peek(2).Kind is SyntaxKind.NameToken or SyntaxKind.StringToken or SyntaxKind.NumberToken
                    or SyntaxKind.OpenParenToken or SyntaxKind.ExclamationToken or SyntaxKind.ParameterToken);
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text.Substring(0, 30) + "…";
}
