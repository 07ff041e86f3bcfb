using System.Collections.Immutable;
using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Escapes outside of character classes, and those that both places have.</content>
internal sealed partial class RegexParser
{
    private RegexNode? Escape()
    {
        char c = Ahead(1);
        switch (c)
        {
            case 'A':
                return Assertion(RegexAssertionKind.TextStart);
            case 'z':
                return Assertion(RegexAssertionKind.TextEnd);
            case 'b':
                return Assertion(RegexAssertionKind.WordBoundary);
            case 'B':
                return Assertion(RegexAssertionKind.NoWordBoundary);
            case >= '1' and <= '9':
                Fail(DiagnosticCatalogue.RegexRefersBack, position, 2, pattern.Substring(position, 2));
                return null;
            case 'k' when Ahead(2) is '<' or '{' or '\'':
                Fail(DiagnosticCatalogue.RegexRefersBack, position, 2, pattern.Substring(position, 2));
                return null;
            case 'Q':
                return Quoted();
        }

        bool ignoresCase = flags.HasFlag(RegexFlags.IgnoreCase);
        if (NamedMembers.OfEscape(char.ToLowerInvariant(c), ignoresCase) is { IsEmpty: false } members)
        {
            position += 2;
            return new RegexClass(RegexSet.Of(members, [], isNegated: c is 'D' or 'S' or 'W'), ignoresCase);
        }

        if (c is 'p' or 'P')
        {
            return UnicodeCategory() is { } category ? new RegexClass(RegexSet.Of([], [category], isNegated: false), ignoresCase) : null;
        }

        return CharacterEscape() is { } code ? Character(code) : null;
    }

    private RegexAssertion Assertion(RegexAssertionKind kind)
    {
        position += 2;
        return new RegexAssertion(kind);
    }

    /// <summary>The code point that the escape at the position stands for; null when it is none, which is then reported.</summary>
    private int? CharacterEscape()
    {
        int start = position;
        char c = Ahead(1);
        position = System.Math.Min(pattern.Length, position + 2);
        switch (c)
        {
            case 'a':
                return 7;
            case 'f':
                return 12;
            case 't':
                return 9;
            case 'n':
                return 10;
            case 'r':
                return 13;
            case 'v':
                return 11;
            case '0':
                return Octal();
            case 'x':
                return Hexadecimal(start);
        }

        if (start + 1 < pattern.Length && !char.IsLetterOrDigit(c))
        {
            position--;
            return NextCodePoint();
        }

        int length = position - start;
        FailEscape(start, length);
        return null;
    }

    private int Octal()
    {
        int value = 0;
        for (int i = 0; i < 2 && !IsAtEnd && Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (Current - '0');
            position++;
        }

        return value;
    }

    private int? Hexadecimal(int start)
    {
        bool isBraced = !IsAtEnd && Current == '{';
        int from = isBraced ? position + 1 : position;
        int end = isBraced ? pattern.IndexOf('}', from) : System.Math.Min(pattern.Length, from + 2);
        string digits = end < 0 ? string.Empty : pattern.Substring(from, end - from);
        bool isValid = digits.Length is >= 1 and <= 6 && (isBraced || digits.Length == 2);
        if (!isValid
            || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            || code > RegexRange.LastCodePoint
            || code is >= 0xD800 and <= 0xDFFF)
        {
            int length = System.Math.Max(end < 0 ? 2 : end + (isBraced ? 1 : 0) - start, 2);
            FailEscape(start, length);
            return null;
        }

        position = isBraced ? end + 1 : end;
        return code;
    }

    /// <summary><c>\Q … \E</c>: everything in between is literal. A quantifier behind it repeats the last character, as in RE2.</summary>
    private RegexNode? Quoted()
    {
        int end = pattern.IndexOf(@"\E", position + 2, System.StringComparison.Ordinal);
        position += 2;
        quoteEnd = end < 0 ? pattern.Length : end;
        if (position < quoteEnd)
        {
            return QuotedCharacter();
        }

        LeaveQuote();
        return null;
    }

    private RegexNode QuotedCharacter()
    {
        RegexNode character = Character(NextCodePoint());
        if (position >= quoteEnd)
        {
            LeaveQuote();
        }

        return character;
    }

    private void LeaveQuote() => position = System.Math.Min(pattern.Length, quoteEnd + 2);

    /// <summary><c>\pL</c> or <c>\p{Lu}</c>. General categories only: .NET knows no scripts.</summary>
    private RegexCategory? UnicodeCategory()
    {
        int start = position;
        bool isBraced = Ahead(2) == '{';
        int end = isBraced ? pattern.IndexOf('}', start) : start + 2;
        string name = end < 0 || end >= pattern.Length ? string.Empty
            : isBraced ? pattern.Substring(start + 3, end - start - 3)
            : Ahead(2).ToString();
        if (!NamedMembers.IsGeneralCategory(name))
        {
            int length = end < 0 || end >= pattern.Length ? pattern.Length - start : end + 1 - start;
            FailEscape(start, length);
            return null;
        }

        position = end + 1;
        return new RegexCategory(name, pattern[start + 1] == 'P');
    }

    private void FailEscape(int start, int length)
    {
        string escape = pattern.Substring(start, length);
        Fail(DiagnosticCatalogue.RegexEscapeIsUnknown, start, length, escape, RegexHint.ForEscape(escape));
    }
}
