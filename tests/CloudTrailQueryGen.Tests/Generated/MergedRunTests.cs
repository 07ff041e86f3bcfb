using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>Runs merge only if it does not matter which events each was given; runs that share a start always do.</summary>
public sealed class MergedRunTests
{
    private static readonly DateTimeOffset s_now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly QueryOptions s_options = new() { TimeProvider = new FixedClock(s_now), Sources = Named() };
    private static readonly QueryOptions s_later = new() { TimeProvider = new FixedClock(s_now.AddSeconds(5)), Sources = Named() };
    private static readonly QueryOptions s_fewer = new() { TimeProvider = new FixedClock(s_now), Sources = Named(), MaxExactValuesPerGroup = 3 };

    [Theory]
    [InlineData("fields now() as n", false, true)]
    [InlineData("filter eventName = 'none' | fields now() as n", false, true)]
    [InlineData("stats count(*) as c | fields c + now() as n", false, true)]
    [InlineData("""filter eventName in (SOURCE "s" | filter now() > 1 | fields eventName) | stats count(*) as c""", false, true)]
    [InlineData("stats count_distinct(eventID) as d", true, false)]
    [InlineData("stats pct(n, 50) as p", true, false)]
    [InlineData("""filter eventName in (SOURCE "s" | stats count_distinct(eventID) as d by eventName | filter d > 0 | fields eventName) | stats count(*) as c""", true, false)]
    [InlineData("stats count_distinct(eventID) as d, max(now()) as n", true, true)]
    [InlineData("stats count(*) as c, sum(n) as s", false, false)]
    [InlineData("fields eventName | sort eventName", false, false)]
    public void Only_what_the_query_asks_for_must_be_the_same(string query, bool asksForLimits, bool asksForNow)
    {
        using var compiled = CompiledQueries.Compile([(query, "")]);
        GeneratedQuery prepared = GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!);

        Assert.Null(Refusal(() => prepared.Merge(s_options, s_options)));
        Assert.Equal(
            asksForNow ? "now(), which is 1704067200 in the one and 1704067205 in the other" : null,
            Refusal(() => prepared.Merge(s_options, s_later)));
        Assert.Equal(
            asksForLimits ? "the limits of exact aggregates (QueryOptions.MaxExactValuesPerGroup and MaxExactValues)" : null,
            Refusal(() => prepared.Merge(s_options, s_fewer)));
    }

    [Theory]
    [InlineData("fields now() as n, eventName | sort eventName")]
    [InlineData("""filter eventName in (SOURCE "s" | fields eventName) | stats count_distinct(eventID) as d, max(now()) as n by eventName""")]
    [InlineData("stats count_distinct(eventID) as d by eventName")]
    public void Runs_that_share_a_start_are_as_one(string query)
    {
        using var compiled = CompiledQueries.Compile([(query, "")]);
        GeneratedQuery prepared = GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!);
        byte[][] events = [.. Enumerable.Range(0, 40).Select(i => Encoding.UTF8.GetBytes(Event(i)))];

        Assert.Equal(prepared.Feed(Options(), events, 1), prepared.Feed(Options(), events, 4));

        static QueryOptions Options() => new() { TimeProvider = new RunningClock(), Sources = Named(), MaxExactValuesPerGroup = 3 };
    }

    private static string? Refusal(Action merge)
    {
        const string Start = "The runs differ in ";
        const string End = ", so that the result would depend on which events were given to which; begin the one by Fork of the other. (Parameter 'other')";
        try
        {
            merge();
            return null;
        }
        catch (ArgumentException exception)
        {
            Assert.StartsWith(Start, exception.Message, StringComparison.Ordinal);
            Assert.EndsWith(End, exception.Message, StringComparison.Ordinal);
            return exception.Message[Start.Length..^End.Length];
        }
    }

    private static Dictionary<string, CloudTrailSource> Named() => new() { ["s"] = CloudTrailSource.Memory(Encoding.UTF8.GetBytes(Event(0) + "\n" + Event(1))) };

    private static string Event(int i) => $$"""{"eventTime":"2024-01-01T00:00:{{i % 60:D2}}Z","eventName":"{{(char)('A' + (i % 3))}}","eventID":"{{i}}","n":{{i}}}""";

    /// <summary>A clock whose date is a minute later whenever it is looked at; nothing takes any time.</summary>
    private sealed class RunningClock : TimeProvider
    {
        private DateTimeOffset now = s_now.AddMinutes(-1);

        public override DateTimeOffset GetUtcNow() => now = now.AddMinutes(1);

        public override long GetTimestamp() => 0;
    }
}
