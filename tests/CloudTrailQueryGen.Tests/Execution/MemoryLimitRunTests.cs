using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Tests.Sources;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>A run that needs more memory than it may hold is over; whether it does is no matter of threads.</summary>
public sealed class MemoryLimitRunTests
{
    private const long Limit = 1024 * 1024;

    private static readonly byte[][] s_files = [.. Enumerable.Range(0, 8).Select(i => Encoding.UTF8.GetBytes(TestLogs.Lines([.. Names(4_000)])))];

    private static readonly QueryOptions s_options = new() { MaxMemoryBytes = Limit };

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Each_thread_has_all_groups_but_one_thread_has_room(int threads)
    {
        Recorder progress = new();
        QueryResult<CountsRow> result = CountsQuery.All.Run(
            CloudTrailSource.Memory(s_files.Select(file => new ReadOnlyMemory<byte>(file))),
            new() { MaxMemoryBytes = Limit, MaxDegreeOfParallelism = threads, Progress = progress });
        Assert.Equal(4_000, result.Count);
        Assert.All(result, row => Assert.Equal(8, row.Count));
        Assert.Equal((8, 32_000), (result.Statistics.FilesRead, result.Statistics.EventsScanned));
        Assert.Equal((8, 32_000), (progress.Last.FilesDone, progress.Last.EventsScanned));
    }

    [Fact]
    public void What_can_be_read_only_once_is_not_read_again()
    {
        CloudTrailSource source = CloudTrailSource.Stream(new MemoryStream(Encoding.UTF8.GetBytes(TestLogs.Lines([.. Names(40_000)]))));
        Assert.Throws<QueryMemoryException>(() => CountsQuery.All.Run(source, s_options));
    }

    [Fact]
    public void A_run_that_has_reached_its_limit_is_over()
    {
        QueryRun<CountsRow> run = CountsQuery.All.Start(s_options);
        QueryRun<CountsRow> other = CountsQuery.All.Start(s_options, 1);
        QueryMemoryException exception = Assert.Throws<QueryMemoryException>(() => AddAll(run, Names(40_000)));
        Assert.Contains("'Counts'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => AddAll(run, Names(1)));
        Assert.Throws<InvalidOperationException>(run.Complete);
        Assert.Throws<InvalidOperationException>(() => run.Fork(1));
        Assert.Throws<InvalidOperationException>(() => other.Merge(run));
        AddAll(other, Names(3));
        Assert.Equal(3, other.Complete().Count);
    }

    [Fact]
    public void Forks_share_the_limit_and_give_back_what_they_held()
    {
        QueryRun<CountsRow> run = CountsQuery.All.Start(s_options);
        for (int i = 1; i < 20; i++)
        {
            QueryRun<CountsRow> fork = run.Fork(i);
            AddAll(fork, Names(1_000));
            run.Merge(fork);
        }

        List<QueryRun<CountsRow>> forks = [];
        Assert.Throws<QueryMemoryException>(() =>
        {
            for (int i = 20; i < 40; i++)
            {
                forks.Add(run.Fork(i));
                AddAll(forks[^1], Names(1_000));
            }
        });
        Assert.InRange(forks.Count, 2, 10);
        forks[..^1].ForEach(run.Merge);
        QueryResult<CountsRow> result = run.Complete();
        Assert.Equal((1_000, 18 + forks.Count), (result.Count, result[0].Count));
    }

    [Fact]
    public void Merging_may_be_too_much_and_ends_both_runs()
    {
        QueryRun<CountsRow> run = CountsQuery.All.Start(s_options);
        QueryRun<CountsRow> other = CountsQuery.All.Start(s_options, 1);
        AddAll(run, Names(5_000));
        AddAll(other, Names(10_000).Skip(5_000));
        Assert.Throws<QueryMemoryException>(() => run.Merge(other));
        Assert.Throws<InvalidOperationException>(run.Complete);
        Assert.Throws<InvalidOperationException>(other.Complete);
    }

    [Fact]
    public void Files_that_were_read_for_nothing_are_counted_once()
    {
        using TemporaryFolder folder = new();
        for (int i = 0; i < s_files.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, $"{i}.json"), s_files[i]);
        }

        File.WriteAllText(Path.Combine(folder.Path, "9.json"), "{\"eventName\":\"cut");
        string[] results = [.. new[] { 1, 4 }.Select(threads => TestLogs.Everything(
            CountsQuery.All.Run(CloudTrailSource.Folder(folder.Path), new() { MaxMemoryBytes = Limit, MaxDegreeOfParallelism = threads })))];
        Assert.Equal(results[0], results[1]);
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(i => TestLogs.Event(1, "Name" + i, "1"));

    private static void AddAll(QueryRun<CountsRow> run, IEnumerable<string> events)
    {
        foreach (string e in events)
        {
            run.Add(Encoding.UTF8.GetBytes(e));
        }
    }

    private sealed class Recorder : IProgress<QueryProgress>
    {
        public QueryProgress Last { get; private set; }

        public void Report(QueryProgress value) => Last = value;
    }
}
