using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Escapes outside of character classes, and those that both places have.</content>
internal sealed partial class RegexTranslator
{
    private Part Escape()
    {
        char c = Ahead(1);
        switch (c)
        {
            case 'A':
                position += 2;
                output.Append('^');
                return Part.Assertion;
            case 'z':
                position += 2;
                output.Append(@"\z");
                return Part.Assertion;
            case 'b' or 'B':
                position += 2;
                output.Append('\\').Append(c);
                return Part.Assertion;
            case >= '1' and <= '9':
                Fail(DiagnosticCatalogue.RegexRefersBack, position, 2, pattern.Substring(position, 2));
                return Part.Character;
            case 'k' when Ahead(2) is '<' or '{' or '\'':
                Fail(DiagnosticCatalogue.RegexRefersBack, position, 2, pattern.Substring(position, 2));
                return Part.Character;
            case 'Q':
                return Quoted();
        }

        if (ClassEscape(c) is { } members)
        {
            position += 2;
            output.Append('[').Append(members).Append(']');
            return Part.Character;
        }

        if (c is 'p' or 'P')
        {
            UnicodeClass();
            return Part.Character;
        }

        if (CharacterEscape() is { } code)
        {
            AppendCode(code);
        }

        return Part.Character;
    }

    /// <summary>The ASCII members of a class of RE2; null when the letter is no class.</summary>
    private static string? ClassEscape(char letter) => letter switch
    {
        'd' => "0-9",
        'D' => @"\u0000-/:-\uFFFF",
        'w' => "0-9A-Za-z_",
        'W' => @"\u0000-/:-@\[-\^`{-\uFFFF",
        's' => @"\t\n\f\r ",
        'S' => @"\u0000-\u0008\u000B\u000E-\u001F!-\uFFFF",
        _ => null,
    };

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
            return c;
        }

        int length = position - start;
        Fail(DiagnosticCatalogue.RegexEscapeIsUnknown, start, length, pattern.Substring(start, length));
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
        if (!isValid || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code > 0x10FFFF || code is >= 0xD800 and <= 0xDFFF)
        {
            int length = System.Math.Max(end < 0 ? 2 : end + (isBraced ? 1 : 0) - start, 2);
            Fail(DiagnosticCatalogue.RegexEscapeIsUnknown, start, length, pattern.Substring(start, length));
            return null;
        }

        position = isBraced ? end + 1 : end;
        return code;
    }

    /// <summary><c>\Q … \E</c>: everything in between is literal.</summary>
    private Part Quoted()
    {
        int end = pattern.IndexOf(@"\E", position + 2, System.StringComparison.Ordinal);
        string literal = pattern.Substring(position + 2, (end < 0 ? pattern.Length : end) - position - 2);
        position = end < 0 ? pattern.Length : end + 2;
        output.Append("(?:");
        foreach (char c in literal)
        {
            AppendLiteral(c);
        }

        output.Append(')');
        return literal.Length == 0 ? Part.Empty : Part.Character;
    }

    /// <summary>General categories only: .NET knows no scripts.</summary>
    private void UnicodeClass()
    {
        int start = position;
        bool isBraced = Ahead(2) == '{';
        int end = isBraced ? pattern.IndexOf('}', start) : start + 2;
        string name = end < 0 || end >= pattern.Length ? string.Empty
            : isBraced ? pattern.Substring(start + 3, end - start - 3)
            : Ahead(2).ToString();
        if (!IsGeneralCategory(name))
        {
            int length = end < 0 || end >= pattern.Length ? pattern.Length - start : end + 1 - start;
            Fail(DiagnosticCatalogue.RegexEscapeIsUnknown, start, length, pattern.Substring(start, length));
            return;
        }

        output.Append('\\').Append(pattern[start + 1]).Append('{').Append(name).Append('}');
        position = end + 1;
    }

    private static bool IsGeneralCategory(string name) => name is
        "L" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "M" or "Mn" or "Mc" or "Me" or "N" or "Nd" or "Nl" or "No"
        or "P" or "Pc" or "Pd" or "Ps" or "Pe" or "Pi" or "Pf" or "Po" or "S" or "Sm" or "Sc" or "Sk" or "So"
        or "Z" or "Zs" or "Zl" or "Zp" or "C" or "Cc" or "Cf" or "Co" or "Cs";

    private void AppendCode(int code)
    {
        if (code <= 0xFFFF)
        {
            AppendLiteral((char)code);
        }
        else
        {
            output.Append("(?:").Append(char.ConvertFromUtf32(code)).Append(')');
        }
    }
}
