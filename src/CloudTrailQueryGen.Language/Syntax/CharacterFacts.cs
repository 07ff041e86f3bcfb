using System.Globalization;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>Which characters may stand where.</summary>
internal static class CharacterFacts
{
    /// <summary>White space of the language. Other white space of Unicode is reported, because the service would not take it.</summary>
    public static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f';

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>How many UTF-16 units the character at <paramref name="index"/> has when it may stand in a bare name; otherwise 0.</summary>
    public static int NameCharacterLength(string text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }

        char c = text[index];
        if (c < 128)
        {
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '@' ? 1 : 0;
        }

        bool isNameCharacter = CharUnicodeInfo.GetUnicodeCategory(text, index) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or
            UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return isNameCharacter ? Length(text, index) : 0;
    }

    /// <summary>As <see cref="NameCharacterLength"/>, for a name's first character: no digit.</summary>
    public static int NameStartLength(string text, int index) =>
        index < text.Length && !IsDigit(text[index]) ? NameCharacterLength(text, index) : 0;

    /// <summary>The character has no meaning outside of literals and comments.</summary>
    public static bool IsStray(string text, int index)
    {
        char c = text[index];
        return c < 128
            ? c is < ' ' or '\x7f' or '$' or '&' or ';' or '?' or '\\' or '~' && !IsWhiteSpace(c)
            : NameCharacterLength(text, index) == 0;
    }

    /// <summary>One for characters of the basic plane and for lone surrogates, two for pairs.</summary>
    public static int Length(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    /// <summary>Nothing is to be seen where the character stands, or it is half of a character.</summary>
    public static bool IsInvisible(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or
            UnicodeCategory.ParagraphSeparator;

    /// <summary>The controls of Unicode's bidirectional algorithm (UAX #9) that reorder the text around them.</summary>
    public static bool IsTextDirectionControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    /// <summary>The code point as people look it up, with its name where it is a usual suspect.</summary>
    public static string Describe(string text, int index)
    {
        int codePoint = Length(text, index) == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        string name = codePoint switch
        {
            0 => " (NUL)",
            0xA0 => " (no-break space)",
            0xAD => " (soft hyphen)",
            0x200B => " (zero width space)",
            0x200C => " (zero width non-joiner)",
            0x200D => " (zero width joiner)",
            0x202E => " (right-to-left override)",
            0x3000 => " (ideographic space)",
            0xFEFF => " (byte order mark)",
            _ => "",
        };
        return "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture) + name;
    }
}
