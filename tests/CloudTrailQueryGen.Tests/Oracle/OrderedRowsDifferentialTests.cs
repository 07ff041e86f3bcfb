using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Generated code agrees with the oracle on the commands that look at rows in their order, however the events are split.</summary>
public sealed class OrderedRowsDifferentialTests
{
    private const int Shown = 5;
    private const string Hourly = "stats count(*) as c, sum(requestParameters.n) as s by bin(1h) as t";

    private static readonly OracleRun[] s_runs =
    [
        new(Instant(26), Instant(30) + 1, 0), OracleRun.OfAllTime, OracleRun.OfAllTime, new(Instant(27), null, 0), new(null, Instant(29), 0), new(Instant(28) + 900_001, Instant(29) - 1, 0),
    ];

    private static readonly string[] s_users = ["\"alice\"", "\"bob\"", "\"\"", "1", "\"1\"", "null"];
    private static readonly string[] s_numbers = ["0", "1", "2", "3", "-4", "2.5", "1000", "-1000", "\"7\"", "\"x\"", "null", "9007199254740993", "1e300", "true", "\"\""];

    private static readonly string[] s_queries =
    [
        // tail
        "fields eventName, requestParameters.n | tail 3",
        "fields eventName | sort eventName desc | tail 5",
        "sort requestParameters.n | tail 7 | fields requestParameters.n | limit 3",
        "fields @timestamp | limit 9 | tail 4 | sort @timestamp | tail 2",
        "fields @timestamp, eventName | tail 8 | tail 5 | head 4 | limit 3",
        "fields userIdentity.userName as u | sort u | dedup u | tail 2",
        "stats count(*) as c by eventName, userIdentity.userName as u | tail 4",
        "stats count(*) as c by userIdentity.userName as u | sort c desc | tail 2 | filter c > 1",
        "unnest requestParameters.items into i | fields i | tail 5",
        "fields requestParameters.n as n | tail 6 | accum n as total",

        // autoregress
        "fields requestParameters.n as n | autoregress n",
        "fields requestParameters.n as n | sort n desc, eventName | autoregress n as m p=2",
        "fields eventName as e | autoregress e p=1-3 | filter ispresent(e_p3)",
        "autoregress requestParameters.n p=1-2 | fields requestParameters.n, requestParameters.n_p2 as q",
        "fields @timestamp as t | sort t | autoregress t | fields toMillis(t) - toMillis(t_p1) as gap",
        Hourly + " | sort t | autoregress c p=1-2 | fields t, c - c_p1 as d",
        "stats count(*) as c by eventName | autoregress eventName as e p=1 | autoregress c as e p=2 | sort c",
        "fields 7 as seven | autoregress seven p=1-2 | limit 4",
        "fields requestParameters.n as n | autoregress n p=100",
        "sort @timestamp | autoregress requestParameters.n as m | stats count(*) as c, max(m_p1) as x, latest(m_p1) as l by eventName | sort eventName",

        // filldown
        "fields requestParameters.n as n, userIdentity.userName as u | filldown",
        "fields requestParameters.n as n, userIdentity.userName as u | sort u desc | filldown n",
        "fields requestParameters.n as n, requestParameters.n * 2 as nn, strlen(userIdentity.userName) | filldown n*",
        "fields strlen(userIdentity.userName), userIdentity.userName | filldown | filter strlen(userIdentity.userName) > 0",
        "filldown requestParameters.n | fields requestParameters.n, requestParameters.n + 1 as m | filter m > 2",
        "fields @timestamp, errorCode, eventName as e | sort e | filldown *",
        "stats sum(requestParameters.n) by bin(1h), userIdentity.userName | sort bin(1h) | filldown | filter sum(requestParameters.n) > 1 | sort SUM(requestParameters.n)",
        "stats max(requestParameters.n) as m by userIdentity.userName as u, eventName as e | sort e, u | filldown u m | stats sum(m) as s by u | sort u",
        "display errorCode | filldown",
        "fields errorCode | filldown errorCode | filldown errorCode | tail 4",
        "accum requestParameters.n as a | filldown a | fields a",
        Hourly + " | filldown t | sort @timestamp desc",

        // fillmissing
        Hourly + " | fillmissing",
        Hourly + " | fillmissing with 0 for c, -1.5 for s",
        Hourly + " | sort t | fillmissing with 0 for c | accum c as running",
        Hourly + ", eventName as e | fillmissing with 0 for c",
        Hourly + ", eventName as e | sort c desc, e | fillmissing with 'none' for c",
        "stats count(*) by bin(30m), eventName, userIdentity.userName as u | fillmissing with 0 for count | filter count(*) = 0 | tail 9",
        "stats count(*) as c by datefloor(@timestamp, 7h) as t | fillmissing | fields c, t, ispresent(c) as p",
        "stats count(*) as c by dateceil(@timestamp, 45m) as t | fillmissing with 0 for c | sort @timestamp | limit 20",
        "stats count(*) as c by bin(1d) | fillmissing with 0 for c | fillmissing with 5 for c",
        "stats count(*) as c by bin(1w) as w | fillmissing with 0 for c | stats avg(c) as a, count(*) as weeks",
        "fields bin(2h) as h | stats count(*) as c by h, eventName | fillmissing with 0 for c | stats sum(c) as d, count(*) as n by h | fillmissing | sort h",
        "stats max(@timestamp) as last by eventName | stats count(*) as c by datefloor(last, 1h) as h | fillmissing with '' for c",
        "fields 1 as one | stats count(*) as c by bin(6h) as t | fields 2 as two, c * 2 as double | fillmissing with 0 for c | fields c + 1 as more, coalesce(double, -1) as d",
        "stats sum(requestParameters.n) as s, latest(eventName) as l by bin(1h) as t | fillmissing with 'say \"hi\"\\\\' for l | filldown s",
        Hourly + ", userIdentity.userName as u | filldown u | fillmissing with 0 for c | countFrequent u",

        // addtotals
        "fields requestParameters.n as n, requestParameters.m as m | addtotals",
        "fields requestParameters.n as n, requestParameters.m as m, eventName | addtotals n, m",
        "fields requestParameters.n as n, requestParameters.m as m | addtotals col=true fieldname=All",
        "fields requestParameters.n as n, requestParameters.m as m | addtotals row=false col=true m",
        "fields 0.1 as a, 0.2 as b, ispresent(requestParameters.n) as p | addtotals col=true",
        "fields 9007199254740993 as a, 0.5 as b | addtotals col=true",
        "fields 1e308 as a, 1e308 as b, -1e308 as c | addtotals col=true a, b | addtotals col=true fieldname=All a, b, c",
        "stats count(*) as c, sum(requestParameters.n) as s by eventName, requestParameters.m | addtotals col=true | fields coalesce(eventName, 'all') as e",
        "stats count(*) as c by eventName, requestParameters.m as m | addtotals col=true m, c | sort c desc | limit 3",
        "stats count(*) as c, count(*) * 2 by eventName | fields 1 as one, ispresent(eventName) as p | addtotals fieldname='Grand Total' col=true",
        "fields strlen(eventName), 3 | addtotals col=true | filter strlen(eventName) > 0",
        "fields requestParameters.n as n | addtotals col=true fieldname=a | addtotals fieldname=b | stats sum(b) as s, count(*) as c, latest(b) as l by n | sort n",
        "fields readOnly, isempty(errorCode) as missing | addtotals col=true",
        "fields requestParameters.n as n | addtotals | accum Total | addtotals col=true row=false accum_Total | tail 2",
        "fields @timestamp, bin(1d) as d, requestParameters.n as n | addtotals row=false col=true | unnest n into k | fields k, bin(1h) as h",

        // outlier
        "fields requestParameters.n as n | outlier n",
        "fields requestParameters.n as n | outlier param=0 uselower=true mark=true n",
        "fields requestParameters.n as n, requestParameters.m as m | outlier action=remove param=0.5 n m",
        "fields requestParameters.n as n, requestParameters.m as m | outlier action=transform mark=true param=1 n m | filter n_outlier = 1 or m_outlier = 1",
        "outlier action=remove uselower=true param=0 mark=true requestParameters.n | fields requestParameters.n_outlier as o, requestParameters.n | sort requestParameters.n",
        "outlier requestParameters.m requestParameters.n | fields requestParameters.m, requestParameters.n as n",
        "stats count(*) as c by userIdentity.userName as u, eventName as e | outlier param=0.1 c | sort u, e",
        "stats sum(requestParameters.n) by eventName | outlier uselower=true param=0 mark=false `sum(requestParameters.n)` | sort sum(requestParameters.n)",
        "fields requestParameters.n as n | outlier MARK=TRUE n | accum n",
        "fields requestParameters.n + 0 as n | outlier param=1.5 mark=true uselower=true n | stats sum(n) as s, sum(n_outlier) as o, count(*) as c by eventName | sort eventName",
        "fields 5 as five | outlier five | limit 3",

        // sessionize
        "fields @timestamp, userIdentity.userName as u | sessionize u",
        "fields @timestamp as t, userIdentity.userName as u | sort u desc | sessionize u maxspan 1h as s",
        "sessionize userIdentity.userName, eventName maxspan 5m | fields session_id, eventName",
        "sessionize eventName maxspan 0001ms as s | fields s | sort s desc",
        "sessionize eventName maxspan 1d as s | stats count(*) as c, min(@timestamp) as first by eventName, s | sort c desc, eventName, s",
        "stats count(*) as c by bin(1h) as t, eventName | sessionize eventName maxspan 2h as s | sort @timestamp, eventName",
        "fields @timestamp | sessionize userIdentity.userName maxspan 1mo as s",
        "fields fromMillis(requestParameters.n % 5000000) as @timestamp | sessionize eventName as s | fields s",
        "sessionize requestParameters.n maxspan 1w | filter not ispresent(session_id) | fields eventName",
        "sessionize eventName as a | sessionize eventName, userIdentity.userName maxspan 1y as b | fields a, b | tail 7",
        "sessionize eventName maxspan 1q | stats count(*) as c by session_id",

        // countFrequent
        "countFrequent eventName",
        "count_frequent eventName, userIdentity.userName | limit 3",
        "filter ispresent(requestParameters.n) | countFrequent requestParameters.n | filter _approxcount > 1",
        "fields tolower(eventName) as e | countFrequent e | sort e",
        "countFrequent eventName, userIdentity.userName | stats sum(_approxcount) as c by eventName | sort eventName",
        "fields bin(1h) as h | countFrequent h | fillmissing with 0 for _approxcount",
        "countFrequent readOnly | accum _approxcount as running | tail 1",
        "stats count(*) as c by eventName, userIdentity.userName | countFrequent c | fields _approxcount * 2 as d",
        "sessionize eventName as s | countFrequent s | addtotals col=true",
        "countFrequent errorCode | display errorCode, _approxcount * 2 as d",

        // Several of them; and a sort that a command in front of stats needs.
        "sort eventName, @timestamp | accum requestParameters.n as a | stats max(a) as m, latest(a) as l, values(a) as v by userIdentity.userName as u",
        "sort requestParameters.n desc | filldown errorCode | stats count(*) as c by errorCode | sort c, errorCode",
        "stats count(*) as c by eventName, userIdentity.userName as u | sort c desc | accum c as a | stats max(a) as m, count(*) as k by u | sort m desc, u",
        "stats count(*) as c by eventName, userIdentity.userName as u | accum c as a | stats max(a) as m by u | sort u",
        "accum requestParameters.n as a | stats max(a) as m by eventName | sort eventName",
        "outlier param=1 requestParameters.n | addtotals col=true requestParameters.n, requestParameters.m | autoregress Total | filldown Total_p1 | sessionize eventName | fields Total, Total_p1, session_id",
        Hourly + ", eventName | fillmissing with 0 for c, 0 for s | outlier mark=true c s | addtotals | accum Total as a | autoregress a p=1 | sort eventName, t | tail 30",
    ];

    [Fact]
    public void EveryQueryCompiles() => Assert.All(s_queries, query => Assert.DoesNotContain(
        QueryCompiler.Compile(query, ImmutableArray<HostParameter>.Empty).Diagnostics,
        diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error));

    [Fact]
    public void GeneratedCodeAgreesOnEveryQuery()
    {
        using QueryTable generated = QueryTable.Compile(s_queries);
        var random = new Random(11);
        var differences = new List<string>();
        for (int form = 0; form < 14; form++)
        {
            int count = form switch { 0 => 0, 1 => 1, 2 => 2, _ => random.Next(3, 60) };
            var set = new EventSet([.. Enumerable.Range(0, count).Select(_ => Record(random))], form, random.Next(count + 1), s_runs[form % s_runs.Length]);
            for (int query = 0; query < s_queries.Length; query++)
            {
                var expected = OracleInterpreter.Run(s_queries[query], set.Events, set.Run).ToString();
                string[] actual = [generated.Run(query, set.Whole, set.Options).ToString(), generated.Run(query, set.Split, set.Options).ToString(), generated.Feed(query, set).ToString()];
                differences.AddRange(actual.Where(rows => rows != expected).Select(rows => $"{s_queries[query]}\nORACLE\n{expected}\nGENERATED\n{rows}\n").Take(1));
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(Shown))}");
    }

    /// <summary>Midnight of a day in February 2026, counted on into March.</summary>
    private static long Instant(int day) => new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1).ToUnixTimeMilliseconds();

    private static string Record(Random random)
    {
        string Pick(string[] choices) => choices[random.Next(choices.Length)];
        DateTime time = new DateTime(2026, 2, 27, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(4 * 24 * 4) * 15);
        string eventTime = random.Next(12) == 0 ? "never" : time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string errorCode = random.Next(2) == 0 ? "" : $",\"errorCode\":{Pick(["\"AccessDenied\"", "\"\"", "\"x\""])}";
        string items = random.Next(3) == 0 ? "" : $",\"items\":[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Pick(s_numbers)))}]";
        return $"{{\"eventTime\":\"{eventTime}\",\"eventName\":{Pick(["\"a\"", "\"b\"", "\"Put\""])}{errorCode},\"readOnly\":{Pick(["true", "false"])},"
            + $"\"userIdentity\":{{\"userName\":{Pick(s_users)}}},\"requestParameters\":{{\"n\":{Pick(s_numbers)},\"m\":{Pick(s_numbers)}{items}}}}}";
    }
}
