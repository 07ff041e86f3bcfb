using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The oracle's commands over rows in their order, with tables computed by hand from the language reference (§3.8, §3.23).</summary>
public sealed class OracleOrderedRowsTests
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
    // tail (3.8)
    [InlineData("fields n | tail 2", "n/A/D")]
    [InlineData("fields n | sort n | tail 2", "n/D/E")]
    [InlineData("fields n | limit 3 | tail 1", "n/E")]
    [InlineData("fields n | tail 3 | head 1", "n/E")]
    [InlineData("fields k | dedup k | tail 2", "k/x/~")]
    // autoregress
    [InlineData("fields n | autoregress n", "n | n_p1/B | ~/C | B/E | C/A | E/D | A")]
    [InlineData("fields n | sort n | autoregress n as m p=2-3", "n | m_p2 | m_p3/A | ~ | ~/B | ~ | ~/C | A | ~/D | B | A/E | C | B")]
    // filldown
    [InlineData("fields n, k | sort n desc | filldown k", "n | k/E | y/D | y/C | x/B | y/A | x")]
    [InlineData("fields n, k | filldown", "n | k/B | y/C | x/E | y/A | x/D | x")]
    [InlineData("fields n, k, k as other | filldown o*r", "n | k | other/B | y | y/C | x | x/E | y | y/A | x | x/D | ~ | x")]
    [InlineData("filldown k | fields k | tail 1", "k/x")]
    // fillmissing
    [InlineData("stats count(*) as c by bin(30m) as t | fillmissing with 0 for c",
        "t | c/2026-01-01 12:00:00.000 | 2/2026-01-01 11:30:00.000 | 1/2026-01-01 11:00:00.000 | 0/2026-01-01 10:30:00.000 | 0/2026-01-01 10:00:00.000 | 1/~ | 1")]
    [InlineData("stats count(*) as c by bin(1h) as t, k | fillmissing",
        "t | k | c/2026-01-01 12:00:00.000 | x | 1/2026-01-01 12:00:00.000 | y | 1/2026-01-01 11:00:00.000 | y | 1/2026-01-01 11:00:00.000 | x | ~"
        + "/2026-01-01 10:00:00.000 | x | 1/2026-01-01 10:00:00.000 | y | ~/~ | ~ | 1")]
    [InlineData("stats count(*) as c by bin(30m) as t | sort c, t | fillmissing with 0 for c",
        "t | c/2026-01-01 10:30:00.000 | 0/2026-01-01 11:00:00.000 | 0/2026-01-01 10:00:00.000 | 1/2026-01-01 11:30:00.000 | 1/~ | 1/2026-01-01 12:00:00.000 | 2")]
    // addtotals
    [InlineData("fields n, v | addtotals", "n | v | Total/B | 2 | 2/C | 3 | ~/E | none | ~/A | 1 | 1/D | 0.5 | 0.5")]
    [InlineData("fields v | addtotals col=true v", "v | Total/2 | 2/3 | 3/none | ~/1 | 1/0.5 | 0.5/6.5 | 6.5")]
    [InlineData("fields 0.1 as a, 0.2 as b | tail 5 | addtotals col=true",
        "a | b | Total/0.1 | 0.2 | 0.30000000000000004/0.1 | 0.2 | 0.30000000000000004/0.1 | 0.2 | 0.30000000000000004/0.1 | 0.2 | 0.30000000000000004"
        + "/0.1 | 0.2 | 0.30000000000000004/0.5 | 1 | 1.5")]
    [InlineData("stats count(*) as c by k | addtotals row=false col=true", "k | c/x | 2/y | 2/~ | 1/~ | 5")]
    [InlineData("filter n = 'Z' | stats count(*) as c by k | addtotals col=true", "k | c | Total")]
    // outlier
    [InlineData("fields v | outlier param=0 v", "v/2/2/none/1/0.5")]
    [InlineData("fields v | outlier action=remove param=0 uselower=true v", "v/2/none/1/0.5")]
    [InlineData("fields v | outlier param=0.5 mark=true uselower=true v", "v | v_outlier/2 | 0/2.75 | 1/none | ~/1 | 0/0.5 | 0")]
    // sessionize
    [InlineData("fields n | sessionize k", "n | session_id/B | 1/C | 2/E | 1/A | 1/D | ~")]
    [InlineData("fields n | sort n | sessionize k maxspan 29m as s", "n | s/A | 1/B | 2/C | 2/D | ~/E | 1")]
    [InlineData("stats count(*) as c by bin(1h) as t, k | sessionize k maxspan 1h | sort t, k",
        "t | k | c | session_id/2026-01-01 10:00:00.000 | x | 1 | 1/2026-01-01 11:00:00.000 | y | 1 | 1/2026-01-01 12:00:00.000 | x | 1 | 2"
        + "/2026-01-01 12:00:00.000 | y | 1 | 1/~ | ~ | 1 | ~")]
    // countFrequent
    [InlineData("countFrequent k", "k | _approxcount/x | 2/y | 2/~ | 1")]
    [InlineData("filter n != 'C' | count_frequent k | limit 1", "k | _approxcount/y | 2")]
    // A sort in front of stats that a command in between uses (3.6)
    [InlineData("sort n | accum v as a | stats latest(a) as l, max(a) as m by k", "k | l | m/x | 6 | 6/y | 3 | 3/~ | ~ | 6.5")]
    public void QueriesHaveTheResultsOfTheReference(string query, string expected)
    {
        OracleResult result = OracleInterpreter.Run(query, s_events.Select((json, ordinal) => new OracleEvent(json, 0, ordinal)));
        Assert.Equal(expected.Replace("/", "\n", System.StringComparison.Ordinal), result.ToString());
    }
}
