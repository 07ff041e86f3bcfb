using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Execution;
using Xunit;

namespace CloudTrailQueryGen.Tests.Subqueries;

/// <summary>Which source is read for what, and what a run says of it.</summary>
public sealed class SubqueryRunTests
{
    private static readonly CloudTrailSource s_own = Memory("own", TestLogs.Event(1, "Own", "1"), TestLogs.Event(2, "Own", "2"));
    private static readonly CloudTrailSource s_a = Memory("a", TestLogs.Event(3, "A", "3"));
    private static readonly CloudTrailSource s_b = Memory("b", TestLogs.Event(3, "B", "4"), TestLogs.Event(9, "B", "5"), TestLogs.Event(9, "B", "6"));
    private static readonly QueryOptions s_named = new() { Sources = new Dictionary<string, CloudTrailSource> { ["a"] = s_a, ["b"] = s_b } };

    [Fact]
    public void A_query_reads_the_sources_that_it_names_if_the_run_has_any()
    {
        Assert.Equal("Own Own", Names(new SubqueryQuery([]).Prepared.Run(s_own, s_named)));
        Assert.Equal("A", Names(new SubqueryQuery(["a"]).Prepared.Run(s_own, s_named)));
        Assert.Equal("Own Own", Names(new SubqueryQuery(["a"]).Prepared.Run(s_own)));
        Assert.Throws<ArgumentException>(() => new SubqueryQuery(["A"]).Prepared.Run(s_own, s_named));
    }

    [Fact]
    public void Several_names_are_one_source_in_their_order()
    {
        Assert.Equal("B B B A", Names(new SubqueryQuery(["b", "a"]).Prepared.Run(s_own, s_named)));
        Assert.Equal("B B A B", Names(new SubqueryQuery(["a", "b"]).Prepared.Run(s_own, s_named)));
    }

    [Fact]
    public void A_subquery_reads_its_own_source_or_what_the_query_reads()
    {
        var query = new SubqueryQuery([], [], ["a"], ["b", "a"]);
        query.Prepared.Run(s_own, s_named);
        QueryContext context = query.Contexts[0];

        Assert.True(Enumerable.Range(1, 9).Select(second => Contains(context, 0, second)).SequenceEqual([true, true, false, false, false, false, false, false, false]));
        Assert.True(Enumerable.Range(1, 9).Select(second => Contains(context, 1, second)).SequenceEqual([false, false, true, false, false, false, false, false, false]));
        Assert.True(Enumerable.Range(1, 9).Select(second => Contains(context, 2, second)).SequenceEqual([false, false, true, false, false, false, false, false, true]));
        Assert.All(query.Contexts, each => Assert.Same(context, each));
    }

    [Fact]
    public void A_subquery_without_SOURCE_follows_that_of_the_query()
    {
        var query = new SubqueryQuery(["a"], [[]]);
        query.Prepared.Run(s_own, s_named);

        Assert.True(Contains(query.Contexts[0], 0, 3));
        Assert.False(Contains(query.Contexts[0], 0, 1));
    }

    [Fact]
    public void A_source_that_is_not_there_is_named_before_anything_is_read()
    {
        var missing = new SubqueryQuery([], ["a"], ["nowhere"]);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => missing.Prepared.Run(s_own, s_named));

        Assert.StartsWith("QueryOptions.Sources has no source 'nowhere', which subquery 2 of 'Suspects' reads by SOURCE; it has 'a', 'b'.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(missing.Contexts);
        exception = Assert.Throws<ArgumentException>(() => missing.Prepared.Run(s_own));
        Assert.StartsWith("QueryOptions.Sources has no source 'a', which subquery 1 of 'Suspects' reads by SOURCE; it is empty.", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() => new SubqueryQuery(["a", "c"]).Prepared.Run(s_own, s_named));
        Assert.StartsWith("QueryOptions.Sources has no source 'c', which the query of 'Suspects' reads by SOURCE; it has 'a', 'b'.", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() => new SubqueryQuery(["c"]).Prepared.Run(s_own, s_named));
        Assert.StartsWith("QueryOptions.Sources has no source 'c', which the query of 'Suspects' reads by SOURCE; it has 'a', 'b'.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => new SubqueryQuery([], ["no"]).Prepared.Run(s_own, new() { Sources = new Dictionary<string, CloudTrailSource> { ["no"] = CloudTrailSource.Folder("no/such/folder") } }));
    }

    [Fact]
    public void A_stream_can_not_be_read_twice()
    {
        CloudTrailSource stream = CloudTrailSource.Stream(new MemoryStream("{}"u8.ToArray()), "events");
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => new SubqueryQuery([], [[]]).Prepared.Run(stream));

        Assert.Equal("The query 'Suspects' reads its events more than once, because it has subqueries, but 'events' can be read only once; pass CloudTrailSource.Memory or files instead.", exception.Message);
        Assert.Equal(1, new SubqueryQuery([], ["a"]).Prepared.Run(stream, s_named).Statistics.Subqueries[0].EventsScanned);
    }

    [Fact]
    public void Statistics_add_up_and_say_what_was_read_for_subqueries()
    {
        QueryStatistics statistics = new SubqueryQuery([], [], ["b"]).Prepared.Run(s_own, s_named).Statistics;

        Assert.Equal((3, 3, 7, 7), (statistics.FilesListed, statistics.FilesRead, statistics.EventsScanned, statistics.EventsMatched));
        Assert.Equal([2L, 3L], statistics.Subqueries.Select(subquery => subquery.EventsScanned));
        Assert.Equal(statistics.BytesRead, 2 * statistics.Subqueries[0].BytesRead + statistics.Subqueries[1].BytesRead);
        Assert.StartsWith("scanned 7 events (551 B) in 3 files for the query and its 2 subqueries, 7 matched, 0 malformed, 0 files failed, ", statistics.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_subqueries_come_last_and_say_so()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailSource mixed = CloudTrailSource.Folder(folder.Path);
        QueryOptions options = new() { Sources = new Dictionary<string, CloudTrailSource> { ["mixed"] = mixed } };
        QueryResult<EventsRow> alone = EventsQuery.All.Run(mixed);
        QueryResult<EventsRow> both = new SubqueryQuery([], ["mixed"]).Prepared.Run(mixed, options);

        Assert.Equal(2 * alone.ErrorCount, both.ErrorCount);
        Assert.Equal(alone.Errors.Concat(alone.Errors.Select(error => error with { Message = error.Message + " (read for subquery 1)" })), both.Errors);
        Assert.Throws<CloudTrailFormatException>(() => new SubqueryQuery([], ["mixed"]).Prepared.Run(s_own, new() { Sources = options.Sources, BadFilePolicy = BadFilePolicy.Throw }));
    }

    [Fact]
    public void Runs_that_are_fed_run_their_subqueries_at_the_start()
    {
        var query = new SubqueryQuery(["a"], ["b"]);
        QueryRun<EventsRow> first = query.Prepared.Start(s_named);
        QueryRun<EventsRow> second = query.Prepared.Start(s_named, 1);
        first.Add(Encoding.UTF8.GetBytes(TestLogs.Event(1, "First", "1")));
        second.Add(Encoding.UTF8.GetBytes(TestLogs.Event(2, "Second", "1")));
        second.Merge(first);
        QueryResult<EventsRow> result = second.Complete();

        Assert.All(query.Contexts, context => Assert.True(Contains(context, 0, 9)));
        Assert.Equal("Second First", Names(result));
        Assert.Equal((4, 8), (result.Statistics.FilesRead, result.Statistics.EventsScanned));
        Assert.Equal([6L], result.Statistics.Subqueries.Select(subquery => subquery.EventsScanned));
    }

    [Fact]
    public void Runs_that_share_a_start_share_what_its_subqueries_have_read()
    {
        var query = new SubqueryQuery([], ["a"], ["b"]);
        QueryRun<EventsRow> first = query.Prepared.Start(s_named);
        QueryRun<EventsRow> second = first.Fork(1);
        QueryRun<EventsRow> other = query.Prepared.Start(s_named, 2);
        second.Merge(other);
        first.Merge(second);

        Assert.Same(query.Contexts[0].Values(0), query.Contexts[1].Values(0));
        Assert.Equal([2L, 6L], first.Complete().Statistics.Subqueries.Select(subquery => subquery.EventsScanned));
    }

    [Fact]
    public void Elapsed_is_by_the_clock_of_the_options_and_includes_subqueries()
    {
        QueryOptions options = new() { Sources = s_named.Sources, TimeProvider = new SecondsClock() };
        QueryStatistics statistics = new SubqueryQuery([], ["a"], ["b"]).Prepared.Start(options).Complete().Statistics;

        // The clock is looked at first and last, and before and after each subquery.
        Assert.Equal(TimeSpan.FromSeconds(5), statistics.Elapsed);
        Assert.All(statistics.Subqueries, subquery => Assert.Equal(TimeSpan.FromSeconds(1), subquery.Elapsed));
    }

    [Fact]
    public void Merged_runs_number_their_subqueries_as_the_query_does()
    {
        CloudTrailSource damaged = Memory("damaged", TestLogs.Event(1, "D", "1"), """{"eventName":"\x"}""");
        QueryOptions options = new() { Sources = new Dictionary<string, CloudTrailSource> { ["b"] = s_b, ["damaged"] = damaged } };
        CloudTrailQuery<EventsRow> query = new SubqueryQuery([], ["b"], ["damaged"]).Prepared;
        QueryRun<EventsRow> first = query.Start(options);
        first.Merge(query.Start(options, 1));
        first.Merge(query.Start(options, 2));
        QueryResult<EventsRow> result = first.Complete();

        Assert.Equal([9L, 6L], result.Statistics.Subqueries.Select(subquery => subquery.EventsScanned));
        Assert.Equal([0L, 3L], result.Statistics.Subqueries.Select(subquery => subquery.EventsMalformed));
        Assert.Equal((9, 15, 3), (result.Statistics.FilesRead, result.Statistics.EventsScanned, result.Statistics.EventsMalformed));
        Assert.Equal(3, result.ErrorCount);
        Assert.All(result.Errors, error => Assert.EndsWith(" (read for subquery 2)", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Runs_that_are_fed_need_named_sources()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => new SubqueryQuery([], [[]]).Prepared.Start(s_named));

        Assert.StartsWith("subquery 1 of query 'Suspects' has no SOURCE", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SubqueryQuery([], ["a"]).Prepared.Start());
    }

    [Fact]
    public void Sources_are_copied_and_checked()
    {
        Dictionary<string, CloudTrailSource> sources = new() { ["a"] = s_a };
        QueryOptions options = new() { Sources = sources };
        sources["a"] = s_b;

        Assert.Same(s_a, options.Sources["a"]);
        Assert.Empty(new QueryOptions().Sources);
        Assert.Throws<ArgumentNullException>(() => new QueryOptions { Sources = null! });
        Assert.Throws<ArgumentException>(() => new QueryOptions { Sources = new Dictionary<string, CloudTrailSource> { ["a"] = null! } });
    }

    [Fact]
    public void Progress_counts_every_reading()
    {
        Recorder progress = new();
        new SubqueryQuery([], [], ["b"]).Prepared.Run(s_own, new() { Sources = s_named.Sources, Progress = progress });

        Assert.Equal((0, 3), (progress.Reports[0].FilesDone, progress.Reports[0].FilesTotal));
        Assert.Equal((3, 3, 7), (progress.Reports[^1].FilesDone, progress.Reports[^1].FilesTotal, progress.Reports[^1].EventsScanned));
    }

    private static CloudTrailSource Memory(string name, params string[] events) => CloudTrailSource.Memory(Encoding.UTF8.GetBytes(TestLogs.Records(events)), name);

    private static string Names(QueryResult<EventsRow> result) => string.Join(' ', result.Select(row => row.EventName));

    /// <summary>The first column of the subqueries is the time of the event.</summary>
    private static bool Contains(QueryContext context, int subquery, int second) =>
        context.Values(subquery).Contains(Value.FromTimestamp(new DateTimeOffset(2024, 1, 1, 0, 0, second, TimeSpan.Zero).ToUnixTimeMilliseconds()));

    /// <summary>A clock that is a second later whenever it is looked at.</summary>
    private sealed class SecondsClock : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds++;
    }

    private sealed class Recorder : IProgress<QueryProgress>
    {
        public List<QueryProgress> Reports { get; } = [];

        public void Report(QueryProgress value) => Reports.Add(value);
    }
}
