using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// JSON as the language writes it (spec §5.2): no white space, and only what RFC 8259 §7 wants escaped is: the quotation mark, the backslash and
/// the characters below U+0020, with the letters <c>\b \f \n \r \t</c> where they exist.
/// </summary>
internal static class JsonStringWriter
{
    private const int Space = 0x20;
    private const int UnicodeEscapeLength = 6;

    /// <summary>The bytes that <see cref="Write"/> writes.</summary>
    /// <exception cref="OverflowException">They are more than 2^31.</exception>
    public static int Length(ReadOnlySpan<byte> text)
    {
        int length = checked(text.Length + 2);
        foreach (byte current in text)
        {
            length = checked(length + EscapedLength(current) - 1);
        }

        return length;
    }

    /// <summary>Writes UTF-8 text as a string with its quotation marks, and returns the number of bytes.</summary>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int at = 0;
        destination[at++] = (byte)'"';
        foreach (byte current in text)
        {
            if (EscapedLength(current) == 1)
            {
                destination[at++] = current;
            }
            else
            {
                at += WriteEscape(current, destination[at..]);
            }
        }

        destination[at++] = (byte)'"';
        return at;
    }

    private static int EscapedLength(byte character) => character switch
    {
        (byte)'"' or (byte)'\\' => 2,
        >= Space => 1,
        _ => Letter(character) == 0 ? UnicodeEscapeLength : 2,
    };

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
