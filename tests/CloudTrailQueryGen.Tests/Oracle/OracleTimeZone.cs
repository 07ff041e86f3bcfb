using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>UTC, an offset, or a zone that this machine knows (spec §4.4).</summary>
internal sealed partial class OracleTimeZone
{
    private readonly TimeZoneInfo _zone;

    private OracleTimeZone(string name, TimeZoneInfo zone)
    {
        Name = name;
        _zone = zone;
    }

    public string Name { get; }

    public static OracleTimeZone? Find(string name)
    {
        if (name is "UTC" or "GMT" or "Z")
        {
            return new OracleTimeZone(name, TimeZoneInfo.Utc);
        }

        Match match = Offset().Match(name);
        if (match.Success)
        {
            int hours = int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture);
            int minutes = match.Groups["minutes"].Success ? int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture) : 0;
            var offset = new TimeSpan(hours, minutes, 0);
            return hours > 23 || minutes > 59
                ? null
                : new OracleTimeZone(name, TimeZoneInfo.CreateCustomTimeZone(name, name[0] == '-' ? -offset : offset, name, name));
        }

        return DatabaseName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? new OracleTimeZone(name, zone) : null;
    }

    /// <summary>In milliseconds.</summary>
    public long OffsetOfInstant(DateTime utc) => Milliseconds(_zone.GetUtcOffset(utc));

    /// <summary>
    /// Of the instants at which clocks show the time, the first. If there is none, clocks skip it: it is moved as far as they are, which is to
    /// keep the offset in front of the gap, the smaller one.
    /// </summary>
    public long OffsetOfLocal(DateTime local)
    {
        List<TimeSpan> offsets =
            [.. Enumerable.Range(-24, 49).Select(hours => _zone.GetUtcOffset(DateTime.SpecifyKind(Shift(local, TimeSpan.FromHours(hours)), DateTimeKind.Utc))).Distinct()];
        List<TimeSpan> right = [.. offsets.Where(offset => _zone.GetUtcOffset(DateTime.SpecifyKind(Shift(local, -offset), DateTimeKind.Utc)) == offset)];
        return Milliseconds(right.Count > 0 ? right.Max() : offsets.Min());
    }

    private static DateTime Shift(DateTime time, TimeSpan distance) =>
        new(Math.Clamp(time.Ticks + distance.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));

    private static long Milliseconds(TimeSpan offset) => offset.Ticks / TimeSpan.TicksPerMillisecond;

    [GeneratedRegex(@"\A[+-](?<hours>[0-9]{2})(:?(?<minutes>[0-9]{2}))?\z")]
    private static partial Regex Offset();

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9_+/-]*\z")]
    private static partial Regex DatabaseName();
}
