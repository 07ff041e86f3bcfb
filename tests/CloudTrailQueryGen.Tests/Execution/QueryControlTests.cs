using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Cancellation, progress, early end, options, and exceptions on their way out.</summary>
public sealed class QueryControlTests
{
    [Fact]
    public void A_cancelled_token_ends_the_run_at_once()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CancellationToken cancelled = new(canceled: true);
        Assert.Throws<OperationCanceledException>(() => EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), null, cancelled));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancellation_is_noticed_between_windows(int threads)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        using CancellationTokenSource cancellation = new();
        Recorder progress = new(report => report.EventsScanned > 20, cancellation.Cancel);
        QueryOptions options = new() { WindowBytes = 64, Progress = progress, TimeProvider = new TickingClock(), MaxDegreeOfParallelism = threads };
        OperationCanceledException exception = Assert.Throws<OperationCanceledException>(
            () => EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), options, cancellation.Token));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.InRange(progress.Reports[^1].EventsScanned, 21, 50);
    }

    [Fact]
    public async Task Asynchronous_runs_give_the_same()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        QueryResult<EventsRow> result = await EventsQuery.All.RunAsync(source);
        Assert.Equal(TestLogs.Everything(EventsQuery.All.Run(source)), TestLogs.Everything(result));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => EventsQuery.All.RunAsync(CloudTrailSource.Folder("no/such/folder")));
        await Assert.ThrowsAsync<TaskCanceledException>(() => EventsQuery.All.RunAsync(source, null, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Progress_rises_and_ends_with_everything(int threads)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        Recorder progress = new(_ => false, () => { });
        QueryOptions options = new() { Progress = progress, TimeProvider = new TickingClock(), WindowBytes = 512, MaxDegreeOfParallelism = threads };
        QueryStatistics statistics = EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), options).Statistics;
        List<QueryProgress> reports = progress.Reports;
        Assert.Equal(new QueryProgress(0, 9, 0, 0, ""), reports[0]);
        Assert.Equal((9, 9, statistics.BytesRead, statistics.EventsScanned), (reports[^1].FilesDone, reports[^1].FilesTotal, reports[^1].BytesRead, reports[^1].EventsScanned));
        Assert.True(reports.Count > 10);
        Assert.All(reports.Zip(reports.Skip(1)), pair => Assert.True(
            pair.First.FilesDone <= pair.Second.FilesDone && pair.First.BytesRead <= pair.Second.BytesRead && pair.First.EventsScanned <= pair.Second.EventsScanned));
        Assert.Contains(reports, report => report.CurrentFile == $"{folder.Path}/07-huge.json");
    }

    [Fact]
    public void Progress_is_modest()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        Recorder progress = new(_ => false, () => { });
        EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), new() { Progress = progress, TimeProvider = new TickingClock(0), WindowBytes = 64 });

        // A clock that stands still: only the beginning and the end are told.
        Assert.Equal(2, progress.Reports.Count);
    }

    [Fact]
    public void The_clock_measures_the_run()
    {
        TickingClock clock = new(7);
        QueryStatistics statistics = EventsQuery.All.Run(CloudTrailSource.Memory("{}"u8.ToArray()), new() { TimeProvider = clock }).Statistics;
        Assert.Equal(TimeSpan.FromMilliseconds(7), statistics.Elapsed);
    }

    [Fact]
    public void What_progress_throws_ends_the_run()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        Recorder progress = new(report => report.FilesDone == 2, () => throw new NotFiniteNumberException("enough"));
        QueryOptions options = new() { Progress = progress, TimeProvider = new TickingClock(), MaxDegreeOfParallelism = 3 };
        NotFiniteNumberException exception = Assert.Throws<NotFiniteNumberException>(() => EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), options));
        Assert.Equal("enough", exception.Message);
    }

    [Fact]
    public void Limit_any_stops_reading_and_does_not_depend_on_threads()
    {
        using TemporaryFolder folder = new();
        for (int i = 0; i < 40; i++)
        {
            folder.Write($"{i:00}.json", TestLogs.Records(TestLogs.Batch(i)));
        }

        CloudTrailQuery<EventsRow> query = new(new EventsQuery(limit: 25, limitAny: true));
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        QueryResult<EventsRow> expected = query.Run(source, new() { MaxDegreeOfParallelism = 1 });
        Assert.Equal(25, expected.Count);
        Assert.Equal((40, 3, 0, 37), (expected.Statistics.FilesListed, expected.Statistics.FilesRead, expected.Statistics.FilesFailed, expected.Statistics.FilesSkipped));
        for (int repetition = 0; repetition < 30; repetition++)
        {
            QueryResult<EventsRow> actual = query.Run(source, new() { MaxDegreeOfParallelism = 2 + (repetition % 6), WindowBytes = 256 });
            Assert.Equal(TestLogs.Everything(expected), TestLogs.Everything(actual));
            Assert.Equal(40, actual.Statistics.FilesRead + actual.Statistics.FilesSkipped);
        }
    }

    [Fact]
    public void An_empty_folder_is_no_error()
    {
        using TemporaryFolder folder = new();
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path));
        Assert.Empty(result);
        Assert.Equal(new QueryStatistics { Elapsed = result.Statistics.Elapsed }, result.Statistics);
    }

    [Fact]
    public void Options_check_their_ranges()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxEventBytes = 1023 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxEventBytes = int.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { BadFilePolicy = (BadFilePolicy)2 });
        Assert.Throws<ArgumentNullException>(() => new QueryOptions { TimeProvider = null! });
        Assert.Equal(64 * 1024 * 1024, new QueryOptions().MaxEventBytes);
        Assert.Equal(Environment.ProcessorCount, new QueryOptions().MaxDegreeOfParallelism);
    }

    [Fact]
    public void A_prepared_query_tells_what_it_is()
    {
        Assert.Equal("Events", EventsQuery.All.Name);
        Assert.StartsWith("filter ispresent(eventName)", EventsQuery.All.Text, StringComparison.Ordinal);
        Assert.Equal(["@timestamp", "eventName", "detail", "n"], EventsQuery.All.Columns.Select(column => column.Name));
        Assert.Throws<ArgumentNullException>(() => new CloudTrailQuery<EventsRow>(null!));
        Assert.Throws<ArgumentNullException>("source", () => EventsQuery.All.Run(null!));
    }

    private sealed class Recorder(Predicate<QueryProgress> isTime, Action act) : IProgress<QueryProgress>
    {
        public List<QueryProgress> Reports { get; } = [];

        public void Report(QueryProgress value)
        {
            Reports.Add(value);
            if (isTime(value))
            {
                act();
            }
        }
    }

    /// <summary>A clock that goes on by so many milliseconds whenever it is read.</summary>
    private sealed class TickingClock(long step = 1000) : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Add(ref now, step);
    }
}
