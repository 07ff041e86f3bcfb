using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// Generated code agrees with the oracle on the gaps and the lengths of bins whose labels are no starts of bins, and on months, in which
/// several days have one label.
/// </summary>
public sealed class OffsetGapDifferentialTests
{
    private static readonly string[] s_queries =
    [
        "stats count(*) as c by bin(6h) as t offset 30m | fillmissing with 0 for c",
        "stats count(*) as c by bin(6h) as t offset 30m | sort t | fillmissing with 0 for c | accum c as running",
        "stats count(*) as c by bin(7h) as t, readOnly as r offset 100m | fillmissing with 0 for c",
        "stats count(*) as c by bin(1w) as t, readOnly as r offset 1mo | fillmissing with 0 for c",
        "stats count(*) as c by bin(1d) as t offset 1mo | fillmissing with 0 for c",
        "stats count(*) as c by bin(1d) as t offset 1mo | sort c desc, t | fillmissing",
        "stats count(*) as c by bin(12h) as t, readOnly as r offset 1mo | fillmissing with -1 for c | filter c < 0",
        "stats count(*) as c by dateceil(@timestamp, 5h) as t offset 1mo | fillmissing with 0 for c",
        "stats count(*) as c by dateceil(@timestamp, 1d) as t offset 1q | fillmissing with 0 for c | fillmissing with 1 for c",
        "stats count(*) as c by bin(1mo) as t offset 10d | fillmissing with 0 for c",
        "fields bin(6h) as b | stats count(*) as c by b, readOnly offset 45m | stats sum(c) as s by b | fillmissing with 0 for s",
        "stats count(*) as c by bin(6h) as t offset 45m | fillmissing with 2 for c | fields t as u | stats sum(c) as s, rate(c, 1h) as r by u | fillmissing",
        "stats count(*) as c, sum(requestParameters.n) as s by bin(7h) as t, readOnly offset 90m | stats rate(s, 1h) as r by t",
        "stats count(*) as c by dateceil(@timestamp, 7h) as t offset 90m | stats rate(c, 1d) as r by t | sort t",
        "stats count(*) as c by bin(1mo) as t offset 10d | stats rate(c, 1d) as r by t",
        "fields bin(7h) as b | stats rate(requestParameters.n, 1h) as r by b offset 50m",
    ];

    /// <summary>Ranges of labels: a month behind the events, or less.</summary>
    private static readonly OracleRun[] s_runs =
    [
        OracleRun.OfAllTime,
        new(Instant("2026-02-26T00:00:00Z"), Instant("2026-03-05T00:00:00Z"), 0),
        new(Instant("2026-02-28T05:17:00Z"), Instant("2026-02-28T23:30:00Z"), 0),
        new(Instant("2026-02-27T23:59:59Z"), Instant("2026-03-01T00:00:00Z"), 0),
        new(Instant("2026-02-28T11:00:00Z"), null, 0),
        new(null, Instant("2026-03-02T10:00:00Z"), 0),
        new(Instant("2026-01-27T00:10:00Z"), Instant("2026-02-02T00:20:00Z"), 0),
        new(Instant("2026-02-06T00:00:00Z"), Instant("2026-02-14T06:40:00Z"), 0),
    ];

    [Fact]
    public void GeneratedCodeAgreesOnEveryQueryAndRange()
    {
        using QueryTable generated = QueryTable.Compile(s_queries);
        var random = new Random(29);
        var differences = new List<string>();
        int rows = 0;
        foreach (int count in new[] { 0, 1, 2, 5, 40 })
        {
            List<string> records = [.. Enumerable.Range(0, count).Select(_ => Record(random))];
            foreach (OracleRun run in s_runs)
            {
                var set = new EventSet(records, count, count / 3, run);
                for (int query = 0; query < s_queries.Length; query++)
                {
                    OracleResult result = OracleInterpreter.Run(s_queries[query], set.Events, run);
                    rows += result.Rows.Count;
                    string expected = result.ToString();
                    string[] actual = [generated.Run(query, set.Whole, set.Options).ToString(), generated.Run(query, set.Split, set.Options).ToString(), generated.Feed(query, set).ToString()];
                    differences.AddRange(actual.Where(each => each != expected).Select(each => $"{s_queries[query]}\n{run}\nORACLE\n{expected}\nGENERATED\n{each}\n").Take(1));
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(3))}");
        Assert.InRange(rows, 4000, int.MaxValue);
    }

    /// <summary>The labels stand half an hour beside the bins, in the rows that there are as in those that are added.</summary>
    [Fact]
    public void AddedRowsStandBetweenTheOthers()
    {
        const string Query = "stats count(*) as c by bin(1h) as t offset 30m | fillmissing with 0 for c";
        using QueryTable generated = QueryTable.Compile([Query]);
        var set = new EventSet([Record("2026-03-01T10:59:00Z"), Record("2026-03-01T13:00:00Z")], 0, 1, OracleRun.OfAllTime);

        Assert.Equal(
            ["1 2026-03-01 13:30:00.000", "0 2026-03-01 12:30:00.000", "0 2026-03-01 11:30:00.000", "1 2026-03-01 10:30:00.000"],
            generated.Run(0, set.Whole).Rows.Select(row => $"{row[1]} {row[0]}"));
    }

    private static long Instant(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    private static string Record(Random random)
    {
        DateTime time = new DateTime(2026, 1, 26, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(9 * 24 * 12) * 5);
        return Record(random.Next(15) == 0 ? "never" : time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), random.Next(2) == 0, random.Next(9));
    }

    private static string Record(string time, bool readOnly = true, int n = 1) =>
        $"{{\"eventTime\":\"{time}\",\"eventName\":\"a\",\"readOnly\":{(readOnly ? "true" : "false")},\"requestParameters\":{{\"n\":{n}}}}}";
}
