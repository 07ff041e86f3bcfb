using System;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The inside of JSON strings: escapes and forbidden characters (RFC 8259 §7).</summary>
internal static class JsonString
{
    /// <summary>The message about a character that RFC 8259 wants escaped.</summary>
    public const string ControlCharacter = "A string holds a control character that is not escaped";

    /// <summary>In bytes, the length of <c>\uXXXX</c>.</summary>
    public const int LongestEscape = 6;

    private const int ReplacementCharacter = 0xFFFD;

    /// <summary>Returns the index of the first byte that a string must not hold there (a control character, a bad escape), or -1.</summary>
    public static int FindDamage(ReadOnlySpan<byte> raw)
    {
        int index = 0;
        while (index < raw.Length)
        {
            byte current = raw[index];
            if (current < 0x20)
            {
                return index;
            }

            if (current != (byte)'\\')
            {
                index++;
                continue;
            }

            int length = EscapeLength(raw[index..]);
            if (length == 0)
            {
                return index;
            }

            index += length;
        }

        return -1;
    }

    /// <summary>What is wrong with the byte that was found.</summary>
    public static string DescribeDamage(byte first) =>
        first == (byte)'\\' ? "An escape in a string is not valid" : ControlCharacter;

    /// <summary>The length of the escape at the beginning of a text, from its backslash; 0 when it is not a valid one.</summary>
    public static int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 2)
        {
            return 0;
        }

        switch (escape[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return 2;
            case (byte)'u':
                return ReadHex(escape) < 0 ? 0 : 6;
            default:
                return 0;
        }
    }

    /// <summary>Returns the index of the first control character, or -1.</summary>
    public static int FindControl(ReadOnlySpan<byte> raw) => raw.IndexOfAnyInRange((byte)0, (byte)0x1F);

    /// <summary>
    /// The text of a string whose escapes are valid. A surrogate without its other half becomes U+FFFD, because UTF-8 cannot
    /// express it.
    /// </summary>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw, ScratchArena scratch)
    {
        Span<byte> text = scratch.Take(raw.Length);
        int length = 0;
        while (true)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0)
            {
                raw.CopyTo(text[length..]);
                length += raw.Length;
                break;
            }

            raw[..plain].CopyTo(text[length..]);
            length += plain;
            raw = raw[plain..];
            length += UnescapeOne(ref raw, text[length..]);
        }

        scratch.GiveBack(text.Length - length);
        return text[..length];
    }

    private static int UnescapeOne(ref ReadOnlySpan<byte> raw, Span<byte> text)
    {
        byte kind = raw[1];
        if (kind != (byte)'u')
        {
            raw = raw[2..];
            text[0] = kind switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                _ => kind,
            };
            return 1;
        }

        int code = ReadHex(raw);
        raw = raw[6..];
        if (code is >= 0xD800 and <= 0xDBFF && raw.Length >= 6 && raw[0] == (byte)'\\' && raw[1] == (byte)'u'
            && ReadHex(raw) is int low and >= 0xDC00 and <= 0xDFFF)
        {
            raw = raw[6..];
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        else if (code is >= 0xD800 and <= 0xDFFF)
        {
            code = ReplacementCharacter;
        }

        return new Rune(code).EncodeToUtf8(text);
    }

    // The four digits of "\uXXXX", or -1.
    private static int ReadHex(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 6)
        {
            return -1;
        }

        int code = 0;
        foreach (byte digit in escape.Slice(2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            code = (code << 4) | HexDigits.ValueOf(digit);
        }

        return code;
    }
}
