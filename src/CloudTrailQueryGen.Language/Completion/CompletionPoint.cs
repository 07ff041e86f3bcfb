using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Where in a query the caret stands.</summary>
/// <param name="Text">The query.</param>
/// <param name="Form">What is being written.</param>
/// <param name="Expected">What could stand in its place.</param>
/// <param name="Span">What is replaced, around the caret.</param>
/// <param name="Typed">What has been typed of it, in front of the caret.</param>
internal sealed record CompletionPoint(string Text, WrittenForm Form, ExpectedSyntax Expected, TextSpan Span, string Typed)
{
    /// <summary>The segments of the path in front of the dot behind which the caret stands; empty when there is none.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>The quote that the string begins with.</summary>
    public char Quote { get; init; }

    /// <summary>Nothing but the index of an element can stand here.</summary>
    public bool IsIndex { get; init; }

    /// <summary>The tokens in front of what is being written.</summary>
    public List<SyntaxToken> Before => Expected.Tokens;

    /// <summary>Null where nothing can be proposed: in comments, regular expressions, behind a closed string.</summary>
    public static CompletionPoint? Find(string text, int position)
    {
        ExpectedSyntax expected = Parser.FindExpected(text.Substring(0, position));
        List<SyntaxToken> tokens = expected.Tokens;
        string trivia = tokens[tokens.Count - 1].LeadingTrivia;
        if (IsInComment(trivia))
        {
            return null;
        }

        if (trivia.Length != 0)
        {
            return trivia[trivia.Length - 1] == '$' ? AtDollar(text, position - 1, position) : Between(text, position, expected);
        }

        return tokens.Count == 1 ? Between(text, position, expected) : Touching(text, position, expected, tokens[tokens.Count - 2]);
    }

    private static CompletionPoint? Touching(string text, int position, ExpectedSyntax expected, SyntaxToken last)
    {
        switch (last.Kind)
        {
            case SyntaxKind.NameToken:
                return AtName(text, position, expected, last);
            case SyntaxKind.DotToken:
                return BehindDot(text, position, expected.Tokens);
            case SyntaxKind.OpenBracketToken:
                return Between(text, position, expected) with { IsIndex = expected.Has(ExpectedKinds.Index) };
            case SyntaxKind.NumberToken or SyntaxKind.PeriodToken:
                return At(text, last.Span.Start, position, WrittenForm.Number);
            case SyntaxKind.StringToken:
                return AtString(text, position, last);
            case SyntaxKind.ParameterToken when !last.Text.EndsWith("}}", System.StringComparison.Ordinal):
            case SyntaxKind.OpenBraceToken:
                return At(text, last.Span.Start, position, WrittenForm.Parameter) is { } point
                    ? point with { Span = TextSpan.FromBounds(point.Span.Start, EndOfBraces(text, point.Span.End)) }
                    : null;
            case SyntaxKind.RegexToken or SyntaxKind.ParameterToken or SyntaxKind.SavedToken:
            case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken:
                return null;
            default:
                return Between(text, position, expected);
        }
    }

    /// <summary>No token is being written.</summary>
    private static CompletionPoint Between(string text, int position, ExpectedSyntax expected) =>
        new(text, WrittenForm.Word, expected, TextSpan.FromBounds(position, EndOfWord(text, position)), string.Empty);

    private static CompletionPoint At(string text, int start, int position, WrittenForm form) =>
        new(text, form, Parser.FindExpected(text.Substring(0, start)), TextSpan.FromBounds(start, EndOfWord(text, position)), text.Substring(start, position - start));

    private static CompletionPoint AtDollar(string text, int start, int position) => At(text, start, position, WrittenForm.Saved);

    private static CompletionPoint? AtName(string text, int position, ExpectedSyntax expected, SyntaxToken name)
    {
        int start = name.Span.Start;
        if (start > 0 && text[start - 1] == '$')
        {
            return AtDollar(text, start - 1, position);
        }

        if (!PathReader.TryRead(expected.Tokens, expected.Tokens.Count - 2, out List<string> path, out int root))
        {
            return null;
        }

        int segment = start + PathReader.LastSegmentStart(name.Text);
        int end = EndOfWord(text, position);
        if (PathReader.IsOpenQuote(name.Text))
        {
            int close = text.IndexOf('`', position);
            int line = text.IndexOfAny(['\n', '\r', '|'], position);
            end = close >= 0 && (line < 0 || close < line) ? close + 1 : position;
        }

        path.RemoveAt(path.Count - 1);
        return At(text, root, position, WrittenForm.Word) with
        {
            Span = TextSpan.FromBounds(segment, end),
            Typed = text.Substring(segment, position - segment),
            Path = [.. path],
        };
    }

    private static CompletionPoint? BehindDot(string text, int position, List<SyntaxToken> tokens) =>
        PathReader.TryRead(tokens, tokens.Count - 3, out List<string> path, out int root)
            ? At(text, root, position, WrittenForm.Word) with { Span = TextSpan.FromBounds(position, EndOfWord(text, position)), Typed = string.Empty, Path = [.. path] }
            : null;

    /// <summary>Inside of a string; null behind a closed one, and for text that lacks its quotes.</summary>
    private static CompletionPoint? AtString(string text, int position, SyntaxToken token)
    {
        char quote = token.Text[0];
        if (quote is not ('"' or '\'') || IsClosed(token.Text))
        {
            return null;
        }

        // A quote further on closes this string only if nothing but a value lies between: it may as well open the next one.
        int end = position;
        while (end < text.Length && text[end] != quote && !CharacterFacts.IsWhiteSpace(text[end]) && text[end] is not ('|' or ',' or '(' or ')' or '[' or ']'))
        {
            end++;
        }

        int start = token.Span.Start + 1;
        return At(text, token.Span.Start, position, WrittenForm.String) with
        {
            Span = TextSpan.FromBounds(start, end),
            Typed = text.Substring(start, position - start),
            Quote = quote,
        };
    }

    private static bool IsClosed(string literal)
    {
        for (int i = 1; i < literal.Length; i++)
        {
            if (literal[i] == literal[0])
            {
                return true;
            }

            i += literal[i] == '\\' ? 1 : 0;
        }

        return false;
    }

    private static int EndOfWord(string text, int position)
    {
        int end = position;
        while (CharacterFacts.NameCharacterLength(text, end) is > 0 and int length)
        {
            end += length;
        }

        return end;
    }

    private static int EndOfBraces(string text, int end)
    {
        int most = end + 2;
        while (end < most && end < text.Length && text[end] == '}')
        {
            end++;
        }

        return end;
    }

    /// <summary>The trivia at the end of the text ends in a comment, of this language or of those whose comments people write here.</summary>
    private static bool IsInComment(string trivia)
    {
        int line = trivia.LastIndexOfAny(['\n', '\r']) + 1;
        for (int i = line; i < trivia.Length; i++)
        {
            char next = i + 1 < trivia.Length ? trivia[i + 1] : '\0';
            if (trivia[i] == '#' || (trivia[i], next) is ('/', '/') or ('/', '*') or ('-', '-'))
            {
                return true;
            }
        }

        return false;
    }
}
