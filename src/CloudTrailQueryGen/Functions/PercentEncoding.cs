using System;
using System.Buffers;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Percent-encoding of UTF-8 text (RFC 3986 §2.1).</summary>
internal static class PercentEncoding
{
    private const int EscapeLength = 3;
    private const int MaxCharacterLength = 4;

    // RFC 3986 §2.3.
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private static readonly SearchValues<byte> Encoded = SearchValues.Create("%+"u8);

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEF"u8;

    /// <summary>False when the result would be too long for a span.</summary>
    public static bool TryEncode(ScratchArena scratch, ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> encoded)
    {
        encoded = utf8;
        if (!utf8.ContainsAnyExcept(Unreserved))
        {
            return true;
        }

        long length = 0;
        foreach (byte unit in utf8)
        {
            length += Unreserved.Contains(unit) ? 1 : EscapeLength;
        }

        if (length > Array.MaxLength)
        {
            return false;
        }

        Span<byte> buffer = scratch.Take((int)length);
        int written = 0;
        foreach (byte unit in utf8)
        {
            if (Unreserved.Contains(unit))
            {
                buffer[written++] = unit;
                continue;
            }

            buffer[written++] = (byte)'%';
            buffer[written++] = Digits[unit >> 4];
            buffer[written++] = Digits[unit & 0xF];
        }

        encoded = buffer;
        return true;
    }

    /// <summary>Escapes that stand for no UTF-8 character, and what only looks like an escape, stay as they are.</summary>
    public static ReadOnlySpan<byte> Decode(ScratchArena scratch, ReadOnlySpan<byte> text)
    {
        int run = text.IndexOfAny(Encoded);
        if (run < 0)
        {
            return text;
        }

        Span<byte> buffer = scratch.Take(text.Length);
        int written = 0;
        while (run >= 0)
        {
            text[..run].CopyTo(buffer[written..]);
            written += run;
            text = text[run..];
            if (text[0] == '%' && DecodeCharacter(text, buffer[written..]) is var length and > 0)
            {
                written += length;
                text = text[(length * EscapeLength)..];
            }
            else
            {
                buffer[written++] = text[0] == '+' ? (byte)' ' : text[0];
                text = text[1..];
            }

            run = text.IndexOfAny(Encoded);
        }

        text.CopyTo(buffer[written..]);
        written += text.Length;
        scratch.GiveBack(buffer.Length - written);
        return buffer[..written];
    }

    /// <summary>The number of bytes, each from one escape, that make up the character at the start; 0 when there is none.</summary>
    private static int DecodeCharacter(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        Span<byte> character = stackalloc byte[MaxCharacterLength];
        int count = 0;
        while (count < MaxCharacterLength && TryDecodeEscape(text[(count * EscapeLength)..], out character[count]))
        {
            count++;
        }

        if (Rune.DecodeFromUtf8(character[..count], out _, out int length) != OperationStatus.Done)
        {
            return 0;
        }

        character[..length].CopyTo(destination);
        return length;
    }

    private static bool TryDecodeEscape(ReadOnlySpan<byte> text, out byte unit)
    {
        unit = 0;
        if (text.Length < EscapeLength || text[0] != '%' || !char.IsAsciiHexDigit((char)text[1]) || !char.IsAsciiHexDigit((char)text[2]))
        {
            return false;
        }

        unit = (byte)((HexDigits.ValueOf(text[1]) << 4) | HexDigits.ValueOf(text[2]));
        return true;
    }
}
