using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>Once the values that decide have been seen, a window of further events allocates nothing.</summary>
public sealed class SetAllocationTests
{
    private static readonly string[] s_queries =
    [
        "filter eventName = 'ConsoleLogin' | stats count(*) by awsRegion",
        "filter eventName like /Role/ and userIdentity.type = 'Root' | stats count(*) by sourceIPAddress",
        "filter userIdentity.type = 'Root' | stats count(*)",
        "filter errorCode = 'AccessDenied' | stats count(*) by eventName",
        "filter sourceIPAddress = '203.0.113.7' | stats count(*)",
        "stats count(*), max(n) by eventSource",
    ];

    [Fact]
    public void None_per_event()
    {
        using CompiledQueries compiled = CompiledQueries.Compile(s_queries.Select(text => (text, "")));
        QueryState[] states = [.. Enumerable.Range(0, s_queries.Length).Select(i => StateOf(compiled.Invoke("Q", $"Q{i}")!))];
        using SetReading reading = new(states);
        byte[] window = Events(2_000);
        reading.Begin(new EventScan(0) { LongestEvent = 1 << 20 });
        reading.Feed(window, isFinal: false);
        Assert.Equal(0, Allocation.Least(() => reading.Feed(window, isFinal: false)));
        Assert.All(reading.Members, member => Assert.True(member.IsAttached && member.EventsMatched >= 100));
        Assert.InRange(reading.Place.EventsScanned, 4_000, 20_000);
    }

    private static QueryState StateOf(object query)
    {
        Func<CloudTrailQuery<int>, QueryState> create = Create;
        return (QueryState)create.Method.GetGenericMethodDefinition().MakeGenericMethod(query.GetType().GetGenericArguments()).Invoke(null, [query])!;
    }

    private static QueryState Create<TRow>(CloudTrailQuery<TRow> query) => query.Definition.CreateState(new QueryContext(QueryOptions.Default));

    private static byte[] Events(int count)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            string name = i % 3 == 0 ? "ConsoleLogin" : i % 3 == 1 ? "AssumeRole" : "Console\\u004cogin";
            string error = i % 7 == 0 ? ",\"errorCode\":\"AccessDenied\"" : "";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""{"userIdentity":{"type":"{{(i % 2 == 0 ? "Root" : "IAMUser")}}"},"eventSource":"{{(i % 5 == 0 ? "a" : "b")}}","eventName":"{{name}}","awsRegion":"r{{i % 4}}"{{error}},"sourceIPAddress":"203.0.113.{{i % 9}}","n":{{i}}}""").Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
