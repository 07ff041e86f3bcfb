using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Json;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Runs that look at a range of time (QueryOptions.From and To), and the functions of the run.</summary>
public sealed class TimeRangeTests
{
    private const string Untimed = """{"eventName":"Untimed","n":7}""";
    private const string BadlyTimed = """{"eventTime":"yesterday","eventName":"BadlyTimed","n":7}""";
    private static readonly DateTimeOffset s_day = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_events = [TestLogs.Event(9, "A", "1"), TestLogs.Event(10, "B", "2"), Untimed, TestLogs.Event(19, "C", "3"), BadlyTimed, TestLogs.Event(20, "D", "4")];

    [Theory]
    [InlineData(null, null, 6, "D C B A Untimed BadlyTimed")]
    [InlineData(10.0, 20.0, 2, "C B")]
    [InlineData(10.0, null, 3, "D C B")]
    [InlineData(null, 20.0, 3, "C B A")]
    [InlineData(9.9999, 19.0001, 2, "C B")]
    [InlineData(10.0001, 19.0, 0, "")]
    [InlineData(9.0, 9.001, 1, "A")]
    [InlineData(-1e9, 1e9, 4, "D C B A")]
    public void Only_events_of_the_range_are_part_of_the_query(double? from, double? to, int matched, string names)
    {
        QueryOptions options = new() { From = Second(from), To = Second(to) };
        QueryResult<EventsRow> result = EventsQuery.All.Run(Memory(s_events), options);

        Assert.Equal(names, string.Join(' ', result.Select(row => row.EventName)));
        Assert.Equal((6, matched), (result.Statistics.EventsScanned, result.Statistics.EventsMatched));
        Assert.Equal(0, result.ErrorCount);
    }

    [Fact]
    public void A_time_within_a_millisecond_belongs_to_it()
    {
        // An event's time is cut to milliseconds, so an end within one excludes the whole of it or nothing.
        string[] events = ["""{"eventTime":"2024-01-01T00:00:00.0009Z","eventName":"A"}"""];
        QueryOptions within = new() { From = s_day, To = s_day.AddTicks(1) };
        QueryOptions behind = new() { From = s_day.AddTicks(1) };

        Assert.Single(EventsQuery.All.Run(Memory(events), within));
        Assert.Empty(EventsQuery.All.Run(Memory(events), behind));
    }

    [Fact]
    public void The_offset_of_a_time_does_not_matter()
    {
        QueryOptions options = new() { From = s_day.AddSeconds(10).ToOffset(TimeSpan.FromHours(9)), To = s_day.AddSeconds(20).ToOffset(TimeSpan.FromHours(-5)) };

        Assert.Equal(["C", "B"], EventsQuery.All.Run(Memory(s_events), options).Select(row => row.EventName));
        Assert.Single(EventsQuery.All.Run(Memory("""{"eventTime":"2024-01-01T05:00:15+05:00","eventName":"A"}"""), options));
    }

    [Fact]
    public void Ends_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { From = s_day, To = s_day });
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { To = s_day, From = s_day.AddTicks(1) });
        Assert.Equal(s_day, new QueryOptions { From = s_day, To = null }.From);
    }

    [Fact]
    public void Malformed_events_are_reported_whenever_they_were()
    {
        QueryRun<EventsRow> run = EventsQuery.All.Start(new QueryOptions { From = s_day.AddHours(1) });
        run.Add("""{"eventTime":"2024-01-01T00:00:00Z","eventName":"""u8);
        run.Add(Encoding.UTF8.GetBytes(TestLogs.Event(7200, "A", "1")));
        QueryResult<EventsRow> result = run.Complete();

        Assert.Equal((1, 1), (result.Count, result.ErrorCount));
    }

    [Theory]
    [InlineData("stats count(*)", "count(*)\n2")]
    [InlineData("fields 1 as one", "one\n1\n1")]
    [InlineData("filter eventName != 'B' | stats count(*) as c", "c\n1")]
    [InlineData("filter n > 1 | stats sum(n) as s", "s\n5")]
    [InlineData("stats count(*) as c by eventTime | sort eventTime", "eventTime | c\n2024-01-01T00:00:10Z | 1\n2024-01-01T00:00:19Z | 1")]
    [InlineData("filter eventTime like /19/ | stats count(*) as c", "c\n1")]
    [InlineData("stats max(eventTime) as m, min(@timestamp) as t", "m | t\n2024-01-01T00:00:19Z | 2024-01-01 00:00:10.000")]
    [InlineData("fields eventName | sort eventName desc | limit 1", "eventName\nC")]
    [InlineData("fields queryStartTime() as s, queryEndTime() as e, queryTimeRange() as r, now() as n | limit 1", "s | e | r | n\n1704067210000 | 1704067220000 | 10000 | 1704067300")]
    [InlineData("stats count(*) as c | fields queryEndTime() - now() * 1000 as d, c", "d | c\n-80000 | 2")]
    [InlineData("filter toMillis(@timestamp) = queryStartTime() | fields eventName", "eventName\nB")]
    public void Every_query_takes_a_range(string query, string expected)
    {
        using QueryTable table = QueryTable.Compile([query]);
        QueryOptions options = new() { From = s_day.AddSeconds(10), To = s_day.AddSeconds(20), TimeProvider = new FixedClock(s_day.AddSeconds(100.7)) };

        Assert.Equal(expected, table.Run(0, Memory(s_events), options).ToString());
    }

    [Theory]
    [InlineData("fields queryStartTime() as t", false, true, "The query uses 'queryStartTime()', so it can be run only with a beginning of its time range: set QueryOptions.From.")]
    [InlineData("fields queryEndTime() as t", true, false, "The query uses 'queryEndTime()', so it can be run only with an end of its time range: set QueryOptions.To.")]
    [InlineData("stats count(*) as c | filter c > queryTimeRange()", true, false, "The query uses 'queryTimeRange()', so it can be run only with a time range: set QueryOptions.From and QueryOptions.To.")]
    [InlineData("sort queryTimeRange()", false, false, "The query uses 'queryTimeRange()', so it can be run only with a time range: set QueryOptions.From and QueryOptions.To.")]
    public void Without_the_range_that_it_names_a_query_does_not_run(string query, bool hasFrom, bool hasTo, string message)
    {
        using QueryTable table = QueryTable.Compile([query]);
        QueryOptions options = new() { From = hasFrom ? s_day : null, To = hasTo ? s_day.AddDays(1) : null };
        var events = new EventSet([.. s_events], 0, 3, OracleRun.OfAllTime);

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => table.Run(0, Memory(s_events), options)).Message);
        Assert.Throws<InvalidOperationException>(() => table.Run(0, Memory(), options));
        Assert.Throws<InvalidOperationException>(() => table.Feed(0, events));
    }

    [Fact]
    public void Only_runs_of_one_range_merge()
    {
        QueryOptions options = new() { From = s_day };
        QueryRun<EventsRow> run = EventsQuery.All.Start(options);
        run.Merge(EventsQuery.All.Start(new QueryOptions { From = s_day.ToOffset(TimeSpan.FromHours(1)) }));

        Assert.Throws<ArgumentException>(() => run.Merge(EventsQuery.All.Start()));
        Assert.Throws<ArgumentException>(() => run.Merge(EventsQuery.All.Start(new QueryOptions { From = s_day, To = s_day.AddDays(1) })));
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Every_kernel_sees_the_range(string kernel)
    {
        var window = new TimeWindow(s_day.AddSeconds(10).ToUnixTimeMilliseconds(), s_day.AddSeconds(20).ToUnixTimeMilliseconds());
        var windowed = new Windowed<NameEvaluator>(new NameEvaluator { Names = [] }, window, TimeWindow.Empty);
        KernelState<Windowed<NameEvaluator>> state = new(Kernels.Get(kernel)) { Evaluator = windowed };
        EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(TestLogs.Lines(s_events)), 32);

        Assert.Equal(["B", "C"], windowed.Inner.Names);
        Assert.Equal((6, 2), (scan.EventsScanned, scan.EventsMatched));
    }

    private static DateTimeOffset? Second(double? second) => second is { } known ? s_day.AddSeconds(known) : null;

    private static CloudTrailSource Memory(params string[] events) => CloudTrailSource.Memory(Encoding.UTF8.GetBytes(TestLogs.Lines(events)));

    /// <summary>A query that does not ask for the time.</summary>
    private struct NameEvaluator : IEventEvaluator
    {
        public List<string> Names;

        public static int FieldCount => 1;

        public static int TimestampSlot => -1;

        public static int Find(int node, ReadOnlySpan<byte> key) => key.SequenceEqual("eventName"u8) ? FieldMatch.Slot(0) : 0;

        public static int FindElement(int node, int index) => 0;

        public readonly bool Rejects(int slot, ref EventFields fields) => slot != 0;

        public readonly bool Evaluate(ref EventFields fields)
        {
            Names.Add(Encoding.UTF8.GetString(fields.Field(0).Utf8));
            return true;
        }
    }
}
