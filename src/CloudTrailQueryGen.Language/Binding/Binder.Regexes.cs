using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Regular expression literals (spec §1.8).</content>
internal sealed partial class Binder
{
    /// <summary>The pattern in .NET's dialect; null when it is not valid, which is reported at the exact characters.</summary>
    private string? BindRegex(SyntaxToken literal)
    {
        int end = literal.Text.LastIndexOf('/');
        if (literal.IsMissing || literal.Value is not string || end < 1)
        {
            return null;
        }

        if (ReportParameterInside(literal))
        {
            return null;
        }

        string pattern = literal.Text.Substring(1, end - 1);
        var translator = RegexTranslator.Translate(pattern);
        if (translator.Problem is { } problem)
        {
            var span = new TextSpan(literal.Span.Start + 1 + problem.Span.Start, problem.Span.Length);
            diagnostics.Add(new QueryDiagnostic(problem.Descriptor, span, problem.Arguments));
            return null;
        }

        if (translator.MatchesEverything)
        {
            Report(DiagnosticCatalogue.RegexMatchesEverything, literal.Span, literal.Text);
        }

        return translator.Translation;
    }
}
