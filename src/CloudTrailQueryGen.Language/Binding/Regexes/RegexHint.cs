namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>What to write instead of a part of a regular expression that is not taken.</summary>
internal static class RegexHint
{
    /// <param name="construct">From the parenthesis or bracket to the character that tells.</param>
    public static string ForGroup(string construct) =>
        construct.StartsWith("[:", System.StringComparison.Ordinal) ? "classes in a class are those of POSIX, such as '[[:alpha:]]'"
        : construct.Length < 3 ? Usual
        : construct[2] switch
        {
            '>' => "write '(?:' for a group that is not kept",
            '#' => "write the comment behind a '#' outside of the expression",
            '\'' => "write '(?<name>…)' for a group with a name",
            'U' => "write '*?' and '+?' for quantifiers that take as little as they can",
            _ => Usual,
        };

    /// <param name="escape">With its backslash.</param>
    public static string ForEscape(string escape)
    {
        if (escape.Length < 2)
        {
            return "write '\\\\' for a backslash";
        }

        return escape[1] switch
        {
            'p' or 'P' => "only general categories such as '\\p{L}' or '\\p{Lu}' are, not scripts or blocks; write the characters as a class such as '[α-ω]'",
            'Z' or 'G' => "write '\\z' for the end of the text and '\\A' for its start",
            'x' => "write two hexadecimal digits as in '\\x41', or the code point in braces as in '\\x{1F600}'",
            'u' or 'U' => "write the code point in braces, as in '\\x{1F600}'",
            'h' => "write '[ \\t]' for a blank or a tab",
            'R' => "write '\\r?\\n' for a line break",
            'C' or 'X' => "write '.' for a character",
            _ => $"write '{escape.Substring(1)}' for the character itself",
        };
    }

    private const string Usual = "there are '(?:…)', '(?<name>…)' and the flags i, s, m and x as in '(?i)'";
}
