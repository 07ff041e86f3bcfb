using System;
using System.Linq;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Runs whose events are handed over one by one, and their merging.</summary>
public sealed class QueryRunTests
{
    [Fact]
    public void Events_one_by_one_are_as_events_of_a_file()
    {
        string[] events = [.. Enumerable.Range(0, 20).SelectMany(TestLogs.Batch)];
        QueryRun<EventsRow> run = EventsQuery.All.Start();
        Add(run, events);
        QueryResult<EventsRow> expected = EventsQuery.All.Run(CloudTrailSource.Memory(Encoding.UTF8.GetBytes(TestLogs.Records(events))));
        Assert.Equal(200, expected.Count);
        Assert.Equal(TestLogs.Everything(expected), TestLogs.Everything(run.Complete()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Merged_runs_are_as_one(int parts)
    {
        string[] events = [.. Enumerable.Range(0, 20).SelectMany(TestLogs.Batch)];
        QueryRun<CountsRow> whole = CountsQuery.All.Start();
        QueryRun<CountsRow>[] runs = [.. Enumerable.Range(0, parts).Select(i => CountsQuery.All.Start(i))];
        for (int i = 0; i < events.Length; i++)
        {
            Add(whole, events[i]);
            Add(runs[i % parts], events[i]);
        }

        for (int i = 1; i < parts; i++)
        {
            runs[0].Merge(runs[i]);
        }

        QueryResult<CountsRow> expected = whole.Complete();
        QueryResult<CountsRow> actual = runs[0].Complete();
        Assert.Equal(TestLogs.Everything(expected), TestLogs.Everything(actual));
        Assert.Equal((parts, parts, 200, 200), (actual.Statistics.FilesListed, actual.Statistics.FilesRead, actual.Statistics.EventsScanned, actual.Statistics.EventsMatched));
        Assert.Equal(expected.Statistics.BytesScanned, actual.Statistics.BytesScanned);
    }

    [Fact]
    public void Ranks_decide_ties_whatever_is_merged_first()
    {
        string[] results = new string[2];
        for (int first = 0; first < 2; first++)
        {
            QueryRun<EventsRow> low = EventsQuery.All.Start(3);
            QueryRun<EventsRow> high = EventsQuery.All.Start(8);
            Add(high, TestLogs.Event(1, "High", "1"));
            Add(low, TestLogs.Event(1, "Low", "1"));
            (QueryRun<EventsRow> target, QueryRun<EventsRow> other) = first == 0 ? (low, high) : (high, low);
            target.Merge(other);
            results[first] = string.Join(' ', target.Complete().Select(row => row.EventName));
        }

        Assert.Equal(["Low High", "Low High"], results);
    }

    [Fact]
    public void Malformed_events_are_counted_and_do_not_disturb_the_next()
    {
        QueryRun<EventsRow> run = EventsQuery.All.Start();
        Add(run, TestLogs.Event(1, "A", "1"), """{"eventName":"B","n":""", "[1]", "", "nonsense", """{"eventName":"\x"}""", TestLogs.Event(2, "C", "1"));
        QueryResult<EventsRow> result = run.Complete();
        Assert.Equal(["C", "A"], result.Select(row => row.EventName));
        Assert.Equal(["event 1", "event 2", "event 4", "event 5"], result.Errors.Select(error => error.File));
        Assert.Equal(4, result.ErrorCount);
        Assert.Equal((5, 2, 3), (result.Statistics.EventsScanned, result.Statistics.EventsMatched, result.Statistics.EventsMalformed));
    }

    [Fact]
    public void Only_so_many_errors_are_kept()
    {
        QueryRun<EventsRow> run = EventsQuery.All.Start();
        for (int i = 0; i < 250; i++)
        {
            run.Add("{"u8);
        }

        QueryResult<EventsRow> result = run.Complete();
        Assert.Equal((250, 100), (result.ErrorCount, result.Errors.Count));
        Assert.Equal("event 99", result.Errors[99].File);
    }

    [Fact]
    public void A_run_that_is_over_says_so()
    {
        QueryRun<EventsRow> run = EventsQuery.All.Start();
        QueryRun<EventsRow> merged = EventsQuery.All.Start();
        run.Merge(merged);
        Assert.Throws<InvalidOperationException>(() => merged.Add("{}"u8));
        Assert.Throws<InvalidOperationException>(() => run.Merge(merged));
        Assert.Throws<ArgumentException>(() => run.Merge(run));
        Assert.Empty(run.Complete());
        Assert.Throws<InvalidOperationException>(() => run.Complete());
        Assert.Throws<InvalidOperationException>(() => run.Add("{}"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => EventsQuery.All.Start(-1));
    }

    [Fact]
    public void Runs_that_share_a_start_are_told_apart()
    {
        QueryRun<EventsRow> first = EventsQuery.All.Start(2);
        QueryRun<EventsRow> second = first.Fork(1);
        Add(first, TestLogs.Event(1, "First", "1"));
        Add(second, TestLogs.Event(1, "Second", "1"));
        first.Merge(second);

        Assert.Throws<ArgumentOutOfRangeException>(() => first.Fork(-1));
        Assert.Throws<InvalidOperationException>(() => second.Fork(0));
        Assert.Equal(["Second", "First"], first.Complete().Select(row => row.EventName));
        Assert.Throws<InvalidOperationException>(() => first.Fork(0));
    }

    [Fact]
    public void Adding_allocates_nothing_for_known_groups()
    {
        QueryRun<CountsRow> run = CountsQuery.All.Start();
        byte[] utf8Event = Encoding.UTF8.GetBytes(TestLogs.Event(1, "A", "1.5"));
        for (int i = 0; i < 1000; i++)
        {
            run.Add(utf8Event);
        }

        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                run.Add(utf8Event);
            }
        }));
    }

    private static void Add<TRow>(QueryRun<TRow> run, params string[] events)
    {
        foreach (string text in events)
        {
            run.Add(Encoding.UTF8.GetBytes(text));
        }
    }
}
