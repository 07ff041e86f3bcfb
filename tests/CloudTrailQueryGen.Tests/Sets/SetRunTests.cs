using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Tests.Execution;
using CloudTrailQueryGen.Tests.Sources;
using CloudTrailQueryGen.Tests.Subqueries;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>What can be asked of a set, and what it refuses.</summary>
public sealed class SetRunTests
{
    private static readonly byte[] s_logs = Encoding.UTF8.GetBytes(TestLogs.Records(TestLogs.Batch(1)));

    [Fact]
    public void Results_are_found_by_member_and_by_place()
    {
        CloudTrailQuerySet set = new();
        QuerySetMember<EventsRow> events = set.Add(EventsQuery.All);
        QuerySetMember<CountsRow> counts = set.Add(CountsQuery.All);
        QuerySetResult results = set.Run(CloudTrailSource.Memory(s_logs));
        Assert.Equal((2, 2, 0, 1), (set.Count, results.Count, events.Index, counts.Index));
        Assert.Equal(["Events", "Counts"], results.Members.Select(member => member.Name));
        Assert.Equal([EventsQuery.All.Text, CountsQuery.All.Text], set.Members.Select(member => member.Text));
        Assert.Same(EventsQuery.All, events.Query);
        Assert.Equal(EventsQuery.All.Run(CloudTrailSource.Memory(s_logs)), results.Get(events));
        Assert.Equal(CountsQuery.All.Run(CloudTrailSource.Memory(s_logs)), results.Get(counts));
        Assert.Same(results[0], results.Get(events));
        Assert.Equal(results, results.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => results[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => results[-1]);
    }

    [Fact]
    public void Members_of_another_set_or_of_later_are_refused()
    {
        CloudTrailQuerySet set = new();
        set.Add(EventsQuery.All);
        QuerySetResult results = set.Run(CloudTrailSource.Memory(s_logs));
        Assert.Throws<ArgumentException>(() => results.Get(set.Add(EventsQuery.All)));
        Assert.Throws<ArgumentException>(() => results.Get(new CloudTrailQuerySet().Add(EventsQuery.All)));
        Assert.Throws<ArgumentNullException>(() => results.Get<EventsRow>(null!));
        Assert.Throws<ArgumentNullException>(() => set.Add<EventsRow>(null!));
        Assert.Throws<ArgumentNullException>(() => set.Run(null!));
        Assert.Throws<ArgumentNullException>(() => { _ = set.RunAsync(null!); });
    }

    [Fact]
    public void A_set_without_queries_reads_nothing()
    {
        QuerySetResult results = new CloudTrailQuerySet().Run(CloudTrailSource.Folder("no such folder"));
        Assert.Empty(results);
    }

    [Fact]
    public async Task On_other_threads()
    {
        CloudTrailQuerySet set = new();
        QuerySetMember<EventsRow> events = set.Add(EventsQuery.All);
        Task<QuerySetResult> run = set.RunAsync(CloudTrailSource.Memory(s_logs));
        Assert.Equal(10, (await run).Get(events).Count);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => set.RunAsync(CloudTrailSource.Folder("no such folder")));
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        CloudTrailQuerySet set = new();
        set.Add(EventsQuery.All);
        Assert.Throws<OperationCanceledException>(() => set.Run(CloudTrailSource.Memory(s_logs), null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_stream_is_read_once_for_all()
    {
        CloudTrailQuerySet set = new();
        QuerySetMember<EventsRow> events = set.Add(EventsQuery.All);
        QuerySetMember<CountsRow> counts = set.Add(CountsQuery.All);
        QuerySetResult results = set.Run(CloudTrailSource.Stream(new MemoryStream(s_logs)));
        Assert.Equal(10, results.Get(events).Count);
        Assert.Equal(10, results.Get(counts).Sum(row => row.Count));
    }

    [Fact]
    public void Queries_with_subqueries_and_sources()
    {
        byte[] other = Encoding.UTF8.GetBytes(TestLogs.Lines(TestLogs.Batch(2)));
        byte[] third = Encoding.UTF8.GetBytes(TestLogs.Lines(TestLogs.Batch(3)));
        QueryOptions options = new()
        {
            Sources = new Dictionary<string, CloudTrailSource> { ["other"] = CloudTrailSource.Memory(other, "o"), ["third"] = CloudTrailSource.Memory(third, "t") },
        };
        TwoWays queries = new();
        queries.Add(EventsQuery.All);
        queries.Add(new SubqueryQuery([], [], ["other"]).Prepared);
        queries.Add(new SubqueryQuery(["other"], ["third"]).Prepared);
        queries.Add(new SubqueryQuery(["other", "third"]).Prepared);
        queries.Add(new SubqueryQuery(["other", "third"], [[]]).Prepared);
        queries.Add(CountsQuery.All);
        Recorder progress = new();
        CloudTrailSource source = CloudTrailSource.Memory(s_logs);
        Assert.Equal(10 + 30 + 20 + 20 + 40 + 10, queries.AssertSame(() => source, options, new() { Sources = options.Sources, Progress = progress }));

        // Three passes over 1, 1 and 2 files; subqueries over 1, 1, 1 and 2.
        Assert.Equal((9, 9), (progress.Last.FilesTotal, progress.Last.FilesDone));
    }

    [Fact]
    public void A_stream_that_would_be_read_twice_is_refused()
    {
        CloudTrailSource stream = CloudTrailSource.Stream(new MemoryStream(s_logs), "pipe");
        CloudTrailQuerySet set = new();
        set.Add(EventsQuery.All);
        set.Add(new SubqueryQuery([], [[]]).Prepared);
        Assert.Contains("'pipe'", Assert.Throws<InvalidOperationException>(() => set.Run(stream)).Message, StringComparison.Ordinal);

        CloudTrailQuerySet passes = new();
        passes.Add(EventsQuery.All);
        passes.Add(new SubqueryQuery(["a", "b"]).Prepared);
        QueryOptions options = new() { Sources = new Dictionary<string, CloudTrailSource> { ["a"] = stream, ["b"] = CloudTrailSource.Memory(s_logs) } };
        Assert.Contains("more than once", Assert.Throws<InvalidOperationException>(() => passes.Run(stream, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_lacks_is_named()
    {
        CloudTrailQuerySet set = new();
        set.Add(EventsQuery.All);
        set.Add(new SubqueryQuery([], ["nobody"]).Prepared);
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => set.Run(CloudTrailSource.Memory(s_logs))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_query_that_is_satisfied_reads_no_further_and_the_others_do(int threads)
    {
        CloudTrailQuerySet set = new();
        QuerySetMember<EventsRow> any = set.Add(new CloudTrailQuery<EventsRow>(new EventsQuery(limit: 3, limitAny: true)));
        QuerySetMember<EventsRow> all = set.Add(EventsQuery.All);
        CloudTrailSource files = CloudTrailSource.Memory(Enumerable.Range(0, 40).Select(i => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(TestLogs.Lines(TestLogs.Batch(i))))));
        QuerySetResult results = set.Run(files, new() { MaxDegreeOfParallelism = threads });
        Assert.Equal(400, results.Get(all).Count);
        QueryStatistics statistics = results.Get(any).Statistics;
        Assert.Equal(3, results.Get(any).Count);
        Assert.Equal(40, statistics.FilesRead + statistics.FilesSkipped);
        Assert.InRange(statistics.FilesRead, 1, 2 * threads);
    }

    [Fact]
    public void A_set_whose_queries_are_all_satisfied_stops()
    {
        CloudTrailQuerySet set = new();
        QuerySetMember<EventsRow> few = set.Add(new CloudTrailQuery<EventsRow>(new EventsQuery(limit: 3, limitAny: true)));
        QuerySetMember<EventsRow> more = set.Add(new CloudTrailQuery<EventsRow>(new EventsQuery(limit: 15, limitAny: true)));
        CloudTrailSource files = CloudTrailSource.Memory(Enumerable.Range(0, 40).Select(i => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(TestLogs.Lines(TestLogs.Batch(i))))));
        Recorder progress = new();
        QuerySetResult results = set.Run(files, new() { MaxDegreeOfParallelism = 1, Progress = progress });
        Assert.Equal((1, 39), (results.Get(few).Statistics.FilesRead, results.Get(few).Statistics.FilesSkipped));
        Assert.Equal((2, 38), (results.Get(more).Statistics.FilesRead, results.Get(more).Statistics.FilesSkipped));
        Assert.Equal(20, progress.Last.EventsScanned);
    }

    [Fact]
    public void A_time_range_is_that_of_all_queries()
    {
        TwoWays queries = new();
        queries.Add(EventsQuery.All);
        queries.Add(CountsQuery.All);
        QueryOptions options = new() { From = new(2024, 1, 1, 0, 0, 11, TimeSpan.Zero), To = new(2024, 1, 1, 0, 0, 13, TimeSpan.Zero) };
        Assert.InRange(queries.AssertSame(() => CloudTrailSource.Memory(s_logs), options), 2, 18);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Bad_files_end_the_run_if_that_is_wanted(int threads)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailQuerySet set = new();
        set.Add(EventsQuery.All);
        set.Add(CountsQuery.All);
        QueryOptions options = new() { BadFilePolicy = BadFilePolicy.Throw, MaxDegreeOfParallelism = threads };
        Exception expected = Assert.ThrowsAny<Exception>(() => EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), options));
        CloudTrailFormatException actual = Assert.Throws<CloudTrailFormatException>(() => set.Run(CloudTrailSource.Folder(folder.Path), options));
        Assert.Equal(expected.Message, actual.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void All_queries_share_the_memory(int threads)
    {
        byte[][] contents = [.. Enumerable.Range(0, 8).Select(_ => Encoding.UTF8.GetBytes(TestLogs.Lines([.. Enumerable.Range(0, 4_000).Select(i => TestLogs.Event(i, $"Name{i}", "1"))])))];
        CloudTrailSource files = CloudTrailSource.Memory(contents.Select(content => new ReadOnlyMemory<byte>(content)));
        const long Limit = 1024 * 1024;
        CloudTrailQuerySet set = new();
        QuerySetMember<CountsRow> first = set.Add(CountsQuery.All);
        QuerySetResult one = set.Run(files, new() { MaxMemoryBytes = Limit, MaxDegreeOfParallelism = threads });
        Assert.Equal(4_000, one.Get(first).Count);

        set.Add(CountsQuery.All);
        QueryMemoryException exception = Assert.Throws<QueryMemoryException>(() => set.Run(files, new() { MaxMemoryBytes = Limit, MaxDegreeOfParallelism = threads }));
        Assert.Equal(("Counts", Limit), (exception.Query, exception.LimitBytes));
        Assert.Contains("which all queries of the set share", exception.Message, StringComparison.Ordinal);
        QuerySetResult two = set.Run(files, new() { MaxMemoryBytes = 2 * Limit, MaxDegreeOfParallelism = threads });
        Assert.All(two, result => Assert.Equal((4_000, 32_000), (result.Count, result.Statistics.EventsMatched)));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_reported_to_each_query()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.json", TestLogs.Records(TestLogs.Batch(1)));
        string[] paths = [Path.Combine(folder.Path, "a.json"), Path.Combine(folder.Path, "missing.json")];
        TwoWays queries = new();
        queries.Add(EventsQuery.All);
        queries.Add(CountsQuery.All);
        Assert.Equal(20, queries.AssertSame(() => CloudTrailSource.Files(paths), new()));
        Assert.All(queries.Set.Run(CloudTrailSource.Files(paths)), result => Assert.Equal((1, 1, 1), (result.ErrorCount, result.Statistics.FilesFailed, result.Statistics.FilesRead)));
    }

    private sealed class Recorder : IProgress<QueryProgress>
    {
        public QueryProgress Last { get; private set; } = new(0, 0, 0, 0, "");

        public void Report(QueryProgress value) => Last = value;
    }
}
