using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator.Literals;

/// <summary>
/// Decodes string literal tokens character by character. Roslyn has the same knowledge and keeps it internal; every result is compared with the
/// token's value by the caller.
/// </summary>
internal static class LiteralDecoder
{
    public static void Append(SyntaxToken token, SyntaxTree tree, ImmutableArray<MappedCharacter>.Builder characters)
    {
        string text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when text.StartsWith("@", System.StringComparison.Ordinal):
                AppendVerbatim(text, 2, text.Length - 1, token.SpanStart, tree, false, characters);
                break;
            case SyntaxKind.StringLiteralToken:
                AppendRegular(text, 1, text.Length - 1, token.SpanStart, tree, false, characters);
                break;
            case SyntaxKind.SingleLineRawStringLiteralToken:
                int quotes = QuoteCount(text);
                AppendPlain(text, quotes, text.Length - quotes, token.SpanStart, tree, characters);
                break;
            case SyntaxKind.MultiLineRawStringLiteralToken:
                AppendMultiLineRaw(text, token.SpanStart, tree, characters);
                break;
        }
    }

    /// <summary>A regular literal's content.</summary>
    /// <param name="text">The token's text, or a part of it.</param>
    /// <param name="start">The first character of the content.</param>
    /// <param name="end">Behind its last one.</param>
    /// <param name="origin">Where <paramref name="text"/> begins in the file.</param>
    /// <param name="tree">The file.</param>
    /// <param name="braces">Doubled braces stand for one, as in interpolated strings.</param>
    /// <param name="characters">Takes the result.</param>
    public static void AppendRegular(
        string text, int start, int end, int origin, SyntaxTree tree, bool braces, ImmutableArray<MappedCharacter>.Builder characters)
    {
        for (int i = start; i < end;)
        {
            if (text[i] == '\\')
            {
                EscapeSequence escape = EscapeSequence.Read(text, i, end);
                var span = new TextSpan(origin + i, escape.Length);
                foreach (char c in escape.Value)
                {
                    characters.Add(new MappedCharacter(c, tree, span));
                }

                i += escape.Length;
                continue;
            }

            int length = braces && text[i] is '{' or '}' && i + 1 < end && text[i + 1] == text[i] ? 2 : 1;
            characters.Add(new MappedCharacter(text[i], tree, new TextSpan(origin + i, length)));
            i += length;
        }
    }

    /// <summary>A verbatim literal's content; the parameters are those of <see cref="AppendRegular"/>.</summary>
    public static void AppendVerbatim(
        string text, int start, int end, int origin, SyntaxTree tree, bool braces, ImmutableArray<MappedCharacter>.Builder characters)
    {
        for (int i = start; i < end;)
        {
            bool canBeDoubled = text[i] == '"' || (braces && text[i] is '{' or '}');
            int length = canBeDoubled && i + 1 < end && text[i + 1] == text[i] ? 2 : 1;
            characters.Add(new MappedCharacter(text[i], tree, new TextSpan(origin + i, length)));
            i += length;
        }
    }

    /// <summary>Content in which every character stands for itself; the parameters are those of <see cref="AppendRegular"/>.</summary>
    public static void AppendPlain(string text, int start, int end, int origin, SyntaxTree tree, ImmutableArray<MappedCharacter>.Builder characters)
    {
        for (int i = start; i < end; i++)
        {
            characters.Add(new MappedCharacter(text[i], tree, new TextSpan(origin + i, 1)));
        }
    }

    /// <summary>Lines without their indentation; the parameters are those of <see cref="AppendRegular"/>.</summary>
    /// <param name="indentation">How many characters each line loses; a blank line may have fewer.</param>
    /// <param name="isLineStart">The content begins with a line's indentation.</param>
    public static void AppendLines(
        string text,
        int start,
        int end,
        int origin,
        SyntaxTree tree,
        int indentation,
        bool isLineStart,
        ImmutableArray<MappedCharacter>.Builder characters)
    {
        for (int i = start; i < end;)
        {
            int skipped = 0;
            while (isLineStart && skipped < indentation && i < end && !SyntaxFacts.IsNewLine(text[i]))
            {
                skipped++;
                i++;
            }

            int lineEnd = EndOfLine(text, i, end);
            AppendPlain(text, i, lineEnd, origin, tree, characters);
            i = lineEnd;
            isLineStart = true;
        }
    }

    /// <summary>Content lies between the first line break and the last; the last line's white space is the indentation.</summary>
    private static void AppendMultiLineRaw(string text, int origin, SyntaxTree tree, ImmutableArray<MappedCharacter>.Builder characters)
    {
        int quotes = QuoteCount(text);
        int start = EndOfLine(text, quotes, text.Length);
        int closing = text.Length - quotes;
        int lastLine = closing;
        while (lastLine > start && !SyntaxFacts.IsNewLine(text[lastLine - 1]))
        {
            lastLine--;
        }

        int end = lastLine > start ? lastLine - 1 : start;
        if (end > start && text[end] == '\n' && text[end - 1] == '\r')
        {
            end--;
        }

        AppendLines(text, start, end, origin, tree, closing - lastLine, true, characters);
    }

    /// <summary>Behind the line break that ends the line, or <paramref name="end"/>.</summary>
    private static int EndOfLine(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == '\r' && i + 1 < end && text[i + 1] == '\n')
            {
                return i + 2;
            }

            if (SyntaxFacts.IsNewLine(text[i]))
            {
                return i + 1;
            }
        }

        return end;
    }

    private static int QuoteCount(string text)
    {
        int count = 0;
        while (count < text.Length && text[count] == '"')
        {
            count++;
        }

        return count;
    }
}
