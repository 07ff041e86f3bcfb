using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Generated code agrees with the oracle on lookups: in one input, split over two, and fed one by one to runs that are merged.</summary>
public sealed class LookupDifferentialTests
{
    private const int Seed = 11;

    private static readonly string[] s_queries =
    [
        // The first row that fits, equal texts, several keys.
        "lookup accounts id as requestParameters.s output team, owner",
        "lookup accounts id as requestParameters.n output team | filter ispresent(team) | fields requestParameters.n, team",
        "lookup accounts id as requestParameters.a, code as eventName output team, c1 | stats count(*) as c by team, c1 | sort c desc, team",
        "LOOKUP accounts code as eventName, id as recipientAccountId, c1 as readOnly OUTPUT team | stats count(*) by team",
        "lookup accounts id as requestParameters.items output team | lookup accounts id as @message output owner | stats count(team), count(owner)",
        "unnest requestParameters.items into item | lookup accounts id as item output team | stats count(*) as c by item, team",

        // Names that exist already: as columns, as aliases, as fields of the event.
        "fields requestParameters.s as c1, requestParameters.n as c2 | lookup accounts id as c1 output c1, c2, c3 | filter c1 = c2 or c3 != 'x'",
        "fields requestParameters.s as c1, team | lookup accounts id as requestParameters.a outputnew c1, team, owner | sort c1, team | limit 9",
        "display errorCode, team | lookup accounts code as errorCode output team, errorCode",
        "lookup accounts code as eventName outputnew errorCode | fields errorCode, eventName",
        "lookup accounts id as @timestamp output team | lookup accounts team output owner | lookup accounts owner output team | fields team, owner | limit 40",

        // Behind other commands, in front of them, and in later stages.
        "stats count(*) as n by requestParameters.s as s | lookup accounts id as s output team | lookup accounts id as n outputnew team, owner | sort n desc, s",
        "filter eventName = 'PutObject' | lookup accounts code as eventName output owner | filter owner = 'bob' | fields owner, strlen(owner) as l",
        "limit 20 | lookup accounts id as requestParameters.s output team | sort team | limit 4 | lookup accounts team output c3 | fields team, c3",
        "sort requestParameters.n | lookup accounts id as requestParameters.n output c1 | accum c1 as total | fields c1, total",
        "limit 12 | lookup accounts id as requestParameters.s outputnew errorCode, c1 | limit 9 | sort errorCode desc | fields errorCode, c1 | dedup c1",

        // The smallest network that holds the address, of its own version; the column that is meant by default.
        "cidrlookup networks sourceIPAddress output name",
        "cidrlookup networks sourceIPAddress as cidr output name as net, c1 | stats count(*) as c by net, c1 | sort c desc, net",
        "cidrlookup networks requestParameters.s as wide output name, c1 | filter ispresent(name) | fields requestParameters.s, name, c1",
        "CIDRLOOKUP places sourceIPAddress OUTPUTNEW zone | stats count(*) by zone",
        "cidrlookup places requestParameters.a output zone as a, zone as b | cidrlookup places sourceIPAddress outputnew zone as a | filter a = b",
        "stats count(*) as n by sourceIPAddress as ip | cidrlookup networks ip as wide output name | cidrlookup networks ip output name as ip | sort n desc, ip",
        "fields sourceIPAddress as name | cidrlookup networks name output name, c1 | sort c1 desc | dedup name | limit 6",
        "cidrlookup networks requestParameters.items output name | cidrlookup networks readOnly outputnew c1 as name | stats count(name)",
        "cidrlookup networks sourceIPAddress output name | lookup accounts id as name output team | filter not ispresent(team) | stats count(*) by name",
        "limit 30 | cidrlookup networks sourceIPAddress as wide outputnew cidr, c1 | sort cidr desc | fields cidr, c1, isIpInSubnet(sourceIPAddress, '10.0.0.0/8') as ten",

        // In a subquery, which has tables of its own.
        "filter eventName in (SOURCE 'seen' | lookup accounts code as eventName output team | filter team = 'Red' | fields eventName) | fields eventName",
        "cidrlookup networks sourceIPAddress output name | filter name in (SOURCE 'seen' | cidrlookup networks sourceIPAddress output name | fields name) | stats count(*) by name",
    ];

    [Fact]
    public void Generated_code_agrees_on_every_query()
    {
        using QueryTable generated = QueryTable.Compile(s_queries);
        var events = new RandomEvents(Seed);
        var random = new Random(Seed);
        foreach (int count in new[] { 0, 1, 2, 3, 5, 10, 20, 40, 80, 200 })
        {
            List<string> records = events.Next(count);
            OracleRun run = OracleRun.OfAllTime.With("seen", QueryTable.ToInput(events.Next(count), count));
            var set = new EventSet(records, count, random.Next(records.Count + 1), run);
            for (int query = 0; query < s_queries.Length; query++)
            {
                string expected = $"{s_queries[query]}\n{OracleInterpreter.Run(s_queries[query], set.Events, run)}";

                Assert.Equal(expected, $"{s_queries[query]}\n{generated.Run(query, set.Whole, set.Options)}");
                Assert.Equal(expected, $"{s_queries[query]}\n{generated.Run(query, set.Split, set.Options)}");
                Assert.Equal(expected, $"{s_queries[query]}\n{generated.Feed(query, set)}");
            }
        }
    }

    /// <summary>Otherwise the agreement would mean little.</summary>
    [Theory]
    [InlineData("lookup accounts id as requestParameters.s output team")]
    [InlineData("lookup accounts id as requestParameters.n output team")]
    [InlineData("lookup accounts id as requestParameters.a, code as eventName output team")]
    [InlineData("lookup accounts id as @timestamp output team")]
    [InlineData("cidrlookup networks sourceIPAddress output name")]
    [InlineData("cidrlookup networks requestParameters.s as wide output name")]
    public void Lookups_find_something_and_not_everything(string query)
    {
        OracleEvent[] events = [.. new RandomEvents(Seed).Next(300).Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];

        OracleResult result = OracleInterpreter.Run(query, events);

        Assert.InRange(result.Rows.Count(row => row[2] is not null), 1, 299);
    }
}
