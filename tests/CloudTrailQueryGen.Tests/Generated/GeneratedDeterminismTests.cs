using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Tests.Execution;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>Results do not depend on threads, nor on how events are spread over inputs.</summary>
public sealed class GeneratedDeterminismTests(GeneratedCorpus corpus) : IClassFixture<GeneratedCorpus>
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_do_not_change_a_byte(int threads)
    {
        CloudTrailSource files = Memory(corpus.Files);
        AssertSameResults(query => (corpus.Run(query, files), corpus.Run(query, files, threads)), TakesNotAnyRow);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Ranges_of_one_input_do_not_change_a_byte(int threads)
    {
        // Real events in the forms that files have. Many begin otherwise than the first one.
        byte[][] inputs = [JoinEvents("", "\n", "\n"), JoinEvents("{\"Records\":[", ",", "]}"), JoinEvents("[", ",\r\n ", "]")];
        CloudTrailSource[] sources = [.. inputs.Select(input => CloudTrailSource.Memory(input))];
        Assert.All(sources, source => Assert.Equal(threads, RangeTests.Tally(source, new() { MaxDegreeOfParallelism = threads, LeastRangeBytes = 10_000 }).RangesRead));
        AssertSameResults(
            query => (corpus.Run(query, sources[query % 3]), corpus.Run(query, sources[query % 3], threads, leastRangeBytes: 10_000)),
            _ => true);
    }

    [Fact]
    public void The_spread_of_events_over_inputs_does_not_change_a_byte()
    {
        CloudTrailSource one = CloudTrailSource.Memory(corpus.Events.SelectMany(e => e.Append((byte)'\n')).ToArray());
        CloudTrailSource many = Memory(corpus.Events);

        // @ptr says in which input an event stands.
        AssertSameResults(
            query => (corpus.Run(query, one), corpus.Run(query, many, 3)),
            text => TakesNotAnyRow(text) && !text.Contains("@ptr", StringComparison.Ordinal));
    }

    [Fact]
    public void Predicates_agree_with_prepared_queries()
    {
        var differences = new List<string>();
        long matched = 0;
        CloudTrailSource all = Memory(corpus.Events);
        for (int filters = 0; filters < corpus.Filters.Count; filters++)
        {
            GeneratedCorpus.Predicate predicate = corpus.PredicateOf(filters);
            long expected = corpus.CountMatches(filters, all);
            long actual = corpus.Events.Count(e => predicate(e));
            matched += actual;
            if (expected != actual)
            {
                differences.Add($"query {expected}, predicate {actual}: {corpus.Filters[filters]}");
            }
        }

        Assert.Empty(differences);
        Assert.True(corpus.Filters.Count > 50 && matched > 1000, $"{corpus.Filters.Count} predicates matched {matched} events");
    }

    /// <summary>With <c>limit any</c> whichever rows are found first will do.</summary>
    private static bool TakesNotAnyRow(string text) => !text.Contains("limit any", StringComparison.Ordinal);

    private byte[] JoinEvents(string begin, string between, string end)
    {
        byte[] first = corpus.Events.First(e => e.AsSpan().StartsWith("{\"eventVersion\""u8));
        return
        [
            .. Encoding.UTF8.GetBytes(begin),
            .. first,
            .. corpus.Events.Where(e => e != first).SelectMany<byte[], byte>(e => [.. Encoding.UTF8.GetBytes(between), .. e]),
            .. Encoding.UTF8.GetBytes(end),
        ];
    }

    private static CloudTrailSource Memory(IEnumerable<byte[]> inputs) => CloudTrailSource.Memory(inputs.Select(input => new ReadOnlyMemory<byte>(input)));

    private void AssertSameResults(Func<int, (GeneratedResult Expected, GeneratedResult Actual)> run, Func<string, bool> isCompared)
    {
        var differences = new List<string>();
        for (int query = 0; query < corpus.Queries.Count; query++)
        {
            if (isCompared(corpus.Queries[query].Text))
            {
                (GeneratedResult expected, GeneratedResult actual) = run(query);
                if (expected != actual)
                {
                    differences.Add($"{corpus.Queries[query].Name}: {corpus.Queries[query].Text}");
                }
            }
        }

        Assert.Empty(differences);
        Assert.True(corpus.Queries.Count > 100 && corpus.Events.Count > 4000);
    }
}
