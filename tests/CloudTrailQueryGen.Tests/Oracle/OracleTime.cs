using System;
using System.Globalization;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Timestamps and periods (spec §1.7, §4.4, §6).</summary>
internal static partial class OracleTime
{
    private const long Day = 86_400_000;
    private static readonly DateTime s_firstMonday = new(1970, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The epoch milliseconds of an RFC 3339 time, or null.</summary>
    public static long? Parse(string text)
    {
        Match match = Rfc3339().Match(text);
        if (!match.Success)
        {
            return null;
        }

        // Digits beyond the millisecond are cut off, as a timestamp has no place for them.
        string fraction = (match.Groups["fraction"].Value + "000")[..3];
        string normal = match.Groups["date"].Value + "T" + match.Groups["time"].Value + "." + fraction + match.Groups["zone"].Value;
        return DateTimeOffset.TryParseExact(
            normal, "yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.ToUnixTimeMilliseconds()
            : null;
    }

    public static OracleValue Floor(OracleValue timestamp, Period period) =>
        timestamp.Kind == OracleKind.Timestamp ? OracleValue.FromTimestamp(Floor(timestamp.Whole, Cap(period))) : OracleValue.Missing;

    public static OracleValue Ceiling(OracleValue timestamp, Period period)
    {
        if (timestamp.Kind != OracleKind.Timestamp)
        {
            return OracleValue.Missing;
        }

        Period capped = Cap(period);
        long floor = Floor(timestamp.Whole, capped);
        return OracleValue.FromTimestamp(floor == timestamp.Whole ? floor : Next(floor, capped));
    }

    /// <summary>Whether a key of <c>stats</c> cuts time into intervals.</summary>
    public static bool IsBin(OracleColumn key) =>
        key.Expression is CallExpressionSyntax call && call.Name.Text.ToLowerInvariant() is "bin" or "datefloor" or "dateceil";

    /// <summary>Whether a call makes bins of <c>@timestamp</c>, and not of another time.</summary>
    public static bool IsOfEvents(CallExpressionSyntax bin) => bin.Arguments.Count == 1 || OraclePaths.NameOf(bin.Arguments[0]) == "@timestamp";

    /// <summary>The bin that an instant lies in.</summary>
    public static long BinOf(long instant, CallExpressionSyntax bin)
    {
        var time = OracleValue.FromTimestamp(instant);
        return (bin.Name.Text.ToLowerInvariant() == "dateceil" ? Ceiling(time, PeriodOf(bin)) : Floor(time, PeriodOf(bin))).Whole;
    }

    /// <summary>The period that is the last argument of a call.</summary>
    public static Period PeriodOf(CallExpressionSyntax call) => (Period)((LiteralExpressionSyntax)call.Arguments[^1]).Token.Value!;

    /// <summary>The milliseconds from the start of an interval to the next; the interval begins with the instant, or ends with it.</summary>
    public static OracleValue Length(OracleValue instant, Period period, bool isEnd)
    {
        if (instant.IsMissing)
        {
            return OracleValue.Missing;
        }

        long start = Floor(isEnd ? instant.Whole - 1 : instant.Whole, Cap(period));
        return OracleValue.FromInteger(Next(start, Cap(period)) - start);
    }

    /// <summary>The bin behind one.</summary>
    public static long NextBin(long bin, Period period) => Next(bin, Cap(period));

    /// <summary>An instant so many periods later; a month later is the same day of the next month, or its last (spec §3.6).</summary>
    public static long Move(long instant, Period period, int times)
    {
        DateTime time = DateTimeOffset.FromUnixTimeMilliseconds(instant).UtcDateTime;
        int count = (int)period.Count * times;
        return period.Unit switch
        {
            PeriodUnit.Day => Milliseconds(time.AddDays(count)),
            PeriodUnit.Week => Milliseconds(time.AddDays(7 * count)),
            PeriodUnit.Month => Milliseconds(time.AddMonths(count)),
            PeriodUnit.Quarter => Milliseconds(time.AddMonths(3 * count)),
            PeriodUnit.Year => Milliseconds(time.AddYears(count)),
            _ => instant + (FixedLength(period) * times),
        };
    }

    /// <summary>Larger counts are clamped silently by the service.</summary>
    public static Period Cap(Period period)
    {
        long cap = period.Unit switch
        {
            PeriodUnit.Millisecond => 1000,
            PeriodUnit.Second or PeriodUnit.Minute => 60,
            PeriodUnit.Hour => 24,
            _ => long.MaxValue,
        };
        return period with { Count = Math.Min(period.Count, cap) };
    }

    private static long Floor(long milliseconds, Period period)
    {
        DateTime time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
        long months = ((time.Year - 1970) * 12L) + time.Month - 1;
        return period.Unit switch
        {
            PeriodUnit.Day => FloorTo(milliseconds, period.Count * Day),
            PeriodUnit.Week => Milliseconds(s_firstMonday) + FloorTo(milliseconds - Milliseconds(s_firstMonday), period.Count * 7 * Day),
            PeriodUnit.Month => FirstOfMonth(FloorTo(months, period.Count)),
            PeriodUnit.Quarter => FirstOfMonth(FloorTo(months, period.Count * 3)),
            PeriodUnit.Year => FirstOfMonth((FloorTo(time.Year, period.Count) - 1970) * 12),
            _ => FloorTo(milliseconds, Day) + FloorTo(milliseconds - FloorTo(milliseconds, Day), FixedLength(period)),
        };
    }

    private static long Next(long floor, Period period)
    {
        DateTime time = DateTimeOffset.FromUnixTimeMilliseconds(floor).UtcDateTime;
        long months = ((time.Year - 1970) * 12L) + time.Month - 1;
        return period.Unit switch
        {
            PeriodUnit.Day => floor + (period.Count * Day),
            PeriodUnit.Week => floor + (period.Count * 7 * Day),
            PeriodUnit.Month => FirstOfMonth(months + period.Count),
            PeriodUnit.Quarter => FirstOfMonth(months + (period.Count * 3)),
            PeriodUnit.Year => FirstOfMonth(months + (period.Count * 12)),
            _ => Math.Min(floor + FixedLength(period), FloorTo(floor, Day) + Day),
        };
    }

    public static long FixedLength(Period period) => period.Count * period.Unit switch
    {
        PeriodUnit.Week => 7 * Day,
        PeriodUnit.Day => Day,
        PeriodUnit.Millisecond => 1L,
        PeriodUnit.Second => 1000L,
        PeriodUnit.Minute => 60_000L,
        PeriodUnit.Hour => 3_600_000L,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "no fixed length"),
    };

    private static long FirstOfMonth(long monthsSince1970) =>
        Milliseconds(new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths((int)monthsSince1970));

    private static long Milliseconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeMilliseconds();

    private static long FloorTo(long value, long multiple) => (long)Math.Floor((decimal)value / multiple) * multiple;

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.(?<fraction>[0-9]+))?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Rfc3339();
}
