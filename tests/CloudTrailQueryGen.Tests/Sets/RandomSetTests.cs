using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>Random queries in one set over random events: each has the result that it has alone.</summary>
public sealed class RandomSetTests
{
    private const int Seed = 20260311;
    private const int QueryCount = 200;
    private const int EventSets = 40;

    [Fact]
    public void As_alone()
    {
        List<string> texts = RandomQueries.Covering(Seed, QueryCount);
        using CompiledQueries compiled = CompiledQueries.Compile(texts.Select(text => (text, "")), [.. OracleTable.Files, .. RandomQueries.Saved]);
        TwoWays all = new();
        TwoWays withoutRange = new();
        for (int i = 0; i < texts.Count; i++)
        {
            object query = compiled.Invoke("Q", $"Q{i}")!;
            all.AddObject(query);
            if (!RandomQueries.NeedsRange(texts[i]))
            {
                withoutRange.AddObject(query);
            }
        }

        var random = new Random(Seed);
        var events = new RandomEvents(Seed);
        long matched = 0;
        for (int count = 0; count < EventSets; count++)
        {
            byte[] other = QueryTable.ToInput(events.Next(random.Next(12)), count + 1);
            byte[] more = QueryTable.ToInput(events.Next(2), count);
            bool hasRange = count % 3 == 0;
            OracleRun run = (hasRange ? events.Run() : OracleRun.OfAllTime).With("other", other).With("more", more);
            var set = new EventSet(events.Next(random.Next(1, 25)), count, 1, run);
            TwoWays queries = hasRange ? all : withoutRange;
            matched += queries.AssertSame(() => set.Whole, set.Options) + queries.AssertSame(() => set.Split, set.Options, run.ToOptions(2));
            queries.AssertSame(() => set.Whole, set.Options, set.InRanges);
        }

        Assert.InRange(matched, 10_000, long.MaxValue);
    }
}
