using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>parseDate and formatDate (spec §4.4): patterns become regular expressions, conversions become formats of <see cref="DateTime"/>.</summary>
internal static class OracleDates
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(["parsedate", "formatdate", "strftime"]);

    public static OracleValue Evaluate(string name, List<OracleValue> values)
    {
        string? format = OracleText.ForFunction(values[1]);
        string? zoneName = values.Count > 2 ? OracleText.ForFunction(values[2]) : "UTC";
        if (format is null || zoneName is null || OracleTimeZone.Find(zoneName) is not OracleTimeZone zone)
        {
            return OracleValue.Missing;
        }

        try
        {
            return name == "parsedate" ? Parse(values[0], format, zone) : Format(values[0], format, zone);
        }
        catch (ArgumentOutOfRangeException)
        {
            // There is no such day, or no such year.
            return OracleValue.Missing;
        }
    }

    private static OracleValue Parse(OracleValue value, string pattern, OracleTimeZone zone)
    {
        if (OracleText.ForFunction(value) is not string text || OracleDatePattern.Read(pattern) is not OracleDatePattern read || read.Match(text) is not { } parts)
        {
            return OracleValue.Missing;
        }

        // What is said twice must agree.
        if (parts.GroupBy(part => part.What).Any(same => same.Distinct().Count() > 1))
        {
            return OracleValue.Missing;
        }

        Dictionary<string, int> said = parts.DistinctBy(part => part.What).ToDictionary(part => part.What, part => part.Value);
        int Said(string what, int otherwise) => said.GetValueOrDefault(what, otherwise);
        int year = Said("year", 1970);
        DateTime day = said.TryGetValue("dayOfYear", out int dayOfYear)
            ? new DateTime(year, 1, 1).AddDays(dayOfYear - 1)
            : new DateTime(year, Said("month", 1), Said("day", 1));
        bool isThatDay = day.Year == year && day.Month == Said("month", day.Month) && day.Day == Said("day", day.Day);
        bool isThatWeekday = !(said.ContainsKey("day") || said.ContainsKey("dayOfYear")) || (int)day.DayOfWeek == Said("weekday", (int)day.DayOfWeek);
        int hour = Said("hour", (Said("hour12", 0) % 12) + (12 * Said("half", 0)));
        bool isThatHour = hour % 12 == Said("hour12", hour) % 12 && hour / 12 == Said("half", hour / 12);
        if (!isThatDay || !isThatWeekday || !isThatHour)
        {
            return OracleValue.Missing;
        }

        DateTime local = day + new TimeSpan(0, hour, Said("minute", 0), Said("second", 0), Said("millisecond", 0));
        long milliseconds = (local - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
        return OracleValue.FromInteger(milliseconds - (said.TryGetValue("offset", out int minutes) ? minutes * 60_000L : zone.OffsetOfLocal(local)));
    }

    private static OracleValue Format(OracleValue value, string format, OracleTimeZone zone)
    {
        OracleValue number = OracleNumbers.Of(value);
        if (number.IsMissing || !OracleDateFormat.IsValid(format))
        {
            return OracleValue.Missing;
        }

        double floor = Math.Floor(OracleNumbers.Double(number));
        long instant = number.Kind == OracleKind.Integer ? number.Whole : Math.Abs(floor) < 1e18 ? (long)floor : throw new ArgumentOutOfRangeException(nameof(value));
        DateTime utc = DateTimeOffset.FromUnixTimeMilliseconds(instant).UtcDateTime;
        long offset = zone.OffsetOfInstant(utc);
        return OracleValue.FromText(OracleDateFormat.Write(format, utc.AddMilliseconds(offset), instant, offset, zone.Name));
    }
}
