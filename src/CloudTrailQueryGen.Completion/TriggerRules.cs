using System;
using CloudTrailQueryGen.Language.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Completion;

/// <summary>
/// Behind which characters a list opens by itself. Asked at every key stroke in every C# file, so that it looks at the characters in
/// front of the caret only; whether they are a query, is found out when the list is made.
/// </summary>
internal static class TriggerRules
{
    private const string AttributeName = "CloudTrailQuery";

    /// <summary>Queries are not longer; what is written in front of them in the attribute is short.</summary>
    private const int FarthestAttribute = 12_000;

    /// <summary>Where lists of names are cut, another one opens behind so many letters.</summary>
    private const int EnoughLetters = 4;

    public static bool IsTrigger(SourceText text, int caret) =>
        caret > 0 && caret <= text.Length && MayBegin(text, caret) && FollowsAttribute(text, caret);

    private static bool MayBegin(SourceText text, int caret)
    {
        char typed = text[caret - 1];
        switch (typed)
        {
            case '|' or '.' or '(' or '[' or '\'' or '"' or '{' or '$' or '`':
                return true;
            case ' ':
                string word = WordBefore(text, caret - 1);
                return word.Length == 0
                    ? caret > 1 && text[caret - 2] is '|' or '=' or ','
                    : CommandTable.Find(word) is not null || Keywords.IsReserved(word) || word is "output" or "OUTPUT";
            default:
                return WordBefore(text, caret).Length is 1 or EnoughLetters;
        }
    }

    private static string WordBefore(SourceText text, int end)
    {
        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '@'))
        {
            start--;
        }

        return text.ToString(TextSpan.FromBounds(start, end));
    }

    private static bool FollowsAttribute(SourceText text, int caret)
    {
        int start = Math.Max(0, caret - FarthestAttribute);
        return text.ToString(TextSpan.FromBounds(start, caret)).IndexOf(AttributeName, StringComparison.Ordinal) >= 0;
    }
}
