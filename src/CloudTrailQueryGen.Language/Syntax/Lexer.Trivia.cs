using System;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>White space, comments and characters without meaning.</content>
internal sealed partial class Lexer
{
    // After one search to the end of the text in vain, later ones would find nothing either: linear time.
    private bool _hasUnterminatedComment;

    private void ScanTrivia(bool mayBeRegex)
    {
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (CharacterFacts.IsWhiteSpace(c))
            {
                _position++;
            }
            else if (c == '#')
            {
                ScanToEndOfLine();
            }
            else if (IsForeignComment(c, mayBeRegex))
            {
                ScanForeignComment();
            }
            else if (CharacterFacts.IsStray(_text, _position) && !(c == '&' && Peek(1) == '&') && !IsTypographicQuote(c) && SavedTokenLength() == 0)
            {
                ScanStrayCharacters();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>
    /// Outside of a regular expression, neither a slash nor an asterisk ever follows a slash in a query. Two hyphens may (<c>a - -1</c> without the
    /// spaces): they are taken for a comment only when space is around them or they begin a line.
    /// </summary>
    private bool IsForeignComment(char c, bool mayBeRegex)
    {
        if (c == '/')
        {
            return Peek(1) is '/' or '*' && !mayBeRegex;
        }

        if (c != '-' || Peek(1) != '-')
        {
            return false;
        }

        bool isBehindSpace = _position == 0 || CharacterFacts.IsWhiteSpace(_text[_position - 1]);
        bool isBeforeSpace = _position + 2 == _text.Length || CharacterFacts.IsWhiteSpace(Peek(2));
        bool beginsLine = _position == 0 || CharacterFacts.IsLineBreak(_text[_position - 1]);
        return beginsLine || (isBehindSpace && isBeforeSpace);
    }

    /// <summary>One of the kind <c>/* … */</c> ends where it says, if it does; no fix could keep what stands behind it.</summary>
    private void ScanForeignComment()
    {
        int start = _position;
        int close = Peek(1) == '*' && !_hasUnterminatedComment ? _text.IndexOf("*/", start + 2, StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            _hasUnterminatedComment |= Peek(1) == '*';
            ReportReplaceable(DiagnosticCatalogue.WrongCommentMarker, start, start + 2, "#");
            ScanToEndOfLine();
            return;
        }

        Report(DiagnosticCatalogue.WrongCommentMarker, start, start + 2, _text.Substring(start, 2));
        _position = close + 2;
        ReportTextDirectionControls(start, _position);
    }

    private void ScanToEndOfLine()
    {
        int start = _position;
        while (_position < _text.Length && !CharacterFacts.IsLineBreak(_text[_position]))
        {
            _position++;
        }

        ReportTextDirectionControls(start, _position);
    }

    /// <summary>One finding per run of equal kind: a pasted binary blob is one mistake.</summary>
    private void ScanStrayCharacters()
    {
        int start = _position;
        bool isInvisible = CharacterFacts.IsInvisible(_text, start);
        do
        {
            _position += CharacterFacts.Length(_text, _position);
        }
        while (_position < _text.Length
            && !CharacterFacts.IsWhiteSpace(_text[_position])
            && !IsTypographicQuote(_text[_position])
            && CharacterFacts.IsStray(_text, _position)
            && CharacterFacts.IsInvisible(_text, _position) == isInvisible);
        if (isInvisible)
        {
            ReportReplaceable(DiagnosticCatalogue.InvisibleCharacter, start, _position, " ", CharacterFacts.Describe(_text, start));
        }
        else
        {
            Report(DiagnosticCatalogue.UnexpectedCharacter, start, _position, TextFrom(start));
        }
    }

    private void ReportTextDirectionControls(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (CharacterFacts.IsTextDirectionControl(_text[i]))
            {
                ReportReplaceable(DiagnosticCatalogue.HiddenTextDirection, i, i + 1, "", CharacterFacts.Describe(_text, i));
            }
        }
    }

    /// <summary>Reports a finding with its fix; without arguments the message names the text itself.</summary>
    private void ReportReplaceable(QueryDiagnosticDescriptor descriptor, int start, int end, string replacement, params string[] arguments)
    {
        string[] shown = arguments.Length == 0 ? [_text.Substring(start, end - start)] : arguments;
        Report(new QueryDiagnostic(descriptor, TextSpan.FromBounds(start, end), shown) { Replacement = replacement });
    }
}
