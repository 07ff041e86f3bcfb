using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// Generated code agrees with the oracle on random queries over random events: in one input, read by one thread or several, split over two, and
/// fed one by one to runs that are merged. The seed is fixed;
/// the environment variable <c>CTQ_SEED</c> tries another one.
/// </summary>
public sealed class RandomDifferentialTests
{
    internal const int DefaultSeed = 20260304;
    internal const int QueryCount = 470;
    private const int EventSetCount = 110;
    private const int Shown = 10;

    private static readonly int s_seed = int.Parse(Environment.GetEnvironmentVariable("CTQ_SEED") ?? DefaultSeed.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    private static readonly List<string> s_queries = RandomQueries.Covering(s_seed, QueryCount);

    private static readonly QueryEnvironment s_environment = new([]) { SavedQueries = [.. RandomQueries.Saved.Select(file => new SavedQuery(file.Path[..^4], file.Text))] };
    private static readonly string[] s_writtenOut = [.. s_queries.Select(RandomQueries.WriteOut)];

    [Fact]
    public void EveryRandomQueryCompiles()
    {
        var errors = new List<string>();
        foreach (string query in s_queries)
        {
            QueryCompilation compilation = QueryCompiler.Compile(query, s_environment);
            errors.AddRange(compilation.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error)
                .Select(diagnostic => $"{query}\n  {diagnostic}"));
        }

        Assert.True(errors.Count == 0, $"{errors.Count} errors\n{string.Join('\n', errors.Take(Shown))}");
    }

    [Fact]
    public void GeneratedCodeAgreesWithTheOracle()
    {
        using QueryTable generated = QueryTable.Compile(s_queries, RandomQueries.Saved);
        var random = new Random(s_seed);
        var events = new RandomEvents(s_seed);
        var differences = new List<string>();
        int pairs = 0;
        for (int count = 0; count < EventSetCount; count++)
        {
            List<string> records = events.Next(count == 0 ? 0 : random.Next(1, 25));
            byte[] other = QueryTable.ToInput(events.Next(random.Next(12)), count + 1);
            byte[] more = QueryTable.ToInput(events.Next(2), count);
            var set = new EventSet(records, count, random.Next(records.Count + 1), (count % 3 == 0 ? OracleRun.OfAllTime : events.Run()).With("other", other).With("more", more));
            for (int query = 0; query < s_queries.Count; query++)
            {
                if (RandomQueries.NeedsRange(s_queries[query]) && set.Run.From is null)
                {
                    continue;
                }

                pairs++;
                if (Differs(generated, query, set))
                {
                    differences.Add(differences.Count < Shown ? Describe(generated, query, Shrink(generated, query, set)) : s_queries[query]);
                }
            }
        }

        Assert.True(pairs >= 50_000);
        Assert.True(differences.Count == 0, $"seed {s_seed}: {differences.Count} differences\n{string.Join('\n', differences.Take(Shown))}");
    }

    private static bool Differs(QueryTable generated, int query, EventSet set)
    {
        OracleResult expected = OracleInterpreter.Run(s_writtenOut[query], set.Events, set.Run);
        return !expected.Equals(generated.Run(query, set.Whole, set.Options)) || !expected.Equals(generated.Run(query, set.Split, set.Options))
            || !expected.Equals(generated.Run(query, set.Whole, set.Unprobed))
            || (set.Form % 2 == 0 && !expected.Equals(generated.Run(query, set.Whole, set.InRanges)))
            || (QueryTable.CanBeFed(s_queries[query]) && !expected.Equals(generated.Feed(query, set)));
    }

    /// <summary>Leaves out every event that the difference does not need.</summary>
    private static EventSet Shrink(QueryTable generated, int query, EventSet set)
    {
        for (int i = set.Records.Count - 1; i >= 0; i--)
        {
            EventSet fewer = set.Without(i);
            set = Differs(generated, query, fewer) ? fewer : set;
        }

        return set;
    }

    private static string Describe(QueryTable generated, int query, EventSet set) => $"""
        QUERY {s_queries[query]}
        RUN {set.Run}
        EVENTS in form {set.Form % 3}
        {string.Join('\n', set.Records)}
        ORACLE
        {OracleInterpreter.Run(s_writtenOut[query], set.Events, set.Run)}
        GENERATED
        {generated.Run(query, set.Whole, set.Options)}
        GENERATED, split behind event {set.Cut}
        {generated.Run(query, set.Split, set.Options)}
        GENERATED, every event read
        {generated.Run(query, set.Whole, set.Unprobed)}
        GENERATED, in ranges
        {generated.Run(query, set.Whole, set.InRanges)}
        GENERATED, fed one by one
        {(QueryTable.CanBeFed(s_queries[query]) ? generated.Feed(query, set) : "cannot be fed")}

        """;
}
