using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// Generated code agrees with the oracle on queries of time windows and patterns, whatever the range of the run and however the events
/// are split.
/// </summary>
public sealed class WindowDifferentialTests
{
    private const int Seed = 11;

    private static readonly string[] s_queries =
    [
        // The functions of the run, in every place.
        "fields now() as n, queryStartTime() as s, queryEndTime() as e, queryTimeRange() as r",
        "filter toMillis(@timestamp) < queryStartTime() + queryTimeRange() / 2 | stats count(*) as c, max(now()) as n by eventName",
        "stats count(*) as c by toMillis(@timestamp) - queryStartTime() as d | filter d < queryTimeRange() | sort d | limit 9",
        "stats count(*) * 1000 / queryTimeRange() as rate",
        "fields queryEndTime() as e | sort e, eventName | accum e as t | limit 3",

        // Bins of an earlier time with the labels of this one.
        "stats count(*) as c by bin(1h) offset 1h",
        "stats count(*) as c by bin(1d) as day offset 1d | sort day",
        "stats count(*) as c by bin(1d) offset 1w | sort @timestamp desc",
        "stats count(*) as c, latest(eventName) as l by datefloor(@timestamp, 1mo) as m, eventName offset 1mo | sort m, eventName",
        "stats count(*) as c by dateceil(@timestamp, 1q) as q offset 2q",
        "stats count(*) as c by bin(1y) offset 1y",
        "fields bin(6h) as b, eventName as n | stats count(*) as c, max(b) as unshifted by b, n offset 6h | sort b desc, n",
        "stats count(*) as c by bin(1h), bin(1d) as d offset 90m",
        "stats sum(requestParameters.n) as s by bin(300s) offset 300s | filter ispresent(s) | sort s desc",
        "stats rate(requestParameters.n, 1m) as r by bin(7h) offset 1h",
        "stats rate(requestParameters.n, 1d) as r by bin(1mo) as m offset 1mo | sort r desc",
        "filter @timestamp > 0 | stats count(*) as c, min(@timestamp) as t by bin(1d) as d offset 1d | stats sum(c) as s by datefloor(d, 1y) as y",

        // Patterns.
        "pattern @message",
        "pattern requestParameters.s",
        "pattern requestParameters.n | filter @sampleCount > 1",
        "pattern concat(eventName, ' ', sourceIPAddress, ' ', eventTime) | sort @ratio, @pattern desc | limit 5",
        "filter ispresent(errorCode) | fields errorCode | pattern errorCode | display @pattern, @sampleCount",
        "fields concat(recipientAccountId, '/', requestParameters.s) as x | pattern x | fields strlen(@pattern) as n, @ratio * 100 as percent",
        "pattern requestParameters.items | limit 3",
        "pattern eventName | stats sum(@sampleCount) as events, count(*) as patterns by @severityLabel",
        "pattern eventTime | accum @sampleCount as running | filter running > 2",
        "unnest requestParameters.items into item | pattern item | dedup @severityLabel",
        "pattern coalesce(requestParameters.s, 'none') | sort @severityLabel | sort @sampleCount",
        "pattern 'always 42'",

        // Two windows.
        "diff",
        "diff previousDay",
        "DIFF previousweek | fields @diffEventCount as d, @pattern | sort d, @pattern",
        "diff previousMonth | filter @diffEventCount != 0 | limit 4",
        "pattern eventName | diff",
        "pattern sourceIPAddress | diff previousDay | display @pattern, @sampleCount, @diffEventCount, @differenceDescription, @severityLabel",
        "filter eventName = 'PutObject' | pattern requestParameters.s | logcompare timeshift 1h",
        "logcompare timeshift 1y",
        "fields concat(eventName, ' ', readOnly) as what | pattern what | logcompare timeshift 300s | stats sum(@diffEventCount) as s by @differenceDescription",
        "pattern recipientAccountId | logcompare timeshift 1q | sort @sampleCount desc",
        "filter toMillis(@timestamp) < queryEndTime() | pattern userIdentity.userName | diff | sort @differenceDescription | dedup @differenceDescription",
        "diff | stats count(*) as patterns, max(@sampleCount) as most",

        // Filters under other names.
        "filterIndex eventName = 'PutObject' | stats count(*) as c",
        "filterIndex eventName in ['PutObject', 'a'] and (readOnly = 1 and requestParameters.n = -1) | fields eventName",
        "filterIndex readOnly = true and requestParameters.items[0] in [1, 'a'] | fields readOnly",
        "unmask @message | stats count(*) as c",
        "fields eventName | unmask(eventName) | limit 2",
    ];

    private static readonly OracleRun[] s_runs =
    [
        new(1_772_600_767_000, 1_772_604_000_000, 1_772_604_000_123),
        new(1_772_323_199_000, 1_772_600_767_500, -1),
        new(-2_000_000_000_000, 4_000_000_000_000, 0),
        new(1_709_209_800_000, 1_772_600_767_090, 1_772_600_767_090),
        new(1_775_000_000_000, 1_775_000_000_001, 1_775_000_000_001),
    ];

    [Fact]
    public void GeneratedCodeAgreesOnEveryQueryAndRange()
    {
        using QueryTable generated = QueryTable.Compile(s_queries);
        var events = new RandomEvents(Seed);
        var differences = new List<string>();
        int rows = 0;
        foreach (int count in new[] { 0, 1, 7, 60 })
        {
            List<string> records = events.Next(count);
            foreach (OracleRun run in s_runs)
            {
                var set = new EventSet(records, count, count / 3, run);
                for (int query = 0; query < s_queries.Length; query++)
                {
                    OracleResult expected = OracleInterpreter.Run(s_queries[query], set.Events, run);
                    OracleResult whole = generated.Run(query, set.Whole, set.Options);
                    rows += expected.Rows.Count;
                    if (!expected.Equals(whole) || !expected.Equals(generated.Run(query, set.Split, set.Options)) || !expected.Equals(generated.Feed(query, set)))
                    {
                        differences.Add($"{s_queries[query]}\n{run} over {count} events\nORACLE\n{expected}\nGENERATED\n{whole}\nFED\n{generated.Feed(query, set)}\n");
                    }
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(4))}");
        Assert.InRange(rows, 1500, int.MaxValue);
    }

    [Fact]
    public void WithoutARangeOnlyTheLabelsMove()
    {
        string[] queries = [.. s_queries.Where(query => query.Contains("offset", StringComparison.Ordinal) || query.StartsWith("pattern", StringComparison.Ordinal)).Where(query => !RandomQueries.NeedsRange(query))];
        using QueryTable generated = QueryTable.Compile(queries);
        List<string> records = new RandomEvents(Seed).Next(50);
        var set = new EventSet(records, 1, 20, OracleRun.OfAllTime);
        for (int query = 0; query < queries.Length; query++)
        {
            string expected = OracleInterpreter.Run(queries[query], set.Events).ToString();

            Assert.Equal($"{queries[query]}\n{expected}", $"{queries[query]}\n{generated.Run(query, set.Whole)}");
            Assert.Equal($"{queries[query]}\n{expected}", $"{queries[query]}\n{generated.Feed(query, set)}");
        }
    }
}
