using System;
using System.Globalization;

namespace CloudTrailQueryGen.Generator.Literals;

/// <summary>An escape sequence of a regular string literal.</summary>
/// <param name="Value">One character, or a surrogate pair.</param>
/// <param name="Length">Of the source, backslash included.</param>
internal readonly record struct EscapeSequence(string Value, int Length)
{
    /// <summary>Reads the sequence whose backslash is at <paramref name="start"/>.</summary>
    public static EscapeSequence Read(string text, int start, int end)
    {
        if (start + 1 >= end)
        {
            return new EscapeSequence("\\", 1);
        }

        char kind = text[start + 1];
        switch (kind)
        {
            case 'u':
                return Hexadecimal(text, start, end, 4);
            case 'U':
                return Hexadecimal(text, start, end, 8);
            case 'x':
                return Hexadecimal(text, start, end, 4);
            default:
                return new EscapeSequence(Simple(kind).ToString(), 2);
        }
    }

    private static char Simple(char kind) => kind switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\e',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => kind,
    };

    /// <summary>Up to <paramref name="maximum"/> digits; the compiler has checked that <c>\u</c> and <c>\U</c> have all of theirs.</summary>
    private static EscapeSequence Hexadecimal(string text, int start, int end, int maximum)
    {
        int digits = 0;
        uint value = 0;
        while (digits < maximum
            && start + 2 + digits < end
            && uint.TryParse(text.Substring(start + 2 + digits, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint digit))
        {
            value = (value << 4) | digit;
            digits++;
        }

        string result = value <= char.MaxValue ? ((char)value).ToString()
            : value <= 0x10FFFF ? char.ConvertFromUtf32((int)value)
            : string.Empty;
        return new EscapeSequence(result, Math.Min(2 + digits, end - start));
    }
}
