using System;
using System.Buffers;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// JSON as the language writes it (spec §5.2): no white space, and only what RFC 8259 §7 wants escaped is: the quotation mark, the backslash and
/// the characters below U+0020, with the letters <c>\b \f \n \r \t</c> where they exist.
/// </summary>
internal static class JsonStringWriter
{
    private const int UnicodeEscapeLength = 6;

    private static readonly SearchValues<byte> s_escaped = SearchValues.Create(
        [(byte)'"', (byte)'\\', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>The bytes that <see cref="Write"/> writes.</summary>
    public static long Length(ReadOnlySpan<byte> text)
    {
        long length = text.Length + 2L;
        for (int plain = text.IndexOfAny(s_escaped); plain >= 0; plain = text.IndexOfAny(s_escaped))
        {
            length += (Letter(text[plain]) == 0 ? UnicodeEscapeLength : 2) - 1;
            text = text[(plain + 1)..];
        }

        return length;
    }

    /// <summary>Writes UTF-8 text as a string with its quotation marks, and returns the number of bytes.</summary>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int at = 0;
        destination[at++] = (byte)'"';
        for (int plain = text.IndexOfAny(s_escaped); plain >= 0; plain = text.IndexOfAny(s_escaped))
        {
            text[..plain].CopyTo(destination[at..]);
            at += plain;
            at += WriteEscape(text[plain], destination[at..]);
            text = text[(plain + 1)..];
        }

        text.CopyTo(destination[at..]);
        at += text.Length;
        destination[at++] = (byte)'"';
        return at;
    }

    private static int WriteEscape(byte character, Span<byte> destination)
    {
        byte letter = Letter(character);
        destination[0] = (byte)'\\';
        if (letter != 0)
        {
            destination[1] = letter;
            return 2;
        }

        "u00"u8.CopyTo(destination[1..]);
        destination[4] = (byte)('0' + (character >> 4));
        destination[5] = "0123456789abcdef"u8[character & 0xF];
        return UnicodeEscapeLength;
    }

    private static byte Letter(byte character) => character switch
    {
        (byte)'"' or (byte)'\\' => character,
        (byte)'\b' => (byte)'b',
        (byte)'\f' => (byte)'f',
        (byte)'\n' => (byte)'n',
        (byte)'\r' => (byte)'r',
        (byte)'\t' => (byte)'t',
        _ => 0,
    };
}
