using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>What could be said more simply than by a regular expression, and text that looks like one.</content>
internal sealed partial class Binder
{
    /// <summary>An expression that is plain text, or that says at its edges what every search means.</summary>
    private void SimplifyRegex(LikeExpressionSyntax like, SyntaxToken literal, ParsedRegex regex)
    {
        string pattern = literal.Text.Substring(1, literal.Text.LastIndexOf('/') - 1);
        if (PlainRegex.TextOf(regex.Root) is { } text)
        {
            SuggestText(DiagnosticCatalogue.RegexIsPlainText, like, literal, text);
        }
        else if (!regex.MatchesEverything && PlainRegex.WithoutEdges(pattern, regex.Root) is { } shorter)
        {
            if (RegexParser.Parse(shorter) is { Problem: null, MatchesEverything: false } simple
                && !(PlainRegex.TextOf(simple.Root) is { } plain && SuggestText(DiagnosticCatalogue.RegexEdgeDoesNothing, like, literal, plain)))
            {
                string instead = "/" + shorter + "/";
                ReportWithFix(DiagnosticCatalogue.RegexEdgeDoesNothing, literal.Span, instead, literal.Text, instead);
            }
        }
    }

    /// <summary>Proposes <c>like "text"</c>; false where that would not read as plainly, or would look like something else.</summary>
    private bool SuggestText(QueryDiagnosticDescriptor rule, LikeExpressionSyntax like, SyntaxToken literal, string text)
    {
        bool isOdd = text.IndexOf("{{", System.StringComparison.Ordinal) >= 0 || (text.Length > 1 && (text[0] is '%' or '*' || text[text.Length - 1] is '%' or '*'));
        foreach (char c in text)
        {
            isOdd |= char.IsControl(c) && c is not ('\n' or '\r' or '\t');
        }

        if (isOdd)
        {
            return false;
        }

        bool isLike = IsWord(like.OperatorToken, "like");
        string instead = (isLike ? string.Empty : "like ") + StringLiteralText.Quote(text);
        TextSpan span = isLike ? literal.Span : TextSpan.FromBounds(like.OperatorToken.Span.Start, literal.Span.End);
        ReportWithFix(rule, span, instead, literal.Text, instead);
        return true;
    }

    /// <summary><c>=~ "text"</c> means <c>like "text"</c>, although it looks as if the text were an expression.</summary>
    private void WarnOfMatchedText(LikeExpressionSyntax like, string text)
    {
        if (IsWord(like.OperatorToken, "like"))
        {
            return;
        }

        bool isExpression = text.IndexOfAny(['.', '*', '+', '?', '[', '(', '|', '^', '$', '\\']) >= 0;
        string hint = isExpression ? "write '/…/' for a regular expression, or 'like' for text" : "use 'like' instead";
        ReportWithFix(DiagnosticCatalogue.MatchedTextIsNoRegex, like.OperatorToken.Span, isExpression ? null : "like", hint);
    }
}
