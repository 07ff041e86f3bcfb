using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A constant pattern of <c>parseDate</c>, taken apart once: letters of Java's SimpleDateFormat and DateTimeFormatter, read strictly
/// (spec §4.4). Immutable and thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DatePattern
{
    private readonly byte[] pattern;
    private readonly DatePatternElement[]? elements;

    /// <summary>A pattern that is not valid matches no text: the compiler of queries reports it where it is written.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public DatePattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        this.pattern = Encoding.UTF8.GetBytes(pattern);
        var read = new List<DatePatternElement>();
        var reader = new DatePatternReader(this.pattern);
        while (reader.MoveNext())
        {
            read.Add(reader.Current);
        }

        elements = reader.IsInvalid ? null : [.. read];
    }

    /// <summary>The pattern has a meaning.</summary>
    internal bool IsValid => elements is not null;

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(pattern);

    /// <summary>Reads the whole text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="zone">Where the text was written, unless it says so itself.</param>
    /// <param name="milliseconds">Since 1970-01-01T00:00:00Z.</param>
    internal bool TryParse(ReadOnlySpan<byte> text, QueryTimeZone zone, out long milliseconds)
    {
        milliseconds = 0;
        var fields = DateFields.None;
        if (elements is null)
        {
            return false;
        }

        foreach (DatePatternElement element in elements)
        {
            if (!TryRead(ref text, pattern, element, ref fields))
            {
                return false;
            }
        }

        return text.IsEmpty && fields.TryResolve(zone, out milliseconds);
    }

    /// <summary>The same with a pattern that is not constant.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, QueryTimeZone zone, out long milliseconds)
    {
        milliseconds = 0;
        var fields = DateFields.None;
        var reader = new DatePatternReader(pattern);
        while (reader.MoveNext())
        {
            if (!TryRead(ref text, pattern, reader.Current, ref fields))
            {
                return false;
            }
        }

        return !reader.IsInvalid && text.IsEmpty && fields.TryResolve(zone, out milliseconds);
    }

    private static bool TryRead(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern, DatePatternElement element, ref DateFields fields)
    {
        if (element.Letter != 0)
        {
            return DateReader.TryRead(ref text, element.Letter, element.Length, ref fields);
        }

        ReadOnlySpan<byte> literal = pattern.Slice(element.Start, element.Length);
        if (!text.StartsWith(literal))
        {
            return false;
        }

        text = text[literal.Length..];
        return true;
    }
}
