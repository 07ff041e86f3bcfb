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
}
