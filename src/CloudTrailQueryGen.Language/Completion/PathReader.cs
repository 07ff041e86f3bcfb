using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Reads field paths backwards from where they end.</summary>
internal static class PathReader
{
    /// <summary>Reads the path whose last token is given: names, dots and constant indexes without space between them.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="last">The index of the path's last token.</param>
    /// <param name="segments">Takes its segments; an index is one.</param>
    /// <param name="start">Where in the text it begins.</param>
    public static bool TryRead(List<SyntaxToken> tokens, int last, out List<string> segments, out int start)
    {
        segments = [];
        start = 0;
        for (int i = last; i >= 0; i--)
        {
            if (tokens[i] is { Kind: SyntaxKind.NameToken, Value: FieldPath path })
            {
                segments.InsertRange(0, path.Segments);
                start = tokens[i].Span.Start;
                if (tokens[i].LeadingTrivia.Length != 0 || i == 0 || tokens[i - 1].Kind != SyntaxKind.DotToken)
                {
                    return true;
                }

                i--;
            }
            else if (i >= 3 && tokens[i].Kind == SyntaxKind.CloseBracketToken && tokens[i - 1].Kind == SyntaxKind.NumberToken && tokens[i - 2].Kind == SyntaxKind.OpenBracketToken)
            {
                segments.Insert(0, tokens[i - 1].Text);
                i -= 2;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Where the last segment of a name begins: behind the last dot that is not in backticks.</summary>
    public static int LastSegmentStart(string name)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (name[i] == '`')
            {
                isQuoted = !isQuoted;
            }
            else if (name[i] == '.' && !isQuoted)
            {
                start = i + 1;
            }
        }

        return start;
    }

    /// <summary>The name ends inside of backticks.</summary>
    public static bool IsOpenQuote(string name)
    {
        bool isQuoted = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (name[i] == '`')
            {
                isQuoted = !isQuoted;
            }
        }

        return isQuoted;
    }

    /// <summary>The name as a query writes it: segments that are no plain words in backticks.</summary>
    /// <param name="segments">Its segments.</param>
    /// <param name="isWhole">It begins a name: a digit or a keyword cannot.</param>
    /// <param name="isQuoted">In backticks in any case.</param>
    public static string Write(ImmutableArray<string> segments, bool isWhole, bool isQuoted)
    {
        var written = new List<string>(segments.Length);
        foreach (string segment in segments)
        {
            bool isPlain = !isQuoted && IsPlain(segment, isWhole && written.Count == 0)
                && !(isWhole && segments.Length == 1 && Keywords.IsReserved(segment));
            written.Add(isPlain ? segment : "`" + segment.Replace("`", "\\`") + "`");
        }

        return string.Join(".", written);
    }

    private static bool IsPlain(string segment, bool isFirst)
    {
        if (segment.Length == 0 || (isFirst && CharacterFacts.NameStartLength(segment, 0) == 0))
        {
            return false;
        }

        for (int i = 0; i < segment.Length; i += CharacterFacts.Length(segment, i))
        {
            if (CharacterFacts.NameCharacterLength(segment, i) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
