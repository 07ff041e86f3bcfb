using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A stretch of time, in milliseconds since 1970-01-01T00:00:00Z.</summary>
/// <param name="Start">The first millisecond; <see cref="long.MinValue"/> when it has no beginning.</param>
/// <param name="End">The first millisecond behind it; <see cref="long.MaxValue"/> when it has no end.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TimeWindow(long Start, long End)
{
    /// <summary>No time at all.</summary>
    public static TimeWindow Empty => default;

    /// <summary>It has a beginning.</summary>
    public bool HasStart => Start != long.MinValue;

    /// <summary>It has an end.</summary>
    public bool HasEnd => End != long.MaxValue;

    /// <summary>The window of a run; null when its options give none.</summary>
    internal static TimeWindow? Of(QueryOptions options) => options.From is null && options.To is null
        ? null
        : new(Milliseconds(options.From) ?? long.MinValue, Milliseconds(options.To) ?? long.MaxValue);

    /// <summary>Whether the instant lies in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(long instant) => instant >= Start && instant < End;

    /// <summary>The window whose two ends are a period earlier (spec §3.6); what has no end stays so.</summary>
    /// <param name="count">How many units the period has, at least 0.</param>
    /// <param name="unit">The unit; months and longer are those of the calendar.</param>
    public TimeWindow Earlier(long count, PeriodUnit unit) => new(
        HasStart && TimeBins.TryMove(Start, -count, unit, out long start) ? start : long.MinValue,
        !HasEnd ? End : TimeBins.TryMove(End, -count, unit, out long end) ? end : long.MinValue);

    // An event's time is whole milliseconds: it is at or behind an instant exactly if it is at or behind the next whole one.
    private static long? Milliseconds(DateTimeOffset? time) => time is { } instant
        ? CivilDate.FloorDivide(instant.UtcTicks - DateTime.UnixEpoch.Ticks + TimeSpan.TicksPerMillisecond - 1, TimeSpan.TicksPerMillisecond)
        : null;
}
