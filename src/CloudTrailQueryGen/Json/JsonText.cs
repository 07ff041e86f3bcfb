using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Walks valid JSON that is a value of the language already: what an event holds, or a function has made.</summary>
internal static unsafe class JsonText
{
    /// <summary>The text is one JSON object or array; scanning an event has only counted its brackets.</summary>
    public static bool IsValid(ReadOnlySpan<byte> structure)
    {
        fixed (byte* start = structure)
        {
            byte* end = start + structure.Length;
            return GrammarChecker.FindEnd(start, end, withinLine: false) == end && GrammarChecker.FindFlaw(start, end, out _) == null;
        }
    }

    /// <summary>The text from its first character on that is no white space.</summary>
    public static ReadOnlySpan<byte> SkipWhiteSpace(ReadOnlySpan<byte> json)
    {
        int first = json.IndexOfAnyExcept(" \t\r\n"u8);
        return first < 0 ? default : json[first..];
    }

    /// <summary>How long the value is that valid JSON begins with.</summary>
    public static int Length(ReadOnlySpan<byte> json)
    {
        if (json[0] == (byte)'"')
        {
            return StringLength(json);
        }

        if (json[0] is not ((byte)'{' or (byte)'['))
        {
            int end = json.IndexOfAny(",]} \t\r\n"u8);
            return end < 0 ? json.Length : end;
        }

        int depth = 0;
        int at = 0;
        do
        {
            at += json[at..].IndexOfAny("\"{}[]"u8);
            switch (json[at])
            {
                case (byte)'"':
                    at += StringLength(json[at..]);
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            at++;
        }
        while (depth != 0);
        return at;
    }

    /// <summary>The value that valid JSON begins with: as a field of an event, so that true and false are 1 and 0 and null is missing.</summary>
    public static Value Read(ReadOnlySpan<byte> json, out int length, ScratchArena scratch)
    {
        length = Length(json);
        ReadOnlySpan<byte> value = json[..length];
        return value[0] switch
        {
            (byte)'"' => Value.FromText(JsonString.Unescape(value[1..^1], scratch)),
            (byte)'{' or (byte)'[' => Value.FromStructure(value),
            (byte)'t' => Value.FromBoolean(true),
            (byte)'f' => Value.FromBoolean(false),
            (byte)'n' => Value.Missing,
            _ => JsonNumber.Parse(value),
        };
    }

    private static int StringLength(ReadOnlySpan<byte> json)
    {
        int at = 1;
        while (true)
        {
            at += json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[at] == (byte)'"')
            {
                return at + 1;
            }

            at += 2;
        }
    }
}
