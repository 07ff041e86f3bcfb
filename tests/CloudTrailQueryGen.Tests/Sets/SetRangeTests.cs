using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Execution;
using CloudTrailQueryGen.Tests.Generated;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>A set reads one large input by several threads, too; each query has the result that it has alone.</summary>
public sealed class SetRangeTests(GeneratedCorpus corpus) : IClassFixture<GeneratedCorpus>
{
    private static readonly string[] s_events = [.. Enumerable.Range(0, 8).SelectMany(TestLogs.Batch)];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_corpus_in_one_input(int threads)
    {
        byte[] first = corpus.Events.First(e => e.AsSpan().StartsWith("{\"eventVersion\""u8));
        byte[] content = [.. first.Concat(corpus.Events.SelectMany<byte[], byte>(e => [(byte)'\n', .. e]))];
        TwoWays queries = new();
        for (int i = 0; i < corpus.Queries.Count; i++)
        {
            // These two read the whole in any case, and so would all others.
            string text = corpus.Queries[i].Text;
            if (!RandomQueries.NeedsRange(text) && !HasAny(text, "fillmissing", "SOURCE", "source", "@ptr", "limit any"))
            {
                queries.AddObject(corpus.Query(i));
            }
        }

        CloudTrailSource source = CloudTrailSource.Memory(content);
        OracleRun run = Corpus.RunOf("", source);
        Assert.InRange(queries.Set.Count, 100, int.MaxValue);
        Assert.InRange(queries.AssertSame(() => source, run.ToOptions(), run.ToOptions(threads, leastRangeBytes: 10_000)), 10_000, long.MaxValue);
    }

    [Theory]
    [InlineData("", 3, 0)]
    [InlineData("filter eventName = 'Name3' | fields @ptr", 0, 1)]
    [InlineData("fields detail | limit any 3", 0, 1)]
    [InlineData("fields detail | limit any 70", 0, 1)]
    public void Ranges_meet_for_all_queries_or_none(string another, int inRanges, int again)
    {
        AssertRanges(TestLogs.Lines(s_events), another, inRanges, again);
    }

    [Fact]
    public void A_query_that_sees_damage_for_itself_depends_on_where_windows_end()
    {
        // The value is no number, which only those see that read it.
        string[] events = [.. s_events.Select((e, i) => i == 40 ? e.Replace("\"n\":", "\"n\":0", StringComparison.Ordinal) : e)];
        AssertRanges(TestLogs.Lines(events), "filter n > 3 | fields n", 0, 1);
        AssertRanges(TestLogs.Lines([.. s_events[..40], s_events[40][..^1], .. s_events[41..]]), "", 0, 1);
    }

    private static void AssertRanges(string content, string another, int inRanges, int again)
    {
        string[] texts = [.. new[] { "stats count(*) by eventName", "filter eventName = 'Name3' | fields @timestamp, detail", another }.Where(text => text.Length > 0)];
        using CompiledQueries compiled = CompiledQueries.Compile(texts.Select(text => (text, "")));
        TwoWays queries = new();
        for (int i = 0; i < texts.Length; i++)
        {
            queries.AddObject(compiled.Invoke("Q", $"Q{i}")!);
        }

        CloudTrailSource source = CloudTrailSource.Memory(Encoding.UTF8.GetBytes(content));
        QueryOptions options = new() { MaxDegreeOfParallelism = 3, LeastRangeBytes = 300, WindowBytes = 200 };
        queries.AssertSame(() => source, new() { MaxDegreeOfParallelism = 1, WindowBytes = 200 }, options);

        QueryContext context = new(options);
        List<QueryPass> passes = [.. queries.Set.Members.Select(member => new QueryPass(context.ForMember(member.Name), member.CreateState))];
        new InputExecution(source.List(), options, progress: null, CancellationToken.None).Run(passes, states => new SetReading(states));
        Assert.All(passes, pass => Assert.Equal((inRanges, again), (pass.Tally.RangesRead, pass.Tally.InputsReadAgain)));
    }

    private static bool HasAny(string text, params string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
