using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The random queries and events are what they are meant to be: valid, repeatable, and not trivial.</summary>
public sealed class RandomQueriesTests
{
    private const int Seed = 20260304;

    [Fact]
    public void OneSeedGivesTheSameQueriesAndEvents()
    {
        Assert.Equal(Queries(50), Queries(50));
        Assert.Equal(new RandomEvents(Seed).Next(50), new RandomEvents(Seed).Next(50));
        Assert.NotEqual(new RandomEvents(Seed).Next(50), new RandomEvents(Seed + 1).Next(50));
    }

    [Fact]
    public void EveryQueryParses()
    {
        foreach (string query in Queries(2000))
        {
            SyntaxTree tree = Parser.Parse(query);
            Assert.True(tree.Diagnostics.All(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Info), $"{query}\n{string.Join('\n', tree.Diagnostics)}");
        }
    }

    [Fact]
    public void EveryEventIsJson()
    {
        foreach (string record in new RandomEvents(Seed).Next(2000))
        {
            using JsonDocument document = JsonDocument.Parse(record);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    [Fact]
    public void MostAnswersHaveRowsAndDiffer()
    {
        OracleEvent[] events = [.. new RandomEvents(Seed).Next(40).Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
        OracleRun run = new OracleRun(-2_000_000_000_000, 4_000_000_000_000, 0).With("other", QueryTable.ToInput(new RandomEvents(Seed + 1).Next(10), 0)).With("more", QueryTable.ToInput(new RandomEvents(Seed + 2).Next(10), 0));
        List<OracleResult> results = [.. Queries(1000).Select(query => OracleInterpreter.Run(RandomQueries.WriteOut(query), events, run))];

        Assert.InRange(results.Count(result => result.Rows.Count > 0), 550, 1000);
        Assert.InRange(results.Count(result => result.Rows.Count is > 1 and < 40), 300, 1000);
        Assert.InRange(results.Select(result => result.ToString()).Distinct().Count(), 500, 1000);
    }

    private static List<string> Queries(int count)
    {
        var queries = new RandomQueries(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => queries.Next())];
    }
}
