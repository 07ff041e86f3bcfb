using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Strings.</content>
internal sealed partial class Lexer
{
    // Once a string is found to have no end, no later string with the same quote has one: quotes that the search passed over
    // were escaped. Without this memory, a text of many such quotes would take quadratic time.
    private bool _hasUnterminatedSingle;
    private bool _hasUnterminatedDouble;

    private (SyntaxKind Kind, object? Value) ScanString(char quote)
    {
        int start = _position;
        int end = FindStringEnd(quote);
        if (end < 0)
        {
            end = EndOfLine(start);
            _position = end;
            Report(DiagnosticCatalogue.UnterminatedString, start, end, Shorten(TextFrom(start + 1)), quote == '"' ? "double" : "single");
            string rest = Decode(start + 1, end);
            return (SyntaxKind.StringToken, rest);
        }

        _position = end + 1;
        ReportTextDirectionControls(start, end);
        return (SyntaxKind.StringToken, Decode(start + 1, end));
    }

    /// <summary>The index of the closing quote, or -1.</summary>
    private int FindStringEnd(char quote)
    {
        if (quote == '"' ? _hasUnterminatedDouble : _hasUnterminatedSingle)
        {
            return -1;
        }

        for (int i = _position + 1; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c == quote)
            {
                return i;
            }

            if (c == '\\')
            {
                i++;
            }
        }

        if (quote == '"')
        {
            _hasUnterminatedDouble = true;
        }
        else
        {
            _hasUnterminatedSingle = true;
        }

        return -1;
    }

    private int EndOfLine(int index)
    {
        while (index < _text.Length && !CharacterFacts.IsLineBreak(_text[index]))
        {
            index++;
        }

        return index;
    }

    // Which escapes exist is not documented; the set is a choice (language reference, sections 1.5 and 8).
    private string Decode(int start, int end)
    {
        int escape = _text.IndexOf('\\', start, end - start);
        if (escape < 0)
        {
            return _text.Substring(start, end - start);
        }

        var value = new StringBuilder(end - start);
        int index = start;
        while (index < end)
        {
            char c = _text[index];
            if (c != '\\' || index + 1 == end)
            {
                value.Append(c);
                index++;
                continue;
            }

            index += DecodeEscape(index, end, value);
        }

        return value.ToString();
    }

    /// <summary>Decodes the escape sequence at <paramref name="index"/> and returns its length.</summary>
    private int DecodeEscape(int index, int end, StringBuilder value)
    {
        char escaped = _text[index + 1];
        char? meaning = escaped switch
        {
            '\\' or '"' or '\'' or '/' => escaped,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (meaning is char known)
        {
            value.Append(known);
            return 2;
        }

        if (escaped == 'u' && index + 6 <= end
            && ushort.TryParse(_text.Substring(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            value.Append((char)unit);
            return 6;
        }

        int length = 1 + CharacterFacts.Length(_text, index + 1);
        length = index + length > end ? end - index : length;
        string sequence = _text.Substring(index, length);
        if (!char.IsControl(escaped))
        {
            ReportReplaceable(DiagnosticCatalogue.UnknownEscape, index, index + length, "\\" + sequence, sequence);
        }

        value.Append(sequence);
        return length;
    }

    private static bool IsTypographicQuote(char c) => c is '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u2019' or '\u201A';

    /// <summary>Quotes as word processors make them: everything up to the next one on the same line is meant as a string.</summary>
    private (SyntaxKind Kind, object? Value) ScanTypographicString()
    {
        int start = _position;
        _position++;
        while (_position < _text.Length && !CharacterFacts.IsLineBreak(_text[_position]) && _text[_position] != '|' && !IsTypographicQuote(_text[_position]))
        {
            _position++;
        }

        string value = _text.Substring(start + 1, _position - start - 1);
        if (_position < _text.Length && IsTypographicQuote(_text[_position]))
        {
            _position++;
        }

        string replacement = "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
        ReportReplaceable(DiagnosticCatalogue.TypographicQuotes, start, _position, replacement, Shorten(TextFrom(start)));
        return (SyntaxKind.StringToken, value);
    }
}
