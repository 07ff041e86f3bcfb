using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// Cuts a query's text into tokens, one at a time, at the place and in the reading that the parser asks for. Every text can be
/// cut: what makes no sense becomes trivia or a token with a diagnostic. Takes time in proportion to the text.
/// </summary>
internal sealed partial class Lexer(string text)
{
    private readonly string _text = text;
    private int _position;
    private ImmutableArray<QueryDiagnostic>.Builder? _findings;

    /// <summary>Reads the token that begins, trivia first, at <paramref name="start"/>.</summary>
    /// <param name="start">Where the previous token ends.</param>
    /// <param name="previous">The kind of the previous token: behind a dot digits are a name, behind an operand a dot is no decimal point.</param>
    /// <param name="mayBeRegex">A slash begins a regular expression; otherwise it divides.</param>
    public LexedToken Next(int start, SyntaxKind previous, bool mayBeRegex)
    {
        _position = start;
        _findings = null;
        ScanTrivia(mayBeRegex);
        int tokenStart = _position;
        (SyntaxKind kind, object? value) = ScanToken(previous, mayBeRegex, isAdjacent: tokenStart == start);
        var token = new SyntaxToken(kind, start, _text.Substring(start, tokenStart - start), _text.Substring(tokenStart, _position - tokenStart), value);
        return new LexedToken(token, _findings?.ToImmutable() ?? []);
    }

    private (SyntaxKind Kind, object? Value) ScanToken(SyntaxKind previous, bool mayBeRegex, bool isAdjacent)
    {
        if (_position == _text.Length)
        {
            return (SyntaxKind.EndOfFileToken, null);
        }

        char c = _text[_position];
        // With white space in between, the name may be a keyword: the dot of "filter .5 < x" belongs to the number.
        bool isBehindOperand = isAdjacent && previous is SyntaxKind.NameToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken;
        if (CharacterFacts.IsDigit(c))
        {
            return previous == SyntaxKind.DotToken ? ScanName() : ScanNumber();
        }

        if (c == '.' && !isBehindOperand && CharacterFacts.IsDigit(Peek(1)))
        {
            return ScanNumber();
        }

        if (c == '`' || CharacterFacts.NameStartLength(_text, _position) > 0)
        {
            return ScanName();
        }

        if (c is '"' or '\'')
        {
            return ScanString(c);
        }

        if (IsTypographicQuote(c))
        {
            return ScanTypographicString();
        }

        if (c == '/' && mayBeRegex)
        {
            return ScanRegex();
        }

        if (SavedTokenLength() is > 0 and int savedLength)
        {
            _position += savedLength;
            return (SyntaxKind.SavedToken, null);
        }

        if (c == '{' && Peek(1) == '{')
        {
            return ScanParameter();
        }

        return (ScanOperator(c), null);
    }

    private SyntaxKind ScanOperator(char c)
    {
        char next = Peek(1);
        (SyntaxKind kind, int length) = (c, next) switch
        {
            ('|', '|') or ('&', '&') or ('<', '>') => (SyntaxKind.BadToken, 2),
            ('=', '=') => (SyntaxKind.EqualsEqualsToken, 2),
            ('=', '~') => (SyntaxKind.EqualsTildeToken, 2),
            ('!', '=') => (SyntaxKind.ExclamationEqualsToken, 2),
            ('<', '=') => (SyntaxKind.LessEqualsToken, 2),
            ('>', '=') => (SyntaxKind.GreaterEqualsToken, 2),
            ('|', _) => (SyntaxKind.PipeToken, 1),
            (',', _) => (SyntaxKind.CommaToken, 1),
            ('.', _) => (SyntaxKind.DotToken, 1),
            (':', _) => (SyntaxKind.ColonToken, 1),
            ('(', _) => (SyntaxKind.OpenParenToken, 1),
            (')', _) => (SyntaxKind.CloseParenToken, 1),
            ('[', _) => (SyntaxKind.OpenBracketToken, 1),
            (']', _) => (SyntaxKind.CloseBracketToken, 1),
            ('{', _) => (SyntaxKind.OpenBraceToken, 1),
            ('}', _) => (SyntaxKind.CloseBraceToken, 1),
            ('=', _) => (SyntaxKind.EqualsToken, 1),
            ('<', _) => (SyntaxKind.LessToken, 1),
            ('>', _) => (SyntaxKind.GreaterToken, 1),
            ('+', _) => (SyntaxKind.PlusToken, 1),
            ('-', _) => (SyntaxKind.MinusToken, 1),
            ('*', _) => (SyntaxKind.AsteriskToken, 1),
            ('/', _) => (SyntaxKind.SlashToken, 1),
            ('%', _) => (SyntaxKind.PercentToken, 1),
            ('^', _) => (SyntaxKind.CaretToken, 1),
            ('!', _) => (SyntaxKind.ExclamationToken, 1),
            _ => (SyntaxKind.BadToken, CharacterFacts.Length(_text, _position)),
        };
        _position += length;
        return kind;
    }

    /// <summary>The character at a distance from the current one; NUL beyond the end.</summary>
    private char Peek(int distance)
    {
        int index = _position + distance;
        return index < _text.Length ? _text[index] : '\0';
    }

    private string TextFrom(int start) => _text.Substring(start, _position - start);

    private void Report(QueryDiagnosticDescriptor descriptor, int start, int end, params string[] arguments) =>
        Report(new QueryDiagnostic(descriptor, TextSpan.FromBounds(start, end), arguments));

    private void Report(QueryDiagnostic diagnostic) =>
        (_findings ??= ImmutableArray.CreateBuilder<QueryDiagnostic>()).Add(diagnostic);
}
