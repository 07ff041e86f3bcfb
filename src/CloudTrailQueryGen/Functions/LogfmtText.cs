using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Text of pairs such as <c>level=error msg="not found" retry</c>.</summary>
internal static class LogfmtText
{
    /// <summary>For the quotes, colons and commas of some pairs; with many of them the object moves to a larger place.</summary>
    private const int Overhead = 64;

    /// <summary>The pairs as a JSON object, in their order.</summary>
    public static Value ToObject(ReadOnlySpan<byte> text, ScratchArena scratch)
    {
        Span<byte> unescaped = text.Contains((byte)'\\') ? scratch.Take(text.Length) : default;
        var json = new ScratchText(scratch, text.Length + Overhead);
        json.Append("{"u8);
        while (!(text = TrimStart(text)).IsEmpty)
        {
            if (json.Length > 1)
            {
                json.Append(","u8);
            }

            json.AppendJson(TakeKey(ref text));
            json.Append(":"u8);
            json.AppendJson(TakeValue(ref text, unescaped));
        }

        json.Append("}"u8);
        return Value.FromStructure(json.Finish());
    }

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text)
    {
        int first = text.IndexOfAnyExcept(" \t\r\n"u8);
        return first < 0 ? default : text[first..];
    }

    private static ReadOnlySpan<byte> TakeKey(ref ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAny("= \t\r\n"u8);
        return Take(ref text, end < 0 ? text.Length : end);
    }

    private static ReadOnlySpan<byte> TakeValue(ref ReadOnlySpan<byte> text, Span<byte> unescaped)
    {
        if (text.IsEmpty || text[0] != (byte)'=')
        {
            return default;
        }

        text = text[1..];
        if (!text.IsEmpty && text[0] == (byte)'"')
        {
            text = text[1..];
            return TakeQuoted(ref text, unescaped);
        }

        int end = text.IndexOfAny(" \t\r\n"u8);
        return Take(ref text, end < 0 ? text.Length : end);
    }

    /// <summary>Up to the closing quote; all the rest when there is none.</summary>
    private static ReadOnlySpan<byte> TakeQuoted(ref ReadOnlySpan<byte> text, Span<byte> unescaped)
    {
        int end = text.IndexOfAny((byte)'"', (byte)'\\');
        if (end >= 0 && text[end] == (byte)'\\')
        {
            return Unescape(ref text, unescaped);
        }

        ReadOnlySpan<byte> value = Take(ref text, end < 0 ? text.Length : end);
        text = text.IsEmpty ? text : text[1..];
        return value;
    }

    private static ReadOnlySpan<byte> Unescape(ref ReadOnlySpan<byte> text, Span<byte> unescaped)
    {
        int length = 0;
        while (!text.IsEmpty && text[0] != (byte)'"')
        {
            bool isEscape = text.Length > 1 && text[0] == (byte)'\\' && text[1] is (byte)'"' or (byte)'\\';
            text = isEscape ? text[1..] : text;
            unescaped[length++] = text[0];
            text = text[1..];
        }

        text = text.IsEmpty ? text : text[1..];
        return unescaped[..length];
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> text, int length)
    {
        ReadOnlySpan<byte> taken = text[..length];
        text = text[length..];
        return taken;
    }
}
