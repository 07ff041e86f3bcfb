using System;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// The words with a meaning inside of commands. All are contextual: a word is a keyword only where one can stand, never in
/// backticks and never behind a dot.
/// </summary>
internal static class Keywords
{
    private static readonly string[] Reserved = ["in", "like", "and", "or", "not", "as", "by", "asc", "desc"];

    /// <summary>The token is a bare word that reads <paramref name="keyword"/> in any case.</summary>
    public static bool Is(SyntaxToken token, string keyword) =>
        token.Kind == SyntaxKind.NameToken && string.Equals(token.Text, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>The token is one of some keywords.</summary>
    public static bool IsAny(SyntaxToken token, params string[] keywords)
    {
        foreach (string keyword in keywords)
        {
            if (Is(token, keyword))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name cannot be written without backticks.</summary>
    public static bool IsReserved(string name) => Array.Exists(Reserved, keyword => string.Equals(keyword, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A word that stands between operands, so that it must be in backticks to be a field.</summary>
    public static bool IsReserved(SyntaxToken token) => IsAny(token, Reserved);
}
