using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Names and parameters.</content>
internal sealed partial class Lexer
{
    private (SyntaxKind Kind, object? Value) ScanName()
    {
        int start = _position;
        var segments = ImmutableArray.CreateBuilder<string>();
        bool isQuoted = false;
        bool hasStray = false;
        while (true)
        {
            segments.Add(ScanSegment(ref isQuoted, ref hasStray));
            if (Peek(0) != '.' || !IsSegmentStart(_position + 1))
            {
                break;
            }

            _position++;
        }

        if (segments.Count == 1 && !isQuoted && IsUnquotedTextBehindColon())
        {
            return ScanUnquotedText(start);
        }

        if (hasStray)
        {
            string quoted = Quote(segments);
            ReportReplaceable(DiagnosticCatalogue.NameNeedsBackticks, start, _position, quoted, TextFrom(start), quoted);
        }

        return (SyntaxKind.NameToken, new FieldPath(segments.ToImmutable(), isQuoted || hasStray));
    }

    private bool IsSegmentStart(int index) =>
        index < _text.Length && (_text[index] == '`' || CharacterFacts.NameCharacterLength(_text, index) > 0);

    private string ScanSegment(ref bool isQuoted, ref bool hasStray)
    {
        int start = _position;
        while (Peek(0) == '@')
        {
            _position++;
        }

        if (Peek(0) == '`')
        {
            isQuoted = true;
            return TextFrom(start) + ScanQuotedSegment();
        }

        while (true)
        {
            int length = CharacterFacts.NameCharacterLength(_text, _position);
            if (length == 0)
            {
                length = StrayLengthInsideName();
                if (length == 0)
                {
                    break;
                }

                hasStray = true;
            }

            _position += length;
        }

        string segment = TextFrom(start);
        if (segment.Trim('@').Length == 0)
        {
            Report(DiagnosticCatalogue.EmptyName, start, _position, segment);
        }

        return segment;
    }

    /// <summary>A visible stray character between two name characters is meant as a part of the name.</summary>
    private int StrayLengthInsideName()
    {
        if (_position >= _text.Length || !CharacterFacts.IsStray(_text, _position)
            || CharacterFacts.IsInvisible(_text, _position) || IsTypographicQuote(_text[_position]))
        {
            return 0;
        }

        int length = CharacterFacts.Length(_text, _position);
        return CharacterFacts.NameCharacterLength(_text, _position + length) > 0 ? length : 0;
    }

    /// <summary>Reads <c>`…`</c>; a backtick inside is written <c>\`</c>. A line break ends an unterminated one.</summary>
    private string ScanQuotedSegment()
    {
        int start = _position;
        _position++;
        var name = new StringBuilder();
        while (_position < _text.Length && !CharacterFacts.IsLineBreak(_text[_position]))
        {
            char c = _text[_position];
            if (c == '`')
            {
                _position++;
                if (name.Length == 0)
                {
                    Report(DiagnosticCatalogue.EmptyName, start, _position, "``");
                }

                ReportTextDirectionControls(start, _position);
                return name.ToString();
            }

            if (c == '\\' && Peek(1) == '`')
            {
                c = '`';
                _position++;
            }

            name.Append(c);
            _position++;
        }

        Report(DiagnosticCatalogue.UnterminatedQuotedName, start, _position, Shorten(TextFrom(start)));
        return name.ToString();
    }

    private static string Quote(ImmutableArray<string>.Builder segments)
    {
        var quoted = new StringBuilder();
        foreach (string segment in segments)
        {
            bool isPlain = true;
            for (int i = 0; i < segment.Length && isPlain; i += CharacterFacts.Length(segment, i))
            {
                isPlain = CharacterFacts.NameCharacterLength(segment, i) > 0;
            }

            quoted.Append(quoted.Length == 0 ? "" : ".").Append(isPlain ? segment : "`" + segment.Replace("`", "\\`") + "`");
        }

        return quoted.ToString();
    }

    /// <summary>The length of a dollar and the name behind it, if both stand in front of a parenthesis; otherwise 0, as a dollar means nothing then.</summary>
    private int SavedTokenLength()
    {
        if (_text[_position] != '$')
        {
            return 0;
        }

        int end = _position + 1;
        while (end < _text.Length && CharacterFacts.NameCharacterLength(_text, end) is > 0 and int length)
        {
            end += length;
        }

        int behind = end;
        while (behind < _text.Length && CharacterFacts.IsWhiteSpace(_text[behind]))
        {
            behind++;
        }

        return end > _position + 1 && behind < _text.Length && _text[behind] == '(' ? end - _position : 0;
    }

    private (SyntaxKind Kind, object? Value) ScanParameter()
    {
        int start = _position;
        _position += 2;
        while (_position < _text.Length && _text[_position] is not ('}' or '|' or '\n' or '\r'))
        {
            _position++;
        }

        string name = _text.Substring(start + 2, _position - start - 2).Trim();
        bool isClosed = Peek(0) == '}' && Peek(1) == '}';
        if (Peek(0) == '}')
        {
            // A single brace is half of the end: one mistake, not two.
            _position += isClosed ? 2 : 1;
        }

        if (!isClosed || !IsPlainWord(name))
        {
            Report(DiagnosticCatalogue.MalformedParameter, start, _position, Shorten(TextFrom(start)));
        }

        return (SyntaxKind.ParameterToken, name);
    }

    private static bool IsPlainWord(string name)
    {
        if (name.Length == 0 || name[0] == '@' || CharacterFacts.NameStartLength(name, 0) == 0)
        {
            return false;
        }

        for (int i = 0; i < name.Length; i += CharacterFacts.Length(name, i))
        {
            if (name[i] == '@' || CharacterFacts.NameCharacterLength(name, i) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Long texts are shortened in messages.</summary>
    private static string Shorten(string text) => text.Length <= 20 ? text : text.Substring(0, 20) + "…";
}
