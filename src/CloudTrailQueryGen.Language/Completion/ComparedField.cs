using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Finds the field that a value is compared with.</summary>
internal static class ComparedField
{
    /// <summary>The flattened name of the field in front of <c>=</c>, <c>!=</c> or <c>in</c>, when the tokens end behind that; otherwise null.</summary>
    public static string? Find(List<SyntaxToken> tokens)
    {
        int i = BeforeList(tokens, tokens.Count - 2);
        if (i < 0)
        {
            return null;
        }

        bool isIn = Keywords.Is(tokens[i], "in");
        bool isComparison = isIn
            || tokens[i].Kind is SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken
            || tokens[i].Text == "<>";
        if (!isComparison)
        {
            return null;
        }

        i--;
        i -= isIn && i >= 0 && Keywords.Is(tokens[i], "not") ? 1 : 0;
        return PathReader.TryRead(tokens, i, out List<string> segments, out _) ? string.Join(".", segments) : null;
    }

    /// <summary>The token in front of the list whose items end at <paramref name="last"/>; <paramref name="last"/> itself when that is no item of a list.</summary>
    private static int BeforeList(List<SyntaxToken> tokens, int last)
    {
        int i = last;
        while (i >= 0 && tokens[i].Kind is SyntaxKind.CommaToken or SyntaxKind.StringToken or SyntaxKind.NumberToken or SyntaxKind.ParameterToken)
        {
            i--;
        }

        bool isList = i > 0 && tokens[i].Kind is SyntaxKind.OpenBracketToken or SyntaxKind.OpenParenToken && Keywords.Is(tokens[i - 1], "in");
        return isList ? i - 1 : last;
    }
}
