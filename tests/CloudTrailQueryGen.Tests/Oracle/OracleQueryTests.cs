using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The oracle's commands, with tables computed by hand from the language reference.</summary>
public sealed class OracleQueryTests
{
    private static readonly string[] s_events =
    [
        """{"eventTime":"2026-01-01T10:00:00Z","n":"A","k":"x","v":1}""",
        """{"eventTime":"2026-01-01T12:00:00Z","n":"B","k":"y","v":2}""",
        """{"eventTime":"2026-01-01T12:00:00Z","n":"C","k":"x","v":"3"}""",
        """{"n":"D","v":0.5}""",
        """{"eventTime":"2026-01-01T11:30:00Z","n":"E","k":"y","v":"none"}""",
    ];

    [Theory]
    // Columns (3.2, 3.3, 3.25) and the order without sort
    [InlineData("fields n", "n/B/C/E/A/D")]
    [InlineData("fields n | fields k as key, v", "n | key | v/B | y | 2/C | x | 3/E | y | none/A | x | 1/D | ~ | 0.5")]
    [InlineData("fields n, n | limit 1", "n/B")]
    [InlineData("fields v  +  1 | limit 1", "v + 1/3")]
    [InlineData("fields v as w, w + 1 as z | limit 1", "w | z/2 | 3")]
    [InlineData("fields n | display k as key, n = 'B' as isB | limit 2", "key | isB/y | 1/x | 0")]
    [InlineData("display k | display n | limit 1", "n/B")]
    [InlineData("filter n = 'A' | fields @timestamp", "@timestamp/2026-01-01 10:00:00.000")]
    // filter (3.4)
    [InlineData("filter v > 1 | fields n", "n/B/C")]
    [InlineData("filter k != 'x' | fields n", "n/B/E/D")]
    [InlineData("filter v >= 0.5 | filter ispresent(k) | fields n", "n/B/C/A")]
    [InlineData("where strcontains(n, 'A') | fields n", "n/A")]
    [InlineData("fields k as key | filter key = 'y' | display n", "n/B/E")]
    // sort and limit (3.7, 3.8)
    [InlineData("fields n | sort n", "n/A/B/C/D/E")]
    [InlineData("fields n | sort n desc | limit 2", "n/E/D")]
    [InlineData("fields n | sort k, n desc", "n/C/A/E/B/D")]
    [InlineData("fields n | sort k desc", "n/B/E/C/A/D")]
    [InlineData("fields n | sort v desc", "n/C/B/A/D/E")]
    [InlineData("fields n | sort v", "n/E/D/A/B/C")]
    [InlineData("fields n | sort n desc | sort k", "n/C/A/E/B/D")]
    [InlineData("fields n | limit 3 | filter k = 'x'", "n/C")]
    [InlineData("fields n | limit 2 | sort n desc", "n/C/B")]
    // stats (3.6)
    [InlineData("stats count(*)", "count(*)/5")]
    [InlineData("filter n = 'Z' | stats count(*), sum(v)", "count(*) | sum(v)/0 | ~")]
    [InlineData("stats count(*) as c by k", "k | c/x | 2/y | 2/~ | 1")]
    [InlineData("stats count(*) as c by k | sort c desc", "k | c/x | 2/y | 2/~ | 1")]
    [InlineData("stats count(*) as c by k | sort c", "k | c/~ | 1/x | 2/y | 2")]
    [InlineData("stats count(*) by k | sort COUNT( * ) desc, k desc", "k | count(*)/y | 2/x | 2/~ | 1")]
    [InlineData("stats count(*) by k | filter count(*) > 1", "k | count(*)/x | 2/y | 2")]
    [InlineData("stats count(*) by k | sort count, k", "k | count(*)/~ | 1/x | 2/y | 2")]
    [InlineData("stats sum(v), avg(v), min(v), max(v), count(v)", "sum(v) | avg(v) | min(v) | max(v) | count(v)/6.5 | 1.625 | none | 3 | 5")]
    [InlineData("stats sum(v) as s, s / count(*) as m", "s | m/6.5 | 1.3")]
    [InlineData("stats pct(v, 50), pct(v, 75), pct(v, 100)", "pct(v, 50) | pct(v, 75) | pct(v, 100)/1 | 2 | 3")]
    [InlineData("stats count_distinct(k) as d, countDistinct(n) as e", "d | e/2 | 5")]
    [InlineData("stats earliest(n) as f, latest(n) as l, latest(v) as lv", "f | l | lv/A | C | 3")]
    [InlineData("stats count(*) as c by bin(1h)", "bin(1h) | c/2026-01-01 12:00:00.000 | 2/2026-01-01 11:00:00.000 | 1/2026-01-01 10:00:00.000 | 1/~ | 1")]
    [InlineData("stats count(*) as c by bin(1d) as day | sort @timestamp", "day | c/2026-01-01 00:00:00.000 | 4/~ | 1")]
    [InlineData("stats count(*) as c by ispresent(k) as has", "has | c/1 | 4/0 | 1")]
    [InlineData("stats sum(v) as s by k | stats max(s) as most, count(*) as groups", "most | groups/4 | 3")]
    [InlineData("stats count(*) as c by k | stats count(*) as groups by c", "c | groups/2 | 2/1 | 1")]
    [InlineData("fields v * 2 as w | stats max(w) as m", "m/6")]
    [InlineData("stats count(*) as c by k | fields concat(k, '!') as s | filter ispresent(k) | display s", "s/x!/y!")]
    // dedup (3.13)
    [InlineData("fields n, k | dedup k", "n | k/B | y/C | x/D | ~")]
    [InlineData("fields n | sort n | dedup k | limit 2", "n/A/B")]
    public void QueryHasTheTableOfTheReference(string query, string expected)
    {
        OracleResult result = OracleInterpreter.Run(query, s_events.Select((json, ordinal) => new OracleEvent(json, 0, ordinal)));

        Assert.Equal(expected.Split('/'), result.ToString().Split('\n'));
    }

    [Fact]
    public void WithoutProjectionTheColumnsAreTimestampAndMessage()
    {
        OracleResult result = OracleInterpreter.Run("limit 1", s_events.Select((json, ordinal) => new OracleEvent(json, 0, ordinal)));

        Assert.Equal("@timestamp | @message\n2026-01-01 12:00:00.000 | " + s_events[1], result.ToString());
    }

    [Fact]
    public void EqualTimesAreOrderedByInputAndPlace()
    {
        OracleEvent[] events =
        [
            new("""{"eventTime":"2026-01-01T10:00:00Z","n":1}""", 1, 0),
            new("""{"eventTime":"2026-01-01T12:00:00+02:00","n":2}""", 0, 1),
            new("""{"eventTime":"2026-01-01T10:00:00.0009Z","n":3}""", 0, 0),
        ];

        Assert.Equal("n\n3\n2\n1", OracleInterpreter.Run("fields n", events).ToString());
    }

    [Theory]
    // Non-numbers first, then numbers; chunks by length, then value (3.7)
    [InlineData("5A,111A,A5,A111,1,01,0,10,9,abc,,~", ",5A,111A,A5,A111,abc,0,01,1,9,10,~")]
    [InlineData("a01,a1,a2,a10", "a1,a2,a01,a10")]
    [InlineData("-1,-1.5,1e1,9.5,2", "-1.5,-1,2,9.5,1e1")]
    public void SortFollowsTheNaturalOrder(string values, string expected)
    {
        OracleEvent[] events =
        [
            .. values.Split(',').Select((value, ordinal) => new OracleEvent(value == "~" ? "{}" : $$"""{"v":"{{value}}"}""", 0, ordinal)),
        ];

        OracleResult ascending = OracleInterpreter.Run("fields v | sort v", events);
        OracleResult descending = OracleInterpreter.Run("fields v | sort v desc", events);

        Assert.Equal(expected, string.Join(',', ascending.Rows.Select(row => row[0] ?? "~")));
        Assert.Equal(
            expected.Split(',').Where(value => value != "~").Reverse(),
            descending.Rows.Select(row => row[0] ?? "~").Where(value => value != "~"));
    }
}
