using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>toMillis(timestamp)</c>: milliseconds since 1970-01-01T00:00:00Z; missing for anything but a timestamp.</summary>
    public static Value ToMillis(ScratchArena scratch, scoped in Value timestamp) =>
        timestamp.Kind == ValueKind.Timestamp ? Value.FromInteger(timestamp.Integer) : Value.Missing;

    /// <summary><c>fromMillis(number)</c>: the instant so many milliseconds after 1970-01-01T00:00:00Z.</summary>
    public static Value FromMillis(ScratchArena scratch, scoped in Value milliseconds) =>
        Coercion.TryMilliseconds(milliseconds, out long instant) ? Value.FromTimestamp(instant) : Value.Missing;

    /// <summary>
    /// The instant as CloudTrail writes an event's time, <c>yyyy-MM-ddTHH:mm:ssZ</c>, so that it can be compared with <c>eventTime</c>;
    /// milliseconds are cut off. Not callable by queries.
    /// </summary>
    public static Value IsoTime(ScratchArena scratch, scoped in Value timestamp)
    {
        if (!Coercion.TryMilliseconds(timestamp, out long instant) || !TimestampText.HasFourDigitYear(instant))
        {
            return Value.Missing;
        }

        Span<byte> text = scratch.Take(TimestampText.IsoLength);
        TimestampText.WriteIso(instant, text);
        return Value.FromText(text);
    }

    /// <summary>
    /// <c>parseDate(text, pattern, zone)</c>: the milliseconds since 1970-01-01T00:00:00Z that the text stands for; missing when it is not written
    /// as the pattern says, or is no time (spec §4.4).
    /// </summary>
    /// <param name="scratch">Takes the text of a number.</param>
    /// <param name="text">The text.</param>
    /// <param name="pattern">How it is written.</param>
    /// <param name="zone">Where it was written, unless it says so itself; null for a zone that does not exist, which gives a missing result.</param>
    public static Value ParseDate(ScratchArena scratch, scoped in Value text, DatePattern pattern, QueryTimeZone? zone)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return zone is not null && Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && pattern.TryParse(utf8, zone, out long instant)
            ? Value.FromInteger(instant)
            : Value.Missing;
    }

    /// <summary>The same with a pattern that is not constant; missing when it is not valid.</summary>
    public static Value ParseDate(ScratchArena scratch, scoped in Value text, scoped in Value pattern, QueryTimeZone? zone) =>
        zone is not null && TryTexts(scratch, text, pattern, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> written)
            && DatePattern.TryParse(utf8, written, zone, out long instant)
            ? Value.FromInteger(instant)
            : Value.Missing;

    /// <summary>
    /// <c>formatDate(timestamp, format, zone)</c>: the text of a timestamp, or of a number of milliseconds since 1970-01-01T00:00:00Z; missing outside
    /// of the years 1 to 9999 (spec §4.4).
    /// </summary>
    /// <param name="scratch">Takes the text.</param>
    /// <param name="timestamp">The instant.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="zone">Whose calendar and clock to show; null for a zone that does not exist, which gives a missing result.</param>
    public static Value FormatDate(ScratchArena scratch, scoped in Value timestamp, DateFormat format, QueryTimeZone? zone)
    {
        ArgumentNullException.ThrowIfNull(format);
        return zone is not null && Coercion.TryMilliseconds(timestamp, out long instant) && format.TryWrite(scratch, instant, zone, out ReadOnlySpan<byte> text)
            ? Value.FromText(text)
            : Value.Missing;
    }

    /// <summary>The same with a format that is not constant; missing when it is not valid.</summary>
    public static Value FormatDate(ScratchArena scratch, scoped in Value timestamp, scoped in Value format, QueryTimeZone? zone) =>
        zone is not null && Coercion.TryMilliseconds(timestamp, out long instant) && Coercion.TryText(scratch, format, out ReadOnlySpan<byte> written)
            && DateFormat.TryWrite(scratch, instant, written, zone, out ReadOnlySpan<byte> text)
            ? Value.FromText(text)
            : Value.Missing;
}
