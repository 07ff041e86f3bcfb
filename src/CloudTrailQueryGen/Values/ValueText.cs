using System;
using System.Buffers.Text;
using System.ComponentModel;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The canonical text of values (spec §5.2): what results print, what keys of groups compare by, and what text functions see of a
/// number. Integers in decimal digits, reals in the shortest form that reads back as the same number, timestamps as
/// <c>yyyy-MM-dd HH:mm:ss.SSS</c> UTC, objects and arrays as their JSON text in the event.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueText
{
    /// <summary>No number or timestamp is longer than this, in bytes.</summary>
    public const int MaxNumberLength = 352;

    /// <summary>An upper bound for the bytes that <see cref="Write"/> needs.</summary>
    public static int MaxLength(scoped in Value value) => value.Kind switch
    {
        ValueKind.Missing => 0,
        ValueKind.Text or ValueKind.Structure => value.Utf8.Length,
        _ => MaxNumberLength,
    };

    /// <summary>Writes the text; nothing for a missing value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Write(scoped in Value value, scoped Span<byte> destination)
    {
        int written;
        switch (value.Kind)
        {
            case ValueKind.Missing:
                return 0;
            case ValueKind.Integer:
                if (!Utf8Formatter.TryFormat(value.Integer, destination, out written))
                {
                    ThrowTooShort();
                }

                return written;
            case ValueKind.Real:
                return RealText.Write(value.Real, destination);
            case ValueKind.Timestamp:
                return TimestampText.Write(value.Integer, destination);
            default:
                value.Utf8.CopyTo(destination);
                return value.Utf8.Length;
        }
    }

    /// <summary>The text as UTF-8: the value's own bytes, or for a number bytes in <paramref name="scratch"/>; empty for a missing value.</summary>
    public static ReadOnlySpan<byte> Utf8(scoped in Value value, ScratchArena scratch)
    {
        if (value.Kind is ValueKind.Missing or ValueKind.Text or ValueKind.Structure)
        {
            return value.Utf8;
        }

        Span<byte> buffer = scratch.Take(MaxNumberLength);
        int written = Write(value, buffer);
        scratch.GiveBack(buffer.Length - written);
        return buffer[..written];
    }

    /// <summary>The text as a string; null for a missing value.</summary>
    public static string? ToText(scoped in Value value)
    {
        if (value.Kind is ValueKind.Text or ValueKind.Structure)
        {
            return Encoding.UTF8.GetString(value.Utf8);
        }

        if (value.IsMissing)
        {
            return null;
        }

        Span<byte> buffer = stackalloc byte[MaxNumberLength];
        return Encoding.UTF8.GetString(buffer[..Write(value, buffer)]);
    }

    private static void ThrowTooShort() => throw new ArgumentException("The destination is too short for the text of the value.", "destination");
}
