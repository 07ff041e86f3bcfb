using System;
using System.ComponentModel;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Brings the values of a method's parameters into the query language.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class QueryParameter
{
    /// <summary>UTF-8 of a text parameter; null stays null. A lone surrogate becomes U+FFFD, as in events.</summary>
    public static byte[]? Encode(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    /// <summary>A text parameter that was encoded before; null is missing.</summary>
    public static Value Text(byte[]? utf8) => utf8 is null ? Value.Missing : Value.FromText(utf8);

    /// <summary>A text parameter, encoded into <paramref name="scratch"/>; null is missing.</summary>
    public static Value Text(ScratchArena scratch, string? text)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        if (text is null)
        {
            return Value.Missing;
        }

        Span<byte> utf8 = scratch.Take(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, utf8);
        scratch.GiveBack(utf8.Length - length);
        return Value.FromText(utf8[..length]);
    }

    /// <summary>A point in time, to the millisecond.</summary>
    public static Value Timestamp(DateTimeOffset time) => Value.FromTimestamp(time.ToUnixTimeMilliseconds());
}
