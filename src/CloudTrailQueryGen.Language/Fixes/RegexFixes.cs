using System.Text;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs of regular expressions, and of texts that should be some.</summary>
internal static class RegexFixes
{
    /// <summary><c>'Delete%'</c> of SQL is <c>/^Delete/</c>; with wildcards on both sides, the text between them is looked for anyway.</summary>
    public static QueryFix? ForWildcard(FixTarget target)
    {
        if (target.TokenAround is not { Kind: SyntaxKind.StringToken } literal || literal.Text.Length < 4)
        {
            return null;
        }

        string text = literal.Text.Substring(1, literal.Text.Length - 2);
        string inner = text.Trim('%', '*');
        bool isPlain = inner.Length > 0 && inner.IndexOfAny(['%', '*', '\\', '\'', '"', '\n', '\r']) < 0;
        bool isOpenBefore = text[0] is '%' or '*';
        bool isOpenBehind = text[text.Length - 1] is '%' or '*';
        string quote = literal.Text.Substring(0, 1);
        string meant = isOpenBefore && isOpenBehind ? quote + inner + quote
            : isOpenBefore ? $"/{Escape(inner)}$/"
            : $"/^{Escape(inner)}/";
        return isPlain ? new QueryFix(FixTitle.Of(literal.Text, meant), new TextEdit(literal.Span, meant)) : null;
    }

    /// <summary>The <c>+</c> that makes a quantifier possessive.</summary>
    public static QueryFix? DropPlus(FixTarget target) => target.Written.EndsWith("+", System.StringComparison.Ordinal)
        ? new QueryFix("Remove '+'", TextEdit.Remove(target.Span.End - 1, target.Span.End))
        : null;

    public static QueryFix? SwapBounds(FixTarget target)
    {
        Match bounds = Regex.Match(target.Written, @"^\{([0-9]+),([0-9]+)\}$", RegexOptions.CultureInvariant);
        string swapped = $"{{{bounds.Groups[2].Value},{bounds.Groups[1].Value}}}";
        return bounds.Success ? new QueryFix(FixTitle.Of(target.Written, swapped), new TextEdit(target.Span, swapped)) : null;
    }

    /// <summary>Swaps the ends of a range; <c>a-Z</c> is meant as all letters.</summary>
    public static QueryFix? MendRange(FixTarget target)
    {
        string range = target.Written;
        if (range.Length != 3 || range[1] != '-')
        {
            return null;
        }

        bool isOneKind = (char.IsDigit(range[0]) && char.IsDigit(range[2])) || (char.IsLower(range[0]) && char.IsLower(range[2]))
            || (char.IsUpper(range[0]) && char.IsUpper(range[2]));
        string? meant = range == "a-Z" ? "a-zA-Z" : isOneKind ? $"{range[2]}-{range[0]}" : null;
        return meant is null ? null : new QueryFix(FixTitle.Of(range, meant), new TextEdit(target.Span, meant));
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (@"\/^$.|?*+()[]{}".IndexOf(c) >= 0)
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
