using System.Collections.Generic;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Subqueries;

/// <summary>Generated code agrees with the oracle on queries that read a second source, over sources of many sizes.</summary>
public sealed class SubqueryDifferentialTests
{
    private const int Seed = 11;

    private static readonly string[] s_memberships =
    [
        // Over the events of the run, and over others.
        "filter eventName in (filter readOnly = 1 | fields eventName) | stats count(*) by eventName",
        "filter sourceIPAddress in (SOURCE 'other' | fields sourceIPAddress) | fields eventName, sourceIPAddress",
        "filter sourceIPAddress not in (SOURCE 'other' | fields sourceIPAddress) | fields eventName, sourceIPAddress",
        "SOURCE 'other' | filter eventName in (fields eventName | limit 2) | stats count(*)",
        "SOURCE other 'other' | filter requestParameters.n in (SOURCE 'other' | fields requestParameters.n) | fields requestParameters.n",

        // Numbers, numeric texts, times, structures and missing values on both sides.
        "filter requestParameters.n in (SOURCE 'other' | fields requestParameters.s as n, requestParameters.n) | fields requestParameters.n",
        "filter requestParameters.a in (SOURCE 'other' | fields requestParameters.a) | fields requestParameters.a | sort requestParameters.a",
        "filter not (requestParameters.s in (SOURCE 'other' | fields requestParameters.n + 0 as s | display s as `requestParameters.s`)) | fields requestParameters.s",
        "filter concat(requestParameters.n, '') in (SOURCE 'other' | display requestParameters.n) | fields requestParameters.n",
        "filter (requestParameters.s + 0) in (SOURCE 'other' | display requestParameters.s) | fields requestParameters.s",
        "filter (@timestamp) in (display @timestamp) or toMillis(@timestamp) in (SOURCE 'other' | display @timestamp) | stats count(*) by bin(1d)",
        "filter @timestamp in (SOURCE 'other' | fields @timestamp) | fields @timestamp, eventName",
        "filter (toMillis(@timestamp)) in (SOURCE 'other' | display toMillis(@timestamp)) | fields @timestamp",
        "filter (@timestamp) not in (SOURCE 'other' | display concat(@timestamp, '')) | fields @timestamp, eventName",
        "filter requestParameters.items in (fields requestParameters.items) or (requestParameters) in (display requestParameters.a) | fields eventName",

        // What the subquery does with its rows.
        "filter eventName in (SOURCE 'other' | stats count(*) as n by eventName | filter n > 1 | fields eventName) | stats count(*) by eventName",
        "filter eventName in (SOURCE 'other' | stats count(*) by eventName | sort eventName desc | limit 1) | fields eventName",
        "filter eventName in (SOURCE 'other' | fields eventName | sort @timestamp | limit 3) | fields eventName",
        "filter eventName in (SOURCE 'other' | fields eventName | dedup eventName | limit 2 | limit 1 ) | fields eventName",
        "filter (strlen(eventName)) in (SOURCE 'other' | stats max(strlen(eventName)) as longest) | fields eventName",
        "filter requestParameters.n in (unnest requestParameters.items into item | fields item as n | display n as `requestParameters.n`) | fields requestParameters.n",
        "filter eventName in (fields eventName | sort requestParameters.n | accum requestParameters.n as total | filter total > 3) | fields eventName",

        // Where it stands: aliases, behind stats, in aggregates and keys, several at once.
        "fields sourceIPAddress as ip | filter ip in (SOURCE 'other' | fields sourceIPAddress as ip) | stats count(*) by ip",
        "stats count(*) as c by eventName | filter c in (SOURCE 'other' | stats count(*) as c by eventName) | sort c, eventName",
        "stats sum(eventName in (SOURCE 'other' | fields eventName)) as known, count(*) as c by requestParameters.n in (SOURCE 'other' | fields requestParameters.n) as seen",
        "filter eventName in (fields eventName | limit 1) or errorCode in (SOURCE 'other' | fields errorCode) and readOnly in (display readOnly) | fields eventName, errorCode",
        "fields eventName in (SOURCE 'other' | fields eventName) as known | sort known desc | dedup known | limit 2",
        "fields requestParameters.items[1] as i | filter requestParameters.items[1] in (SOURCE 'other' | fields requestParameters.items[1]) | display i",
    ];

    [Fact]
    public void MembershipInASubquery() => Agree(s_memberships);

    private static void Agree(string[] queries)
    {
        using QueryTable generated = QueryTable.Compile(queries);
        var events = new RandomEvents(Seed);
        foreach ((int own, int other) in new[] { (0, 0), (1, 0), (0, 1), (2, 2), (9, 1), (5, 30), (40, 8), (120, 60) })
        {
            List<string> records = events.Next(own);
            var set = new EventSet(records, own, records.Count / 3, OracleRun.OfAllTime.With("other", QueryTable.ToInput(events.Next(other), own + 1)));
            for (int query = 0; query < queries.Length; query++)
            {
                string expected = $"{queries[query]}\n{OracleInterpreter.Run(queries[query], set.Events, set.Run)}";

                Assert.Equal(expected, $"{queries[query]}\n{generated.Run(query, set.Whole, set.Options)}");
                Assert.Equal(expected, $"{queries[query]}\n{generated.Run(query, set.Split, set.Options)}");
                if (QueryTable.CanBeFed(queries[query]))
                {
                    Assert.Equal(expected, $"{queries[query]}\n{generated.Feed(query, set)}");
                }
            }
        }
    }
}
