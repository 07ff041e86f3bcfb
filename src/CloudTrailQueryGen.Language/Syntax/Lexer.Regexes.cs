using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Regular expression literals.</content>
internal sealed partial class Lexer
{
    // After one search to the end of the text in vain, later searches stop at the end of the line: linear time.
    private bool _hasUnterminatedRegex;
    private int? _lastCloseBracket;

    /// <summary>Behind it, no class ends any more.</summary>
    private int LastCloseBracket => _lastCloseBracket ??= _text.LastIndexOf(']');

    private (SyntaxKind Kind, object? Value) ScanRegex()
    {
        int start = _position;
        (int end, int endInsideClass) = FindRegexEnd(start);
        if (end < 0 && endInsideClass < 0)
        {
            _position = EndOfLine(start);
            Report(DiagnosticCatalogue.UnterminatedRegex, start, _position, Shorten(TextFrom(start)));
            return (SyntaxKind.RegexToken, Pattern(start + 1, _position));
        }

        int patternEnd = end < 0 ? endInsideClass : end;
        _position = patternEnd + 1;
        if (end < 0)
        {
            Report(DiagnosticCatalogue.UnterminatedCharacterClass, start, _position, Shorten(TextFrom(start)));
        }

        ReportTextDirectionControls(start, patternEnd);
        string pattern = Pattern(start + 1, patternEnd);
        int flagsStart = _position;
        ScanWord();
        if (_position > flagsStart)
        {
            string flags = TextFrom(flagsStart);
            Report(DiagnosticCatalogue.RegexFlagsBehind, flagsStart, _position, flags);
        }

        return (SyntaxKind.RegexToken, pattern);
    }

    /// <summary>The index of the closing slash, or -1; then also that of the first slash on the line that only an open <c>[</c> hides.</summary>
    private (int End, int EndInsideClass) FindRegexEnd(int start)
    {
        bool isInsideClass = false;
        bool isFirstLine = true;
        int classStart = -1; // a ']' right here is a member of the class
        int endInsideClass = -1;
        for (int i = start + 1; i < _text.Length; i++)
        {
            char c = _text[i];
            if (CharacterFacts.IsLineBreak(c))
            {
                if (_hasUnterminatedRegex)
                {
                    return (-1, endInsideClass);
                }

                isFirstLine = false;
            }
            else if (c == '\\' && i + 1 < _text.Length && !CharacterFacts.IsLineBreak(_text[i + 1]))
            {
                i++;
            }
            else if (c == '[' && !isInsideClass)
            {
                isInsideClass = true;
                bool isNegated = i + 1 < _text.Length && _text[i + 1] == '^';
                classStart = isNegated ? i + 2 : i + 1;
            }
            else if (c == ']' && i != classStart)
            {
                isInsideClass = false;
            }
            else if (c == '/' && !isInsideClass)
            {
                return (i, -1);
            }
            else if (c == '/' && isFirstLine && endInsideClass < 0)
            {
                endInsideClass = i;
                if (i > LastCloseBracket)
                {
                    break;
                }
            }
        }

        _hasUnterminatedRegex = true;
        return (-1, endInsideClass);
    }

    private string Pattern(int start, int end) => _text.Substring(start, end - start).Replace("\\/", "/");
}
