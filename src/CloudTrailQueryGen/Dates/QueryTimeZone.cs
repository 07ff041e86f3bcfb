using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A time zone of a query: <c>UTC</c>, <c>GMT</c>, <c>Z</c>, an offset such as <c>+02:00</c>, or a name of the IANA time zone database, which is looked
/// up on the machine that runs (spec §4.4). Immutable and thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryTimeZone
{
    private const int LongestName = 64;

    // There are only so many zones, but names in the style of one may be any that events hold.
    private const int MostUnknown = 4096;

    private static readonly ConcurrentDictionary<string, QueryTimeZone> s_known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool> s_unknown = new(StringComparer.Ordinal);

    private readonly string name;
    private readonly TimeZoneInfo? zone;
    private readonly long fixedOffset;
    private readonly bool isFixed;

    private QueryTimeZone(string name)
    {
        this.name = name;
        Utf8Name = Encoding.UTF8.GetBytes(name);
        isFixed = OffsetReader.TryParse(Utf8Name, out int minutes);
        fixedOffset = minutes * 60_000L;
        if (!isFixed && MayBeName(Utf8Name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? found))
        {
            // The platform finds a zone in any case of letters once it has found it before; names have one spelling.
            bool isOtherCase = string.Equals(found.Id, name, StringComparison.OrdinalIgnoreCase) && !string.Equals(found.Id, name, StringComparison.Ordinal);
            zone = isOtherCase ? null : found;
        }
    }

    /// <summary>Coordinated universal time.</summary>
    public static QueryTimeZone Utc { get; } = new("UTC");

    /// <summary>The name as UTF-8.</summary>
    internal byte[] Utf8Name { get; }

    private bool Exists => isFixed || zone is not null;

    /// <summary>Fails for a zone that does not exist: called when a query that uses it is prepared.</summary>
    /// <param name="name">A constant of the query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone, or this machine does not know it.</exception>
    public static void Require(string name)
    {
        QueryTimeZone zone = Named(name);
        if (!zone.Exists)
        {
            throw zone.NotFound();
        }
    }

    /// <summary>The zone; if it does not exist, using it throws <see cref="TimeZoneNotFoundException"/>.</summary>
    /// <param name="name">A constant of the query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static QueryTimeZone Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new QueryTimeZone(name);
    }

    /// <summary>The zone that a value names; null when it names none.</summary>
    /// <param name="scratch">Takes the text of a number.</param>
    /// <param name="value">Any value.</param>
    public static QueryTimeZone? Find(ScratchArena scratch, scoped in Value value)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        if (!Coercion.TryText(scratch, value, out ReadOnlySpan<byte> utf8) || !(MayBeName(utf8) || OffsetReader.TryParse(utf8, out _)))
        {
            return null;
        }

        // Names and offsets are ASCII.
        Span<char> text = stackalloc char[LongestName];
        text = text[..Encoding.ASCII.GetChars(utf8, text)];
        if (s_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out QueryTimeZone? known))
        {
            return known;
        }

        return s_unknown.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text) ? null : LookUp(new string(text));
    }

    /// <inheritdoc/>
    public override string ToString() => name;

    /// <summary>How far clocks are ahead of UTC at an instant, in milliseconds; outside of the years 1 to 9999 as at their ends.</summary>
    internal long OffsetAt(long milliseconds)
    {
        if (isFixed)
        {
            return fixedOffset;
        }

        long within = Math.Clamp(milliseconds, TimestampText.First, TimestampText.Last);
        return (zone ?? throw NotFound()).GetUtcOffset(DateTime.UnixEpoch.AddTicks(within * TimeSpan.TicksPerMillisecond)).Ticks / TimeSpan.TicksPerMillisecond;
    }

    /// <summary>
    /// The instant at which clocks show a time: the first of two where they are put back, and as much later as they are put forward where
    /// they skip it, as in Java.
    /// </summary>
    internal long ToUtc(long local)
    {
        if (isFixed)
        {
            return local - fixedOffset;
        }

        // No clock is a day away from UTC, so that these are the offsets in front of and behind a change at the time, if there is one.
        long before = OffsetAt(local - TimeSpan.MillisecondsPerDay);
        long after = OffsetAt(local + TimeSpan.MillisecondsPerDay);
        return before != after && OffsetAt(local - before) != before && OffsetAt(local - after) == after ? local - after : local - before;
    }

    /// <summary>Letters, digits and a few signs in the style of <c>America/Argentina/Ushuaia</c>: nothing that leads out of the database's folder.</summary>
    private static bool MayBeName(ReadOnlySpan<byte> text)
    {
        const byte Separator = (byte)'/';
        if (text.IsEmpty || text.Length > LongestName || !char.IsAsciiLetterUpper((char)text[0]) || text[^1] == Separator)
        {
            return false;
        }

        foreach (byte each in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)each) && each is not ((byte)'_' or (byte)'+' or (byte)'-' or Separator))
            {
                return false;
            }
        }

        return true;
    }

    private static QueryTimeZone? LookUp(string name)
    {
        var zone = new QueryTimeZone(name);
        if (zone.Exists)
        {
            return s_known.GetOrAdd(name, zone);
        }

        if (s_unknown.Count >= MostUnknown)
        {
            // Those that events go on to repeat are soon back.
            s_unknown.Clear();
        }

        s_unknown.TryAdd(name, true);
        return null;
    }

    private TimeZoneNotFoundException NotFound() =>
        new($"The query's time zone '{name}' is not known on this machine. Use 'UTC', an offset such as '+02:00', or install the time zone database.");
}
