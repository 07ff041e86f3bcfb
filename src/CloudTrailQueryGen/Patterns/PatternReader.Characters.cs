using System;
using System.Collections.Generic;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <content>Characters and classes of them.</content>
internal sealed partial class PatternReader
{
    private const uint CasedLetters =
        1u << (int)UnicodeCategory.UppercaseLetter | 1u << (int)UnicodeCategory.LowercaseLetter | 1u << (int)UnicodeCategory.TitlecaseLetter;

    private void Character(int codePoint, bool ignoresCase)
    {
        if (!ignoresCase || (codePoint < 0x80 && !char.IsAsciiLetter((char)codePoint)))
        {
            Add(new PatternInstruction(PatternOperation.Character, codePoint));
        }
        else
        {
            Add(new CharacterSet(CaseVariants.Complete([(codePoint, codePoint)])));
        }
    }

    private void Add(CharacterSet set)
    {
        Add(new PatternInstruction(PatternOperation.Set, sets.Count));
        sets.Add(set);
    }

    private void Class(bool ignoresCase)
    {
        position++;
        bool isNegated = IsAt('^');
        position += isNegated ? 1 : 0;
        var ranges = new List<(int First, int Last)>();
        uint categories = 0;
        while (!IsAt(']'))
        {
            if (position == pattern.Length)
            {
                throw Malformed("a '[' without its ']'");
            }

            if (Take(@"\p{"))
            {
                categories |= Category(ignoresCase);
            }
            else if (Take(@"\P{"))
            {
                categories |= ~Category(ignoresCase);
            }
            else
            {
                ranges.Add(Range());
            }
        }

        position++;
        Add(new CharacterSet(ignoresCase ? CaseVariants.Complete(ranges) : ranges, categories, isNegated));
    }

    private (int First, int Last) Range()
    {
        int first = CodePoint();
        if (!IsAt('-') || string.CompareOrdinal(pattern, position, "-]", 0, 2) == 0)
        {
            return (first, first);
        }

        position++;
        int last = position < pattern.Length ? CodePoint() : throw Malformed("a range without its end");
        return first <= last ? (first, last) : throw Malformed("a reversed range");
    }

    /// <summary>
    /// The categories of a name as bits. As in System.Text.RegularExpressions, those of cased letters are one where case is ignored.
    /// </summary>
    private uint Category(bool ignoresCase)
    {
        int end = pattern.IndexOf('}', position);
        ReadOnlySpan<char> name = end < 0 ? throw Malformed("a malformed category") : pattern.AsSpan(position, end - position);
        uint bits = 0;
        for (int i = 0; i < CategoryNames.Length; i += 2)
        {
            bits |= CategoryNames.AsSpan(i, 2).StartsWith(name, StringComparison.Ordinal) ? 1u << (i / 2) : 0;
        }

        position = end + 1;
        return bits == 0 || name.IsEmpty ? throw Malformed("an unknown category")
            : ignoresCase && (bits & CasedLetters) != 0 ? bits | CasedLetters
            : bits;
    }

    /// <summary>The names in the order of <see cref="UnicodeCategory"/>.</summary>
    private const string CategoryNames = "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn";

    private int CodePoint()
    {
        char c = pattern[position++];
        if (c == '\\')
        {
            return Escape();
        }

        return char.IsHighSurrogate(c) && position < pattern.Length && char.IsLowSurrogate(pattern[position])
            ? char.ConvertToUtf32(c, pattern[position++])
            : c;
    }

    private int Escape()
    {
        char c = position < pattern.Length ? pattern[position++] : throw Malformed("an escape without a character");
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'u' when position + 4 <= pattern.Length
                && int.TryParse(pattern.AsSpan(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code):
                position += 4;
                return code;
        }

        return char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? c : throw Unsupported();
    }
}
