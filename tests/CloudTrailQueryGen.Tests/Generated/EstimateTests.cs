using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>Results say which of their values are estimates, and those do not depend on threads and files.</summary>
public sealed class EstimateTests : IDisposable
{
    private static readonly string[] s_queries =
    [
        "stats count_distinct(eventID) as Ids, count(*) as n by eventName | sort eventName",
        "stats count_distinct(eventID) by awsRegion",
        "stats pct(requestParameters.n, 50) as Median, histogram(requestParameters.n, 2) as Ranges",
        "stats count_distinct(eventID) as a, sum(requestParameters.n) as b, a / count(*) as c by eventName | filter b > 0 | fields c * 2 as d, b, eventName | sort eventName",
        "stats count_distinct(eventID) as a by eventName | filter a > 3 | sort a desc | fields eventName",
        "stats count_distinct(eventID) as a, count(*) as c by eventName | stats max(a) as m, sum(c) as s, count_distinct(a) as k",
        "stats count_distinct(eventID) as a, count(*) as c by eventName | sort eventName | accum a as t | accum c as u | display eventName, t, u",
        "stats values(eventID) as v, avg(requestParameters.n) as m",
        "stats count_distinct(eventID) as a by eventName | unnest a into e | unnest eventName into f | fields e, f",
        "stats count_distinct(eventID) as a by eventName | fields a * 2 as d | fields d + d as f | filter f > 0 | display f, eventName",
        "filter (60) in (stats count_distinct(eventID) as ids by eventName | display ids) | stats count(*)",
        "stats count(*) as c by eventName | join left=l right=r where l.eventName=r.eventName (stats count_distinct(eventID) as ids, count(*) as n by eventName) | fields eventName, r.n + 1 as m, r.ids * 2 as x | sort x | fields x + m as y | display y, m, eventName, x",
    ];

    private readonly CompiledQueries compiled = CompiledQueries.Compile(s_queries.Select(query => (query, "")));

    /// <summary>Event i: name A for even numbers, B for multiples of 3, otherwise C; 90 different IDs and numbers.</summary>
    private static readonly byte[][] s_events =
    [
        .. Enumerable.Range(0, 180).Select(i => Encoding.UTF8.GetBytes(
            $$"""{"eventTime":"2024-01-01T00:{{i / 60:D2}}:{{i % 60:D2}}Z","eventName":"{{(i % 2 == 0 ? 'A' : i % 3 == 0 ? 'B' : 'C')}}","eventID":"{{i % 90}}","requestParameters":{"n":{{(i % 90) + 1000}} } }""")),
    ];

    [Fact]
    public void Nothing_is_an_estimate_by_default()
    {
        for (int query = 0; query < s_queries.Length; query++)
        {
            Assert.Equal([], Run(query, new()).Estimates);
        }
    }

    [Theory]
    [InlineData(0, "Ids: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(1, "count_distinct(eventID) is an estimate, with a standard error of 0.81%")]
    [InlineData(
        2,
        "Median: pct(requestParameters.n, 50) is an estimate, off by at most 0.39%",
        "Ranges: histogram(requestParameters.n, 2) is an estimate, off by at most 0.39%")]
    [InlineData(3, "d: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(4, "count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(5, "m, k: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(6, "t: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(7)]
    [InlineData(8, "e: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(9, "f: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(10, "count_distinct(eventID) in subquery 1 is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    [InlineData(11, "y, x: count_distinct(eventID) in subquery 1 is an estimate in 2 of 3 groups, with a standard error of 0.81%")]
    public void Aggregates_of_many_values_are_reported_with_the_columns_that_are_computed_from_them(int query, params string[] expected) =>
        Assert.Equal(expected, Run(query, new() { MaxExactValuesPerGroup = 20 }).Estimates);

    [Fact]
    public void A_limit_of_all_groups_makes_estimates_of_the_larger_ones()
    {
        Assert.Equal([], Run(0, new() { MaxExactValues = 90 }).Estimates);
        Assert.Equal([], Run(0, new() { MaxExactValues = 89 }).Estimates);
        Assert.Equal(
            ["Ids: count_distinct(eventID) is an estimate in 1 of 3 groups, with a standard error of 0.81%"],
            Run(0, new() { MaxExactValues = 89, MaxExactValuesPerGroupOfMany = 30 }).Estimates);
    }

    [Fact]
    public void The_table_says_so_below_its_rows()
    {
        const string Expected = """
            eventName  Ids   n
            ---------  ---  --
            A           45  90
            B           15  30
            C           30  60

            Ids: count_distinct(eventID) is an estimate in 2 of 3 groups, with a standard error of 0.81%
            """;
        Assert.Equal(Expected, Run(0, new() { MaxExactValuesPerGroup = 20 }).Table);
    }

    [Fact]
    public void Details_can_be_read()
    {
        QueryEstimate estimate = Assert.Single(GeneratedQuery.Of(compiled.Invoke("Q", "Q5")!).Estimates(Source(1), new() { MaxExactValuesPerGroup = 20 }));
        Assert.Equal(("count_distinct(eventID)", 2L, 3L, false), (estimate.Aggregate, estimate.EstimatedGroups, estimate.Groups, estimate.IsErrorBound));
        Assert.Equal(["m", "k"], estimate.Columns);
        Assert.Equal(0.008125, estimate.RelativeError);
    }

    [Theory]
    [InlineData(0, 1_000_000)]
    [InlineData(20, 1_000_000)]
    [InlineData(100_000, 89)]
    [InlineData(20, 50)]
    public void Threads_and_files_do_not_change_a_byte(int perGroup, int inAll)
    {
        for (int query = 0; query < s_queries.Length; query++)
        {
            QueryOptions one = new() { MaxExactValuesPerGroup = perGroup, MaxExactValues = inAll, MaxExactValuesPerGroupOfMany = 20, MaxDegreeOfParallelism = 1 };
            QueryOptions four = new() { MaxExactValuesPerGroup = perGroup, MaxExactValues = inAll, MaxExactValuesPerGroupOfMany = 20, MaxDegreeOfParallelism = 4 };
            GeneratedQuery prepared = GeneratedQuery.Of(compiled.Invoke("Q", $"Q{query}")!);
            Assert.Equal(prepared.Run(Source(1), one), prepared.Run(Source(37), four));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Negative_limits_are_refused(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxExactValuesPerGroup = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxExactValues = limit });
    }

    public void Dispose() => compiled.Dispose();

    private static CloudTrailSource Source(int parts) => CloudTrailSource.Memory(s_events.Chunk((s_events.Length + parts - 1) / parts)
        .Select(part => new ReadOnlyMemory<byte>(part.SelectMany(e => e.Append((byte)'\n')).ToArray())));

    private (string Table, List<string> Estimates) Run(int query, QueryOptions options)
    {
        GeneratedQuery prepared = GeneratedQuery.Of(compiled.Invoke("Q", $"Q{query}")!);
        return (prepared.Run(Source(1), options).Table, [.. prepared.Estimates(Source(1), options).Select(estimate => estimate.ToString())]);
    }
}
