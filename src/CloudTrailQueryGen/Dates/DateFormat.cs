using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A constant format of <c>formatDate</c>, taken apart once: conversions of strftime (spec §4.4). Immutable and thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DateFormat
{
    private readonly byte[] format;
    private readonly DateFormatElement[]? elements;
    private readonly long maxLength;

    /// <summary>A format that is not valid gives no text: the compiler of queries reports it where it is written.</summary>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    public DateFormat(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        this.format = Encoding.UTF8.GetBytes(format);
        var read = new List<DateFormatElement>();
        var reader = new DateFormatReader(this.format);
        while (reader.MoveNext())
        {
            read.Add(reader.Current);
            maxLength += reader.Current.MaxLength;
        }

        elements = reader.IsInvalid ? null : [.. read];
    }

    /// <summary>The format has a meaning.</summary>
    internal bool IsValid => elements is not null;

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(format);

    /// <summary>Writes an instant into the arena; false outside of the years 1 to 9999.</summary>
    /// <param name="scratch">The arena.</param>
    /// <param name="milliseconds">Since 1970-01-01T00:00:00Z.</param>
    /// <param name="zone">Whose calendar and clock to show.</param>
    /// <param name="text">UTF-8.</param>
    internal bool TryWrite(ScratchArena scratch, long milliseconds, QueryTimeZone zone, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (elements is null || maxLength > Array.MaxLength || !LocalTime.TryGet(milliseconds, zone, out LocalTime time))
        {
            return false;
        }

        Span<byte> written = scratch.Take((int)maxLength);
        int length = 0;
        foreach (DateFormatElement element in elements)
        {
            length += Write(format, element, time, written[length..]);
        }

        scratch.GiveBack(written.Length - length);
        text = written[..length];
        return true;
    }

    /// <summary>The same with a format that is not constant.</summary>
    internal static bool TryWrite(ScratchArena scratch, long milliseconds, scoped ReadOnlySpan<byte> format, QueryTimeZone zone, out ReadOnlySpan<byte> text)
    {
        text = default;
        long maxLength = 0;
        var reader = new DateFormatReader(format);
        while (reader.MoveNext())
        {
            maxLength += reader.Current.MaxLength;
        }

        if (reader.IsInvalid || maxLength > Array.MaxLength || !LocalTime.TryGet(milliseconds, zone, out LocalTime time))
        {
            return false;
        }

        Span<byte> written = scratch.Take((int)maxLength);
        int length = 0;
        reader = new DateFormatReader(format);
        while (reader.MoveNext())
        {
            length += Write(format, reader.Current, time, written[length..]);
        }

        scratch.GiveBack(written.Length - length);
        text = written[..length];
        return true;
    }

    private static int Write(ReadOnlySpan<byte> format, DateFormatElement element, in LocalTime time, Span<byte> written)
    {
        if (element.Conversion != 0)
        {
            return DateWriter.Write(element.Conversion, time, written);
        }

        format.Slice(element.Start, element.Length).CopyTo(written);
        return element.Length;
    }
}
