using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Generated;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Whatever a query holds, a run ends at its limit with an error that says what and which option, and below it with the same result.</summary>
public sealed class MemoryLimitTests(MemoryLimitTests.Compiled compiled) : IClassFixture<MemoryLimitTests.Compiled>
{
    private const int Events = 12_000;
    private const long Least = 1024 * 1024;
    private const long Plenty = 256 * Least;

    /// <summary>Each with what its memory is needed for.</summary>
    private static readonly (string Query, string Held)[] s_queries =
    [
        ("stats count(*) by eventID", "groups of 'stats'"),
        ("stats count(*), sum(n), avg(n), min(n) by eventID", "groups of 'stats'"),
        ("stats variance(n / 7), stddev(n / 7) by eventID", "groups of 'stats'"),
        ("stats latest(@message), max(@message) by bin(2s)", "values that aggregates hold"),
        ("stats values(eventID)", "values that aggregates hold"),
        ("stats topk(3, eventID)", "values that aggregates hold"),
        ("stats count_distinct(@message)", "values that aggregates hold"),
        ("stats count_distinct(n) by bin(1m)", "values that aggregates hold"),
        ("stats pct(n * 8000, 50), histogram(n, 4), pct(n / 3, 1), pct(n / 7, 2), pct(n / 11, 3), pct(n / 13, 4), pct(n, 5)", "values that aggregates hold"),
        ("stats sum(n / 7) by eventID", "groups of 'stats'"),
        ("fields eventID, pad", "rows"),
        ("fields eventID | sort n desc", "rows"),
        ("fields eventID | sort n desc | limit 11000", "rows"),
        ("fields eventID, n | tail 11000", "rows"),
        ("fields eventID | dedup eventID", "combinations of 'dedup'"),
        ("fields list | unnest list into x | fields x", "rows"),
        ("expand list | fields list, eventName | sort list", "rows"),
        ("parse pad /(?<word>[a-z])/ multi | filter n < 1000 | fields word, n", "rows"),
        ("stats count(*) as c by eventID | sort eventID | accum c as total", "groups of 'stats'"),
        ("stats count(*) as c by eventID | stats values(eventID) as v, max(c)", "groups of 'stats'"),
        ("fields eventID, n | autoregress n p=1-3", "rows"),
        ("fields eventID, n | filldown n", "rows"),
        ("fields eventID, n | addtotals row=true col=true n", "rows"),
        ("fields eventID, n | outlier n", "rows"),
        ("fields @timestamp, eventID | sessionize eventID maxspan 1m", "rows"),
        ("filter n = 1 or n = 5000 | stats count(*) as c by bin(100ms) | fillmissing with 0 for c", "time bins of 'fillmissing'"),
        ("countFrequent eventID", "groups of 'stats'"),
        ("filter eventID in (SOURCE 'all' | fields eventID) | stats count(*)", "combinations of 'dedup'"),
        ("filter n < 50 | join left=a right=b where a.n=b.n (SOURCE 'all' | fields n, pad as p) | stats count(b.p)", "rows"),
        ("pattern pad", "groups of 'stats'"),
        ("filter eventName = 'Big' | fields concat(@message, @message, @message, @message) as t | fields concat(t, t, t, t) as u | stats max(strlen(u))", "text of one event or row"),
    ];

    private static readonly byte[][] s_events = [.. Enumerable.Range(0, Events).Select(Event), BigEvent()];

    private static readonly CloudTrailSource s_whole = Source(1);
    private static readonly CloudTrailSource s_parts = Source(8);

    public static TheoryData<int> Queries => [.. Enumerable.Range(0, s_queries.Length)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_ends_at_its_limit_and_not_below(int query)
    {
        GeneratedQuery prepared = Prepared(query);
        GeneratedResult expected = prepared.Run(s_whole, Options(Plenty, 1));
        QueryMemoryException exception = Assert.Throws<QueryMemoryException>(() => prepared.Run(s_whole, Options(Least, 1)));
        Assert.StartsWith(
            $"The query 'Q{query}' needs more memory than 1,048,576 bytes, the limit of QueryOptions.MaxMemoryBytes: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(" for " + s_queries[query].Held, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("Let the query hold less, or raise the limit.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(($"Q{query}", Least), (exception.Query, exception.LimitBytes));

        long enough = LeastEnough(prepared, expected);
        Assert.Equal(expected, prepared.Run(s_parts, Options(enough, 4)));
        Assert.Throws<QueryMemoryException>(() => prepared.Run(s_parts, Options(Least, 4)));
    }

    private static QueryOptions Options(long limit, int threads) => new()
    {
        MaxMemoryBytes = limit,
        MaxDegreeOfParallelism = threads,
        MaxExactValues = 11_000,
        MaxExactValuesPerGroupOfMany = 20,
        Sources = new Dictionary<string, CloudTrailSource> { ["all"] = s_whole },
    };

    /// <summary>The least of some limits, each a quarter more than the one before, that the query does not reach.</summary>
    private static long LeastEnough(GeneratedQuery query, GeneratedResult expected)
    {
        List<long> limits = [Least];
        while (limits[^1] < Plenty)
        {
            limits.Add(limits[^1] * 5 / 4);
        }

        int tooLittle = 0;
        int enough = limits.Count - 1;
        while (enough - tooLittle > 1)
        {
            int middle = (tooLittle + enough) / 2;
            try
            {
                Assert.Equal(expected, query.Run(s_parts, Options(limits[middle], 1)));
                enough = middle;
            }
            catch (QueryMemoryException)
            {
                tooLittle = middle;
            }
        }

        return limits[enough];
    }

    private static CloudTrailSource Source(int parts) => CloudTrailSource.Memory(
        s_events.Chunk((s_events.Length + parts - 1) / parts).Select(part => new ReadOnlyMemory<byte>([.. part.SelectMany(e => e.Append((byte)'\n'))])));

    private static byte[] Event(int i) => Encoding.UTF8.GetBytes(
        $$"""{"eventTime":"2024-01-01T{{i / 3600 % 24:D2}}:{{i / 60 % 60:D2}}:{{i % 60:D2}}Z","eventName":"N{{i % 5}}","eventID":"{{i:x8}}-aaaa-bbbb","n":{{i}},"list":[1,"{{i}}",{"a":2},"x","y"],"pad":"{{Words(i)}}"}""");

    private static byte[] BigEvent() => Encoding.UTF8.GetBytes(
        $$"""{"eventTime":"2024-01-01T00:00:00Z","eventName":"Big","eventID":"big","n":0,"list":[],"pad":"{{new string('z', 300_000)}}"}""");

    private static string Words(int i) => string.Join(' ', i.ToString("D6").Select(digit => new string((char)('a' + digit - '0'), 3)));

    private GeneratedQuery Prepared(int query) => GeneratedQuery.Of(compiled.Queries.Invoke("Q", $"Q{query}")!);

    /// <summary>All queries, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        public CompiledQueries Queries { get; } = CompiledQueries.Compile(s_queries.Select(query => (query.Query, "")));

        public void Dispose() => Queries.Dispose();
    }
}
