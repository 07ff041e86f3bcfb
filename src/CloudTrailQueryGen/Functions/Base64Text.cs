using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Base64 of UTF-8 text (RFC 4648 §4).</summary>
internal static class Base64Text
{
    private const int GroupLength = 4;

    // Whatever is no digit and no padding, but stands in line-broken Base64 (RFC 2045 §6.8).
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);

    /// <summary>False when the result would be too long for a span.</summary>
    public static bool TryEncode(ScratchArena scratch, ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> encoded)
    {
        encoded = default;
        if (Math.BigMul((utf8.Length / 3) + 1, GroupLength) > Array.MaxLength)
        {
            return false;
        }

        Span<byte> buffer = scratch.Take(Base64.GetMaxEncodedToUtf8Length(utf8.Length));
        _ = Base64.EncodeToUtf8(utf8, buffer, out _, out _);
        encoded = buffer;
        return true;
    }

    /// <summary>False when the text is no Base64, or not that of UTF-8 text.</summary>
    public static bool TryDecode(ScratchArena scratch, ReadOnlySpan<byte> text, out ReadOnlySpan<byte> decoded)
    {
        Span<byte> buffer = scratch.Take(text.Length + GroupLength);
        int length = CopyWithoutWhiteSpace(text, buffer);
        if (!buffer[..length].Contains((byte)'='))
        {
            // One digit too many is no Base64, with padding or without.
            int padding = (GroupLength - (length % GroupLength)) % GroupLength;
            buffer.Slice(length, padding).Fill((byte)'=');
            length += padding;
        }

        bool isBase64 = Base64.DecodeFromUtf8InPlace(buffer[..length], out int written) == OperationStatus.Done;
        scratch.GiveBack(buffer.Length - written);
        decoded = buffer[..written];
        return isBase64 && Utf8.IsValid(decoded);
    }

    private static int CopyWithoutWhiteSpace(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int length = 0;
        while (!text.IsEmpty)
        {
            int run = text.IndexOfAny(WhiteSpace);
            run = run < 0 ? text.Length : run;
            text[..run].CopyTo(destination[length..]);
            length += run;
            text = text[Math.Min(run + 1, text.Length)..];
        }

        return length;
    }
}
