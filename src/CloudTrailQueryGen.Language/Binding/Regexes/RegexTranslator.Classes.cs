using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Character classes in brackets.</content>
internal sealed partial class RegexTranslator
{
    private void CharacterClass()
    {
        int open = position++;
        output.Append('[');
        if (!IsAtEnd && Current == '^')
        {
            position++;
            output.Append('^');
        }

        // A bracket in first place is a member.
        bool isFirst = true;
        while (!IsAtEnd && (Current != ']' || isFirst))
        {
            isFirst = false;
            ClassMember();
        }

        if (Problem is null && IsAtEnd)
        {
            Fail(DiagnosticCatalogue.RegexClassIsNotClosed, open, 1);
            return;
        }

        position++;
        output.Append(']');
    }

    private void ClassMember()
    {
        if (Current == '[' && Ahead(1) == ':' && NamedClass())
        {
            return;
        }

        if (Current == '\\')
        {
            char letter = Ahead(1);
            if (ClassEscape(letter) is { } members)
            {
                position += 2;
                output.Append(members);
                return;
            }

            if (letter is 'p' or 'P')
            {
                UnicodeClass();
                return;
            }
        }

        int start = position;
        if (ClassCharacter() is not { } first)
        {
            return;
        }

        if (!IsAtEnd && Current == '-' && Ahead(1) is not (']' or '\0'))
        {
            position++;
            if (ClassCharacter() is not { } last)
            {
                return;
            }

            string range = pattern.Substring(start, position - start);
            if (last < first)
            {
                Fail(DiagnosticCatalogue.RegexRangeIsReversed, start, range.Length, range);
                return;
            }

            AppendMember(first);
            output.Append('-');
            AppendMember(last);
            return;
        }

        AppendMember(first);
    }

    private int? ClassCharacter()
    {
        if (Current != '\\')
        {
            return pattern[position++];
        }

        int start = position;

        // A class holds UTF-16 units in .NET.
        int? code = CharacterEscape();
        if (code > 0xFFFF)
        {
            Fail(DiagnosticCatalogue.RegexEscapeIsUnknown, start, position - start, pattern.Substring(start, position - start));
            return null;
        }

        return code;
    }

    /// <summary><c>[:alpha:]</c> and the like, which are ASCII in RE2.</summary>
    private bool NamedClass()
    {
        int end = pattern.IndexOf(":]", position + 2, System.StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        string? members = pattern.Substring(position + 2, end - position - 2) switch
        {
            "alnum" => "0-9A-Za-z",
            "alpha" => "A-Za-z",
            "ascii" => @"\u0000-\u007F",
            "blank" => @"\t ",
            "cntrl" => @"\u0000-\u001F\u007F",
            "digit" => "0-9",
            "graph" => "!-~",
            "lower" => "a-z",
            "print" => " -~",
            "punct" => @"!-/:-@\[-`{-~",
            "space" => @"\t\n\v\f\r ",
            "upper" => "A-Z",
            "word" => "0-9A-Za-z_",
            "xdigit" => "0-9A-Fa-f",
            _ => null,
        };
        int length = end + 2 - position;
        if (members is null)
        {
            Fail(DiagnosticCatalogue.RegexGroupIsUnsupported, position, length, pattern.Substring(position, length));
            return true;
        }

        position += length;
        output.Append(members);
        return true;
    }

    private void AppendMember(int code)
    {
        char c = (char)code;
        if (c is '\\' or '[' or ']' or '^' or '-')
        {
            output.Append('\\').Append(c);
        }
        else if (c < ' ' || c == 127)
        {
            output.Append("\\u").Append(code.ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            output.Append(c);
        }
    }
}
