using System;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Code points of UTF-8 text. Bytes that are no UTF-8 are passed through and never lead outside of the text.</summary>
internal static class Utf8Text
{
    /// <summary>The number of code points.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
        {
            return utf8.Length;
        }

        int count = 0;
        foreach (byte unit in utf8)
        {
            count += IsContinuation(unit) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The offset of the code point at a position; 0 when that is negative, the length of the text when it is beyond the end.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> utf8, long position)
    {
        if (position <= 0)
        {
            return 0;
        }

        if (position >= utf8.Length)
        {
            return utf8.Length;
        }

        int offset = 0;
        for (long i = 0; i < position && offset < utf8.Length; i++)
        {
            offset++;
            while (offset < utf8.Length && IsContinuation(utf8[offset]))
            {
                offset++;
            }
        }

        return offset;
    }

    /// <summary>Cuts white space off the start.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> utf8)
    {
        while (Rune.DecodeFromUtf8(utf8, out Rune rune, out int length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            utf8 = utf8[length..];
        }

        return utf8;
    }

    /// <summary>Cuts white space off the end.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> utf8)
    {
        while (Rune.DecodeLastFromUtf8(utf8, out Rune rune, out int length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }

    /// <summary>Cuts characters of a set off the start.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> utf8, scoped ReadOnlySpan<byte> set)
    {
        // The encoding of a character is found in the set only where that character stands: UTF-8 synchronizes itself.
        while (Rune.DecodeFromUtf8(utf8, out _, out int length) == System.Buffers.OperationStatus.Done && set.IndexOf(utf8[..length]) >= 0)
        {
            utf8 = utf8[length..];
        }

        return utf8;
    }

    /// <summary>Cuts characters of a set off the end.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> utf8, scoped ReadOnlySpan<byte> set)
    {
        while (Rune.DecodeLastFromUtf8(utf8, out _, out int length) == System.Buffers.OperationStatus.Done && set.IndexOf(utf8[^length..]) >= 0)
        {
            utf8 = utf8[..^length];
        }

        return utf8;
    }

    private static bool IsContinuation(byte unit) => (unit & 0xC0) == 0x80;
}
