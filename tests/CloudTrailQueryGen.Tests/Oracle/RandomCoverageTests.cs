using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The random queries that are compared with the oracle use the whole grammar and every function.</summary>
public sealed class RandomCoverageTests
{
    private static readonly List<string> s_found = [.. RandomQueries.Covering(RandomDifferentialTests.DefaultSeed, RandomDifferentialTests.QueryCount).SelectMany(QueryShapes.Of)];

    [Fact]
    public void EachShapeOfTheGrammarIsThere()
    {
        List<string> missing = [.. GrammarShapes.All.Except(s_found)];

        Assert.True(missing.Count == 0, $"No random query has: {string.Join(" ; ", missing)}");
    }

    [Fact]
    public void TheCoverageIsOnRecord() => Golden.Verify(
        "tests/Corpus/expected/random-coverage.txt",
        string.Concat(s_found.CountBy(shape => shape).OrderBy(shape => shape.Key, StringComparer.Ordinal).Select(shape => $"{shape.Value,6} {shape.Key}\n")));
}
