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

    private static readonly string[] s_joins =
    [
        // Raw rows of both sides.
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other') | fields a.eventName as n, a.@timestamp as t, b.@timestamp as u",
        "join type=inner left=a right=b where a.sourceIPAddress=b.sourceIPAddress (SOURCE 'other' | fields errorCode, sourceIPAddress) | fields a.eventName as n, b.eventName as m, b.errorCode as e",
        "join type=left left=a right=b where b.sourceIPAddress=a.sourceIPAddress (SOURCE 'other') | fields a.eventName as n, b.eventName as m",
        "join TYPE=LEFT left=x right=y where x.eventName=y.requestParameters.s (filter readOnly = 1) | display x.eventName as n, y.requestParameters.s as s, y.@message as m",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other')",
        "join left='left' right=right where left.errorCode=right.errorCode (SOURCE 'other' | fields errorCode, readOnly)",

        // Keys: numbers and texts, structures, missing ones, aliases.
        "join left=a right=b where a.requestParameters.n=b.requestParameters.s (SOURCE 'other') | fields a.requestParameters.n as n, b.requestParameters.s as s",
        "join type=left left=a right=b where a.requestParameters.n=b.requestParameters.n (SOURCE 'other') | fields a.requestParameters.n as n, b.requestParameters.n as s",
        "join type=left left=a right=b where a.requestParameters.a=b.requestParameters.a (SOURCE 'other') | fields a.requestParameters.a as n, b.requestParameters.a as s",
        "fields requestParameters.n + 1 as k | join left=a right=b where a.k=b.k (SOURCE 'other' | fields requestParameters.n - 1 as k) | fields a.k as x, b.k as y, a.eventName as n",

        // Groups on either side, and more commands behind.
        "stats count(*) as n by eventName | join left=a right=b where a.eventName=b.eventName (SOURCE 'other' | stats count(*) as m by eventName)",
        "stats count(*) as n by eventName | join type=left left=a right=b where a.eventName=b.eventName (SOURCE 'other' | stats count(*) by eventName) | sort a.n desc, b.`count(*)`",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other' | stats max(requestParameters.n) as m, latest(errorCode) as e by eventName) | stats count(*) as c, sum(b.m) as s, latest(b.e) as l by a.eventName as n | sort c desc, n",
        "join type=left left=a right=b where a.eventName=b.eventName (SOURCE 'other') | filter not ispresent(b.eventName) | fields a.eventName as n, a.readOnly as r",
        "filter readOnly = 1 | limit 5 | join left=a right=b where a.readOnly=b.readOnly (SOURCE 'other' | sort requestParameters.n | limit 3) | fields a.eventName as n, b.requestParameters.n as m | limit 9",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other' | fields eventName, requestParameters.items | limit 2) | unnest b.requestParameters.items into item | fields a.eventName as n, item | sort item, n",
        "unnest requestParameters.items into item | join left=a right=b where a.item=b.item (SOURCE 'other' | unnest requestParameters.items into item) | fields a.item as i, b.eventName as n",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other') | sort b.requestParameters.n desc | accum b.requestParameters.n as total | fields a.eventName as n, b.requestParameters.n as m | limit 12",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other' | dedup eventName) | fields eventName, concat(eventName, b.eventName) as both | dedup eventName | limit 4",
        "fields eventName as n | join left=a right=b where a.n=b.n (SOURCE 'other' | fields eventName as n, errorCode as e | display n, strlen(e) as l) | fields a.n as x, b.e as y, b.l as z, n as w",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other') | fields a.requestParameters as p, b.requestParameters as q | fields p.n as x, q.n as y | filter p.n != q.n or not ispresent(q.n)",
        "filter eventName in (SOURCE 'other' | fields eventName) | join left=a right=b where a.eventName=b.eventName (SOURCE other 'other') | stats count(*), count_distinct(b.@timestamp)",
        // Names that are spelled like sides, and names that get other values.
        "fields requestParameters as a, eventName as b | join left=a right=b where a.eventName=b.eventName (SOURCE 'other') | fields a.requestParameters.n as x, a.a.n as y, a.b as z, b.eventName as w",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other') | fields a.requestParameters as b | fields b.n as x, b.eventName as y, a.eventName as z",
        "join type=left left=a right=b where a.eventName=b.eventName (SOURCE 'other' | fields eventName, requestParameters.n as n) | sort a.@timestamp, b.n | filldown b.n | fields a.eventName as e, b.n | filldown eventName | fields eventName, a.errorCode as c",
        "stats count(*) as n by bin(1h) as h | join type=left left=a right=b where a.h=b.h (SOURCE 'other' | stats count(*) as m by bin(1h) as h) | fillmissing with 0 for n | fields h, n, b.m, a.n as k",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other' | sort requestParameters.n desc) | dedup a.eventName | limit 5",
        "fields eventName as e | join left=a right=b where a.e=b.e (SOURCE 'other' | parse requestParameters.s '*' as s | fields eventName as e, s) | tail 7",
        "join left=a right=b where a.eventName=b.eventName (SOURCE 'other' | tail 3) | stats count(*) as n, max(b.eventTime) as m",
        "join left=a right=b where a.eventName=b.eventName (fields eventName, @timestamp as t) | filter b.t < a.@timestamp | stats count(*) as before by bin(1d) as day, a.eventName",
    ];

    private static readonly string[] s_appended =
    [
        // Groups beside groups, with the same names and others, and more rows on either side.
        "stats count(*) as n by eventName | appendcols (SOURCE 'other' | stats count(*) as m by errorCode)",
        "stats count(*) as n by eventName | appendcols (SOURCE 'other' | stats count(*) as n, max(eventTime) as t by eventName)",
        "stats count(*) as n by eventName | appendcols override=true (SOURCE 'other' | stats count(*) as n, max(eventTime) as t by eventName)",
        "stats count(*) as n by eventName | sort n desc, eventName | appendcols OVERRIDE=false max=2 (SOURCE 'other' | stats count(*) as m by eventName | sort m | fields m)",
        "stats max(requestParameters.n) as n by errorCode | appendcols override=true max=100000 (SOURCE 'other' | stats max(requestParameters.n) as n by readOnly | display n) | sort n desc",
        "stats count(*) by eventName | appendcols (SOURCE 'other' | stats count(*) by eventName) | filter `count(*)` > 1 | sort eventName",

        // Events, and what happens to rows that only the subquery has.
        "fields eventName, requestParameters.n as n | appendcols (SOURCE 'other' | fields eventName as e, requestParameters.s as s)",
        "appendcols max=3 (SOURCE 'other' | fields eventName as other, @timestamp)",
        "limit 2 | appendcols (SOURCE 'other' | fields eventName as other) | fields concat(other, '!') as loud, eventName, 5 as five",
        "filter 1 = 2 | fields eventName | appendcols (SOURCE 'other' | fields eventName, errorCode | limit 4) | fields strlen(eventName) as l",
        "fields eventName, 7 as seven | appendcols (filter 1 = 2 | fields eventName as other)",
        "fields eventName as e | appendcols override=true (SOURCE 'other' | fields errorCode as e, readOnly as r | sort r, e) | stats count(*) as n, count(r) as k by e | sort n desc, e",
        "fields requestParameters as p | appendcols (SOURCE 'other' | fields requestParameters as q) | fields p.n as x, q.n as y, q.items.0 as z",

        // Several, behind and in front of other commands that see all rows.
        "stats count(*) as n by eventName | appendcols (stats count(*) as m by errorCode) | appendcols (SOURCE 'other' | stats count(*) as k) | filldown k | accum m as t | addtotals col=true n, k",
        "sort requestParameters.n desc | appendcols (SOURCE 'other' | fields eventName as o) | stats latest(o) as l, count(o) as c by eventName",
        "stats count(*) as n by bin(1h) as h | appendcols (SOURCE 'other' | stats count(*) as m by bin(1h) as h) | fillmissing with 0 for n | fields h, n, m",
        "stats count(*) as n by bin(1h) as h | appendcols override=true (SOURCE 'other' | stats count(*) as m by bin(1h) as h) | sort h | tail 9",
        "fields eventName as e | appendcols (SOURCE 'other' | unnest requestParameters.items into item) | autoregress item as before | outlier mark=true item",
        "filter eventName in (SOURCE 'other' | fields eventName) | fields eventName | appendcols (SOURCE 'other' | fields eventName as o | dedup o) | dedup o | limit 3",
        "join type=left left=a right=b where a.eventName=b.eventName (SOURCE 'other') | fields a.eventName as e, b.errorCode as c | appendcols override=true (fields errorCode as c, awsRegion as e)",
    ];

    [Fact]
    public void Appendcols() => Agree(s_appended);

    [Fact]
    public void MembershipInASubquery() => Agree(s_memberships);

    [Fact]
    public void Join() => Agree(s_joins);

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
