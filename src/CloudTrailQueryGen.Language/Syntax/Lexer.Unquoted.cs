using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>
/// Texts that people forget to quote: URLs, ARNs, IP addresses, times. Each is read as one string, so that it is one mistake
/// and not five.
/// </content>
internal sealed partial class Lexer
{
    /// <summary>A bare word that is followed by a colon and more, without space: <c>http://…</c>, <c>arn:aws:…</c>.</summary>
    private bool IsUnquotedTextBehindColon() =>
        Peek(0) == ':' && (Peek(1) is ':' or '/' || CharacterFacts.NameCharacterLength(_text, _position + 1) > 0);

    /// <summary><c>10.0.0.1</c>, which begins as no number does, or <c>2024-01-31</c>, which would be a subtraction.</summary>
    private bool IsUnquotedDateOrAddress()
    {
        int first = DigitsAt(_position);
        int second = first > 0 ? DigitsAt(_position + first + 1) : 0;
        if (second == 0)
        {
            return false;
        }

        char separator = Peek(first);
        int third = Peek(first + 1 + second) == separator ? DigitsAt(_position + first + second + 2) : 0;
        return separator switch
        {
            '.' => third > 0,
            '-' => first == 4 && second == 2 && third == 2,
            _ => false,
        };
    }

    /// <summary>How many digits stand at an index; four are enough to know.</summary>
    private int DigitsAt(int index)
    {
        int count = 0;
        while (count < 4 && index + count < _text.Length && CharacterFacts.IsDigit(_text[index + count]))
        {
            count++;
        }

        return count;
    }

    private (SyntaxKind Kind, object? Value) ScanUnquotedText(int start)
    {
        while (_position < _text.Length && !EndsUnquotedText(_text[_position]))
        {
            _position++;
        }

        string value = TextFrom(start);
        ReportReplaceable(DiagnosticCatalogue.UnquotedText, start, _position, "\"" + value.Replace("\\", "\\\\") + "\"", value);
        return (SyntaxKind.StringToken, value);
    }

    private static bool EndsUnquotedText(char c) =>
        CharacterFacts.IsWhiteSpace(c) || c is '|' or ',' or '(' or ')' or '[' or ']' or '"' or '\'' or '`';
}
