using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Completion;

/// <summary>What is between the quotes of a literal, which may have none at its end yet.</summary>
/// <param name="Token">The literal.</param>
/// <param name="Start">Where in the file its content begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsFinished">It has its quotes.</param>
internal readonly record struct LiteralContent(SyntaxToken Token, int Start, int End, bool IsFinished)
{
    /// <param name="token">A string literal.</param>
    /// <param name="position">The caret: a literal without an end that would take the rest of the file ends with the caret's line.</param>
    public static LiteralContent Of(SyntaxToken token, int position)
    {
        string text = token.Text;
        int quotes = 0;
        while (quotes < text.Length && text[quotes] == '"')
        {
            quotes++;
        }

        bool isVerbatim = text.StartsWith("@\"", System.StringComparison.Ordinal);
        bool isRaw = token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
        int opening = isVerbatim ? 2 : isRaw ? quotes : 1;
        int closing = isRaw ? quotes : 1;
        bool isFinished = text.Length >= opening + closing && (isRaw ? !token.ContainsDiagnostics : EndsInQuote(text, opening, isVerbatim));
        int end = isFinished ? text.Length - closing : EndOfLine(text, System.Math.Max(opening, position - token.SpanStart));
        return new LiteralContent(token, token.SpanStart + System.Math.Min(opening, text.Length), token.SpanStart + end, isFinished);
    }

    public bool Contains(int position) => position >= Start && position <= End;

    /// <summary>The characters of the value; of a raw literal without an end, indentation included.</summary>
    public ImmutableArray<MappedCharacter> Decode()
    {
        var characters = ImmutableArray.CreateBuilder<MappedCharacter>();
        SyntaxTree tree = Token.SyntaxTree!;
        string text = Token.Text;
        int origin = Token.SpanStart;
        if (IsFinished)
        {
            LiteralDecoder.Append(Token, tree, characters);
        }
        else if (!Token.IsKind(SyntaxKind.StringLiteralToken))
        {
            LiteralDecoder.AppendPlain(text, Start - origin, End - origin, origin, tree, characters);
        }
        else if (text[0] == '@')
        {
            LiteralDecoder.AppendVerbatim(text, Start - origin, End - origin, origin, tree, false, characters);
        }
        else
        {
            LiteralDecoder.AppendRegular(text, Start - origin, End - origin, origin, tree, false, characters);
        }

        return characters.ToImmutable();
    }

    /// <summary>The last quote is none of the content.</summary>
    private static bool EndsInQuote(string text, int start, bool isVerbatim)
    {
        int i = start;
        while (i < text.Length)
        {
            if (text[i] == '"' && !(isVerbatim && i + 1 < text.Length && text[i + 1] == '"'))
            {
                return i == text.Length - 1;
            }

            i += text[i] == '"' || (text[i] == '\\' && !isVerbatim) ? 2 : 1;
        }

        return false;
    }

    private static int EndOfLine(string text, int start)
    {
        int end = start;
        while (end < text.Length && !SyntaxFacts.IsNewLine(text[end]))
        {
            end++;
        }

        return System.Math.Min(end, text.Length);
    }
}
