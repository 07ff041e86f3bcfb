using System;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>How a C# string literal is written: what must be known to write other text into it.</summary>
/// <param name="Kind">The way.</param>
/// <param name="QuoteCount">How many quotes there are on each side.</param>
/// <param name="Indentation">What each line of a multi-line raw literal begins with and does not contain; otherwise empty.</param>
internal readonly record struct LiteralForm(LiteralKind Kind, int QuoteCount, string Indentation)
{
    /// <summary>Braces enclose values, so that braces of the text are written twice; in raw literals more of them enclose a value.</summary>
    public bool IsInterpolated { get; init; }

    /// <summary>The form of a literal without errors.</summary>
    /// <param name="literal">All of it, quotes included.</param>
    public static LiteralForm Of(string literal)
    {
        string prefix = literal.Substring(0, literal.IndexOf('"'));
        return OfPlain(literal.Substring(prefix.Length), prefix.Contains("@")) with { IsInterpolated = prefix.Contains("$") };
    }

    private static LiteralForm OfPlain(string literal, bool isVerbatim)
    {
        if (isVerbatim)
        {
            return new LiteralForm(LiteralKind.Verbatim, 1, string.Empty);
        }

        int quotes = 0;
        while (quotes < literal.Length && literal[quotes] == '"')
        {
            quotes++;
        }

        if (quotes < 3)
        {
            return new LiteralForm(LiteralKind.Regular, 1, string.Empty);
        }

        int closing = literal.Length - quotes;
        int lastLine = closing;
        while (lastLine > quotes && !LiteralText.IsLineBreak(literal[lastLine - 1]))
        {
            lastLine--;
        }

        return lastLine > quotes
            ? new LiteralForm(LiteralKind.MultiLineRaw, quotes, literal.Substring(lastLine, closing - lastLine))
            : new LiteralForm(LiteralKind.SingleLineRaw, quotes, string.Empty);
    }
}
