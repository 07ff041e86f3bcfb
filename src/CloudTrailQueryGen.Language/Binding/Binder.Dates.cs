using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Constant patterns, formats and time zones of <c>parseDate</c> and <c>formatDate</c> (spec §4.4).</content>
internal sealed partial class Binder
{
    private void CheckDates(FunctionDescriptor function, CallExpressionSyntax call)
    {
        if (function.Name is not ("parseDate" or "formatDate"))
        {
            return;
        }

        if (StringIn(call.Arguments[1]) is { } text)
        {
            if (function.Name == "parseDate")
            {
                CheckDatePattern(text);
            }
            else
            {
                CheckDateFormat(text, call.Name.Text);
            }
        }

        if (call.Arguments.Count > 2 && StringIn(call.Arguments[2]) is { Value: string zone } token && !TimeZoneText.MayBeZone(zone))
        {
            Report(DiagnosticCatalogue.TimeZoneIsInvalid, token.Span, zone);
        }
    }

    private static SyntaxToken? StringIn(ExpressionSyntax argument)
    {
        while (argument is ParenthesizedExpressionSyntax parenthesized)
        {
            argument = parenthesized.Expression;
        }

        return argument is LiteralExpressionSyntax { Kind: SyntaxKind.StringLiteral, Token: { IsMissing: false, Value: string } token } ? token : null;
    }

    private void CheckDatePattern(SyntaxToken token)
    {
        string pattern = (string)token.Value!;
        foreach (DatePatternFinding finding in DatePatternText.FindFlaws(pattern))
        {
            TextSpan span = StringLiteralMap.Locate(token, finding.Start, finding.Length);
            string letters = pattern.Substring(finding.Start, finding.Length);
            switch (finding.Flaw)
            {
                case DatePatternFlaw.OpenQuote:
                    Report(DiagnosticCatalogue.DatePatternQuoteIsOpen, span);
                    break;
                case DatePatternFlaw.HourWithoutHalf:
                    string hour = letters.ToUpperInvariant();
                    ReportWithFix(DiagnosticCatalogue.HourNeedsHalf, span, hour, letters, hour);
                    break;
                default:
                    bool isFormat = finding.Start > 0 && pattern[finding.Start - 1] == '%';
                    (string? meant, string hint) = isFormat ? (null, "; patterns of 'parseDate' are Java's, such as 'yyyy-MM-dd'") : MeantBy(letters, token.Text[0]);
                    ReportWithFix(DiagnosticCatalogue.DatePatternLetterIsUnknown, span, meant, letters, hint);
                    break;
            }
        }
    }

    /// <summary>What people mean by letters that Java has other ones for, or that are text.</summary>
    private static (string? Meant, string Hint) MeantBy(string letters, char quote)
    {
        switch (letters)
        {
            case "YYYY" or "YY":
                string year = letters.ToLowerInvariant();
                return (year, $"; use '{year}' for the year");
            case "yyy" or "yyyyy" or "uuu":
                return ("yyyy", "; use 'yyyy' for the year");
            case "DD":
                return ("dd", "; use 'dd' for the day of the month");
            case "T":
                string escaped = quote == '\'' ? "\\'" : "'";
                return (escaped + "T" + escaped, "; text such as the T between date and time is put in single quotes");
            default:
                return (null, "; text is put in single quotes");
        }
    }

    private void CheckDateFormat(SyntaxToken token, string function)
    {
        string format = (string)token.Value!;
        if (format.IndexOf('%') < 0)
        {
            Report(DiagnosticCatalogue.DateFormatHasNoConversion, token.Span, format, function);
            return;
        }

        foreach (int flaw in DateFormatText.FindFlaws(format))
        {
            bool isLast = flaw + 1 == format.Length;
            int length = isLast ? 1 : 1 + CharacterFacts.Length(format, flaw + 1);
            string hint = isLast ? "; write '%%' for the percent sign"
                : format[flaw + 1] is '-' or '_' or '^' or '#' or (>= '0' and <= '9') ? "; flags and widths are not taken"
                : "; those of strftime are taken, as in '%Y-%m-%d %H:%M:%S'";
            ReportWithFix(
                DiagnosticCatalogue.DateConversionIsUnknown, StringLiteralMap.Locate(token, flaw, length), isLast ? "%%" : null, format.Substring(flaw, length), hint);
        }
    }
}
