using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Dates;

/// <summary>Zones: which exist, and what their clocks show around every change.</summary>
public sealed class QueryTimeZoneTests
{
    private const long Minute = 60_000;
    private static readonly DateTime s_first = new(1935, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_last = new(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Usual zones, and some with an odd history: half hours, no summer time any more, a day that was left out.</summary>
    public static TheoryData<string> Zones =>
    [
        "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Tehran", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Etc/GMT+5", "EST5EDT",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Clocks_show_what_the_platform_says_around_every_change(string name)
    {
        var zone = QueryTimeZone.Named(name);
        OracleTimeZone oracle = OracleTimeZone.Find(name)!;
        int changes = 0;
        long before = zone.OffsetAt(Milliseconds(s_first));
        for (DateTime time = s_first; time < s_last; time = time.AddDays(7))
        {
            long after = zone.OffsetAt(Milliseconds(time));
            if (after != before)
            {
                changes++;
                before = after;
                CheckWeek(zone, oracle, Milliseconds(time.AddDays(-7)));
            }
        }

        Assert.Equal(name is "UTC" or "Etc/GMT+5", changes == 0);
    }

    [Fact]
    public void A_zone_that_does_not_exist_fails_with_its_name()
    {
        TimeZoneNotFoundException error = Assert.Throws<TimeZoneNotFoundException>(() => QueryTimeZone.Require("Mars/Olympus"));
        Assert.Contains("'Mars/Olympus'", error.Message, StringComparison.Ordinal);

        QueryTimeZone zone = QueryTimeZone.Named("Mars/Olympus");
        Assert.Throws<TimeZoneNotFoundException>(() => zone.OffsetAt(0));
        Assert.Throws<TimeZoneNotFoundException>(() => zone.ToUtc(0));
    }

    [Fact]
    public void Any_number_of_names_can_be_asked_for()
    {
        using var scratch = new ScratchArena();
        for (int i = 0; i < 10_000; i++)
        {
            Assert.Null(QueryTimeZone.Find(scratch, Value.FromText(Encoding.UTF8.GetBytes("No/Such" + i))));
        }

        Assert.Equal("Asia/Tokyo", QueryTimeZone.Find(scratch, Value.FromText("Asia/Tokyo"u8))?.ToString());
        Assert.Equal(540 * Minute, QueryTimeZone.Find(scratch, Value.FromText("Asia/Tokyo"u8))?.OffsetAt(0));
    }

    [Theory]
    [InlineData("Nowhere/At/All")]
    [InlineData("Europe")]
    [InlineData("Europe/Berlin")]
    [InlineData("+02:00")]
    public void A_name_that_events_repeat_allocates_nothing_however_many_others_there_were(string name)
    {
        const int Others = 10_000;
        using var scratch = new ScratchArena();
        for (int i = 0; i < Others; i++)
        {
            Assert.Null(QueryTimeZone.Find(scratch, Value.FromText(Encoding.ASCII.GetBytes($"Nowhere/Number{i}"))));
        }

        byte[] utf8 = Encoding.ASCII.GetBytes(name);
        Assert.Equal(0, Allocation.Least(() => QueryTimeZone.Find(scratch, Value.FromText(utf8))));
    }

    private static void CheckWeek(QueryTimeZone zone, OracleTimeZone oracle, long start)
    {
        const long Day = 24 * 60 * Minute;
        var differences = new List<string>();
        for (long time = start - Day; time <= start + (8 * Day); time += 15 * Minute)
        {
            DateTime shown = DateTime.UnixEpoch.AddMilliseconds(time);
            if (zone.OffsetAt(time) != oracle.OffsetOfInstant(shown))
            {
                differences.Add($"{zone} at {shown:s} UTC");
            }

            if (zone.ToUtc(time) != time - oracle.OffsetOfLocal(DateTime.SpecifyKind(shown, DateTimeKind.Unspecified)))
            {
                differences.Add($"{zone} shows {shown:s}");
            }
        }

        Assert.Empty(differences);
    }

    private static long Milliseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
}
