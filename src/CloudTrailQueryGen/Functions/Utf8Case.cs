using System;
using System.Buffers;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Simple case mapping of UTF-8 text: one code point for one, without culture.</summary>
internal static class Utf8Case
{
    /// <summary>Maps to upper case into <paramref name="scratch"/>; false when the result could be too long for a span.</summary>
    public static bool TryToUpper(ScratchArena scratch, ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> mapped)
    {
        Span<byte> ascii = scratch.Take(utf8.Length);
        mapped = ascii;
        if (Ascii.ToUpper(utf8, ascii, out _) == OperationStatus.Done)
        {
            return true;
        }

        scratch.GiveBack(ascii.Length);
        return TryMap(scratch, utf8, toUpper: true, out mapped);
    }

    /// <summary>Maps to lower case into <paramref name="scratch"/>; false when the result could be too long for a span.</summary>
    public static bool TryToLower(ScratchArena scratch, ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> mapped)
    {
        Span<byte> ascii = scratch.Take(utf8.Length);
        mapped = ascii;
        if (Ascii.ToLower(utf8, ascii, out _) == OperationStatus.Done)
        {
            return true;
        }

        scratch.GiveBack(ascii.Length);
        return TryMap(scratch, utf8, toUpper: false, out mapped);
    }

    private static bool TryMap(ScratchArena scratch, ReadOnlySpan<byte> utf8, bool toUpper, out ReadOnlySpan<byte> mapped)
    {
        mapped = default;
        if (utf8.Length > Array.MaxLength / 2)
        {
            return false;
        }

        // A mapping makes two bytes into three at most; none leads out of ASCII or out of the basic plane.
        Span<byte> buffer = scratch.Take(utf8.Length * 2);
        int written = 0;
        while (!utf8.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            if (status != OperationStatus.Done
                || !(toUpper ? Rune.ToUpperInvariant(rune) : Rune.ToLowerInvariant(rune)).TryEncodeToUtf8(buffer[written..], out int encoded))
            {
                utf8[..length].CopyTo(buffer[written..]);
                encoded = length;
            }

            written += encoded;
            utf8 = utf8[length..];
        }

        scratch.GiveBack(buffer.Length - written);
        mapped = buffer[..written];
        return true;
    }
}
