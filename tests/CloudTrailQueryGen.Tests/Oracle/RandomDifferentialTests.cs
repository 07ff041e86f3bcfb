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
/// Generated code agrees with the oracle on random queries over random events, whole and split over several inputs. The seed is fixed;
/// the environment variable <c>CTQ_SEED</c> tries another one.
/// </summary>
public sealed class RandomDifferentialTests
{
    private const int QueryCount = 500;
    private const int EventSetCount = 20;
    private const int Shown = 10;

    private static readonly int s_seed = int.Parse(Environment.GetEnvironmentVariable("CTQ_SEED") ?? "20260304", CultureInfo.InvariantCulture);
    private static readonly List<string> s_queries = Queries();

    [Fact]
    public void EveryRandomQueryCompiles()
    {
        var errors = new List<string>();
        foreach (string query in s_queries)
        {
            QueryCompilation compilation = QueryCompiler.Compile(query, ImmutableArray<HostParameter>.Empty);
            errors.AddRange(compilation.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error)
                .Select(diagnostic => $"{query}\n  {diagnostic}"));
        }

        Assert.True(errors.Count == 0, $"{errors.Count} errors\n{string.Join('\n', errors.Take(Shown))}");
    }

    [Fact]
    public void GeneratedCodeAgreesWithTheOracle()
    {
        using QueryTable generated = QueryTable.Compile(s_queries);
        var random = new Random(s_seed);
        var events = new RandomEvents(s_seed);
        var differences = new List<string>();
        int pairs = 0;
        for (int set = 0; set < EventSetCount; set++)
        {
            List<string> records = events.Next(set == 0 ? 0 : random.Next(1, 25));
            int cut = random.Next(records.Count + 1);
            for (int query = 0; query < s_queries.Count; query++, pairs++)
            {
                Compare(differences, generated, query, records, set, records.Count);
                Compare(differences, generated, query, records, set, cut);
            }
        }

        Assert.True(pairs >= 10_000);
        Assert.True(differences.Count == 0, $"seed {s_seed}: {differences.Count} differences\n{string.Join('\n', differences.Take(Shown))}");
    }

    private static void Compare(List<string> differences, QueryTable generated, int query, List<string> records, int form, int cut)
    {
        (OracleResult expected, OracleResult actual) = Run(generated, query, records, form, cut);
        if (expected.Equals(actual))
        {
            return;
        }

        if (differences.Count < Shown)
        {
            (records, cut) = Shrink(generated, query, records, form, cut);
            (expected, actual) = Run(generated, query, records, form, cut);
        }

        differences.Add($"QUERY {s_queries[query]}\nEVENTS split at {cut}\n{string.Join('\n', records)}\nORACLE\n{expected}\nGENERATED\n{actual}\n");
    }

    private static (OracleResult Expected, OracleResult Actual) Run(QueryTable generated, int query, List<string> records, int form, int cut)
    {
        OracleEvent[] events = [.. records.Select((json, ordinal) => new OracleEvent(json, ordinal < cut ? 0 : 1, ordinal))];
        CloudTrailSource source = cut == records.Count
            ? CloudTrailSource.Memory(QueryTable.ToInput(records, form))
            : CloudTrailSource.Memory(new ReadOnlyMemory<byte>[] { QueryTable.ToInput(records[..cut], form), QueryTable.ToInput(records[cut..], form + 1) });
        return (OracleInterpreter.Run(s_queries[query], events), generated.Run(query, source));
    }

    /// <summary>Leaves out every event that the difference does not need.</summary>
    private static (List<string> Records, int Cut) Shrink(QueryTable generated, int query, List<string> records, int form, int cut)
    {
        for (int i = records.Count - 1; i >= 0; i--)
        {
            List<string> fewer = [.. records.Take(i), .. records.Skip(i + 1)];
            int moved = i < cut ? cut - 1 : cut;
            (OracleResult expected, OracleResult actual) = Run(generated, query, fewer, form, moved);
            (records, cut) = expected.Equals(actual) ? (records, cut) : (fewer, moved);
        }

        return (records, cut);
    }

    private static List<string> Queries()
    {
        var queries = new RandomQueries(s_seed);
        return [.. Enumerable.Range(0, QueryCount).Select(_ => queries.Next())];
    }
}
