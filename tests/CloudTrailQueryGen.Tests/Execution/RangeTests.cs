using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Sources;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>One large input is read by several threads, and nothing but the time tells.</summary>
public sealed class RangeTests
{
    private const int LeastRangeBytes = 300;

    private static readonly string[] s_events = [.. Enumerable.Range(0, 8).SelectMany(TestLogs.Batch)];

    /// <summary>Inputs whose ranges meet: name and content.</summary>
    private static readonly Dictionary<string, string> s_sound = new()
    {
        ["lines"] = TestLogs.Lines(s_events),
        ["lines, CRLF"] = string.Join("\r\n", s_events),
        ["lines behind a byte order mark"] = "\uFEFF" + TestLogs.Lines(s_events),
        ["records"] = TestLogs.Records(s_events),
        ["records behind other members"] = "{\"version\":[{\"eventTime\":1}],\"Records\":[" + string.Join(',', s_events) + "],\"end\":{\"eventTime\":2}}\n",
        ["array"] = "[" + string.Join(",", s_events) + "]",
        ["array, indented"] = "[\n" + string.Join(",\n", s_events.Select(e => Indented(e, "  "))) + "\n]\n",
        ["objects, indented"] = string.Join('\n', s_events.Select(e => Indented(e, ""))),
        ["records, indented"] = "{\n  \"Records\": [\n" + string.Join(",\n", s_events.Select(e => Indented(e, "    "))) + "\n  ]\n}\n",
        ["lines of records"] = string.Join('\n', s_events.Chunk(9).Select(chunk => TestLogs.Records(chunk))),
        ["two envelopes"] = TestLogs.Records(s_events[..40]) + "\n" + TestLogs.Records(s_events[40..]),
        ["an array behind an envelope"] = TestLogs.Records(s_events[..60]) + "[" + string.Join(',', s_events[60..]) + "]",
        ["damaged lines"] = TestLogs.Lines([.. s_events.Select((e, i) => i % 9 == 4 ? e[..^9] : e)]),
        ["events that are nulls"] = TestLogs.Records([.. s_events.Select((e, i) => i % 9 == 4 ? "null" : e)]),
        ["events that begin otherwise"] = TestLogs.Lines([.. s_events.Select((e, i) => i % 3 == 1 ? "{\"first\":1," + e[1..] : e)]),
        ["an event twice in a line"] = string.Join('\n', s_events.Select(e => e + e)),
        ["text in which an event begins"] = TestLogs.Records([.. s_events.Select(e => Escaped(e))]),
    };

    /// <summary>Inputs of which a range begins where no event does, or nobody can tell.</summary>
    private static readonly Dictionary<string, string> s_unsound = new()
    {
        ["events in a list of an event"] = TestLogs.Records([s_events[0], WithList(s_events[..70], ","), .. s_events[70..]]),
        ["lines in a list of a line"] = TestLogs.Lines([s_events[0], WithList(s_events[..70], "\n,\n"), .. s_events[70..]]),
        ["text behind the envelope"] = TestLogs.Records(s_events[..20]) + "\n{\"a\":[" + string.Join(',', s_events[20..]) + "] }",
        ["another array behind the envelope"] = TestLogs.Records(s_events[..20]) + "\n[[" + string.Join(',', s_events[20..]) + "]]",
        ["an end in the middle"] = TestLogs.Records(s_events[..30]) + "]}," + string.Join(',', s_events[30..]),
        ["a string without an end"] = TestLogs.Records([.. s_events[..30], s_events[30][..^4] + "\"", .. s_events[31..]]),
        ["a cut event in front of each other"] = TestLogs.Lines([.. s_events.Select((e, i) => i % 2 == 1 ? e[..^1] : e)]),
    };

    public static TheoryData<string> Sound => [.. s_sound.Keys];

    public static TheoryData<string> Unsound => [.. s_unsound.Keys];

    [Theory]
    [MemberData(nameof(Sound))]
    public void Ranges_that_meet_are_the_whole(string name)
    {
        byte[] content = Encoding.UTF8.GetBytes(s_sound[name]);
        AssertSame(content);
        RunTally tally = Tally(content, 3);
        Assert.Equal((3, 0), (tally.RangesRead, tally.InputsReadAgain));
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Ranges_that_do_not_meet_are_forgotten(string name)
    {
        byte[] content = Encoding.UTF8.GetBytes(s_unsound[name]);
        AssertSame(content);
        RunTally tally = Tally(content, 7);
        Assert.Equal((0, 1), (tally.RangesRead, tally.InputsReadAgain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"Records\":[]}")]
    [InlineData("nothing of that kind")]
    public void What_has_no_event_is_not_split(string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text + new string(' ', 4000));
        AssertSame(content);
        Assert.Equal(0, Tally(content, 3).RangesRead);
    }

    [Fact]
    public void Gzip_is_not_split()
    {
        byte[] content = TemporaryFolder.Gzip(TestLogs.Lines(s_events));
        AssertSame(content);
        Assert.True(content.Length > 2 * LeastRangeBytes);
        Assert.Equal(0, Tally(content, 3).RangesRead);
    }

    /// <summary>Every byte is a border once, also in the middle of a name, and in every kind of damage.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_inputs_give_the_same(int form)
    {
        var random = new Random(form);
        byte[] alphabet = Encoding.Latin1.GetBytes("{}[]\"\\:,\n\t 0x\u0080\u00FF");
        int inRanges = 0;
        int again = 0;
        for (int round = 0; round < 400; round++)
        {
            string[] events = [.. Enumerable.Range(0, 5 + random.Next(12)).Select(i => s_events[random.Next(s_events.Length)])];
            byte[] content = Encoding.UTF8.GetBytes(form switch
            {
                0 => TestLogs.Records(events),
                1 => TestLogs.Lines(events),
                2 => "{\"version\":{\"x\":[1]},\"Records\":[" + string.Join(",\n", events) + "],\"end\":" + events[0] + "}\n",
                3 => string.Join("\n", events.Select(e => "{\"Records\":[" + e + "," + WithList(events[..2], "\n,") + "]}")),
                _ => "[" + string.Join(',', events) + "]",
            });
            for (int count = random.Next(4); count > 0; count--)
            {
                content[random.Next(content.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            QueryOptions options = new() { LeastRangeBytes = 100 + random.Next(200), MaxDegreeOfParallelism = 2 + random.Next(4), WindowBytes = 50 + random.Next(300), MaxEventBytes = 1024 };
            Assert.Equal(
                Describe(EventsQuery.All, CloudTrailSource.Memory(content), new() { MaxDegreeOfParallelism = 1, WindowBytes = options.WindowBytes, MaxEventBytes = 1024 }),
                Describe(EventsQuery.All, CloudTrailSource.Memory(content), options));
            RunTally tally = Tally(content, options);
            inRanges += tally.RangesRead > 0 ? 1 : 0;
            again += (int)tally.InputsReadAgain;
        }

        Assert.True(inRanges > 30 && again > 30, $"{inRanges} in ranges, {again} again");
    }

    [Fact]
    public void An_event_that_is_too_long_is_the_same_failure()
    {
        string[] events = [.. s_events];
        events[50] = TestLogs.Event(1, "Long", "1", new string('l', 3000));
        foreach (byte[] content in new[] { TestLogs.Lines(events), TestLogs.Records(events) }.Select(Encoding.UTF8.GetBytes))
        {
            AssertSame(content, new() { MaxEventBytes = 2000 });
            AssertSame(content, new() { MaxEventBytes = 2000, BadFilePolicy = BadFilePolicy.Throw });
        }
    }

    [Fact]
    public void With_a_policy_of_throwing_the_first_error_is_thrown()
    {
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines([.. s_events.Select((e, i) => i is 30 or 60 ? e.Replace("\"n\":", "\"n\"", StringComparison.Ordinal) : e)]));
        AssertSame(content, new() { BadFilePolicy = BadFilePolicy.Throw });
        Assert.Contains("CloudTrailFormatException", Describe(EventsQuery.All, CloudTrailSource.Memory(content), InRanges(3, new() { BadFilePolicy = BadFilePolicy.Throw })), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_events_without_an_end_are_given_up_alike()
    {
        // Each of the short lines may end as late as the window does.
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines([.. s_events[..3], .. Enumerable.Repeat("{\"eventTime\":[", 600), .. s_events]));
        QueryOptions options = new() { MaxEventBytes = 4096, WindowBytes = 4096 };
        AssertSame(content, options);
        Assert.Equal(1, EventsQuery.All.Run(CloudTrailSource.Memory(content), InRanges(3, options)).Statistics.FilesFailed);
    }

    [Fact]
    public void What_many_damaged_lines_may_have_cost_is_left_to_one_scan()
    {
        // Nothing is given up, but in longer windows it might be.
        string[] events = [.. Enumerable.Range(0, 400).Select(i => i % 4 == 1 ? "{\"eventTime\":[1,2" : s_events[i % 80])];
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines(events));
        QueryOptions options = new() { MaxEventBytes = 1024, WindowBytes = 1024 };
        AssertSame(content, options);
        Assert.Equal(1, Tally(content, InRanges(3, options)).InputsReadAgain);
    }

    [Fact]
    public void A_long_event_in_one_range_makes_damage_expensive_in_the_next()
    {
        // One scan would look for the ends of the damaged lines in windows that have become long; ranges begin with short ones.
        string[] damaged = [.. Enumerable.Range(0, 1500).Select(i => s_events[i % 80][..^1] + "]")];
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines(
            [TestLogs.Event(1, "Long", "1", new string('d', 250_000)), .. s_events, .. damaged, .. Enumerable.Repeat(s_events, 15).SelectMany(e => e)]));
        QueryOptions options = new() { MaxEventBytes = 256 * 1024, WindowBytes = 256 };
        Assert.Equal(1, EventsQuery.All.Run(CloudTrailSource.Memory(content), InRanges(1, options)).Statistics.FilesFailed);
        AssertSame(content, options);
        Assert.Equal((0, 1), (Tally(content, InRanges(2, options)).RangesRead, Tally(content, InRanges(2, options)).InputsReadAgain));
    }

    [Fact]
    public void The_first_hundred_errors_come_in_the_order_of_the_file()
    {
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines([.. Enumerable.Range(0, 900).Select(i => i % 3 == 1 ? s_events[i % 80].Replace("\"n\":", "\"n\"", StringComparison.Ordinal) : s_events[i % 80])]));
        AssertSame(content);
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Memory(content), InRanges(3));
        Assert.Equal((300, 100), (result.ErrorCount, result.Errors.Count));
        Assert.Equal(3, Tally(content, 3).RangesRead);
    }

    [Fact]
    public void Limit_any_ends_where_one_thread_ends()
    {
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines(s_events));
        foreach (long limit in new[] { 0, 1, 30, 79, 80, 81, 500 })
        {
            CloudTrailQuery<EventsRow> query = new(new EventsQuery(limit, limitAny: true));
            CloudTrailSource source = CloudTrailSource.Memory(content);
            QueryOptions one = new() { MaxDegreeOfParallelism = 1, WindowBytes = 200 };
            Assert.Equal(Describe(query, source, one), Describe(query, source, InRanges(3, new() { WindowBytes = 200 })));
        }
    }

    [Fact]
    public void A_split_file_may_stand_among_others()
    {
        using TemporaryFolder folder = new();
        folder.Write("1.json", TestLogs.Records(TestLogs.Batch(1)));
        folder.Write("2.json", TestLogs.Lines([.. Enumerable.Repeat(s_events, 8).SelectMany(e => e)]));
        folder.Write("3.json.gz", TemporaryFolder.Gzip(TestLogs.Records(TestLogs.Batch(3))));
        folder.Write("4.json", TestLogs.Records(s_events[0], WithList([.. Enumerable.Repeat(s_events, 8).SelectMany(e => e)], ",")));
        folder.Write("5.json", "{");
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        AssertSame(source, new());
        RunTally tally = Tally(source, InRanges(7));
        Assert.Equal((7, 1), (tally.RangesRead, tally.InputsReadAgain));
    }

    [Theory]
    [InlineData(200, 160, 3)]
    [InlineData(160, 200, 3)]
    [InlineData(160, 160, 3)]
    [InlineData(160, 2, 0)]
    public void A_file_that_is_written_to_is_read_as_it_is_then(int eventsBefore, int events, int rangesRead)
    {
        byte[] content = Lines(events);
        AssertSame(CloudTrailSource.Memory(content), new ChangingInput(Lines(eventsBefore), content, looks: 3), rangesRead);
    }

    [Fact]
    public void A_file_that_becomes_another_is_read_as_a_whole()
    {
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Records([.. s_events, .. s_events]));
        AssertSame(CloudTrailSource.Memory(content), new ChangingInput(Lines(160), content, looks: 3), rangesRead: 0);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(14_000)]
    public void A_file_that_cannot_be_read_to_its_end_has_the_events_in_front_and_the_failure(int readable)
    {
        byte[] content = Lines(160);
        AssertSame(
            new FixedSource([new ChangingInput(content, content, looks: 0, readable)]), new ChangingInput(content, content, looks: 3, readable), rangesRead: 0);
    }

    [Fact]
    public void Files_of_a_size_are_not_split()
    {
        byte[][] contents = [.. Enumerable.Range(0, 4).Select(i => Encoding.UTF8.GetBytes(TestLogs.Lines(s_events)))];
        CloudTrailSource source = CloudTrailSource.Memory(contents.Select(content => new ReadOnlyMemory<byte>(content)));
        Assert.Equal(0, Tally(source, InRanges(3)).RangesRead);
        AssertSame(source, new());
    }

    [Fact]
    public void One_thread_reads_again_when_ranges_need_too_much_memory()
    {
        // Each range has all groups.
        string[] names = [.. Enumerable.Range(0, 32_000).Select(i => TestLogs.Event(1, "Name" + (i % 4_000), "1"))];
        CloudTrailSource source = CloudTrailSource.Memory(Encoding.UTF8.GetBytes(TestLogs.Lines(names)));
        QueryOptions options = new() { MaxMemoryBytes = 1024 * 1024 };
        Recorder progress = new();
        string expected = Describe(CountsQuery.All, source, new() { MaxMemoryBytes = 1024 * 1024, MaxDegreeOfParallelism = 1 });
        Assert.Equal(expected, Describe(CountsQuery.All, source, InRanges(4, options, progress)));
        Assert.Equal((1, 32_000), (progress.Last.FilesDone, progress.Last.EventsScanned));
    }

    [Theory]
    [InlineData("lines", true)]
    [InlineData("events in a list of an event", false)]
    public void Progress_ends_with_what_was_read_once(string name, bool isSound)
    {
        byte[] content = Encoding.UTF8.GetBytes((isSound ? s_sound : s_unsound)[name]);
        Recorder progress = new();
        QueryStatistics statistics = EventsQuery.All.Run(CloudTrailSource.Memory(content), InRanges(3, new() { WindowBytes = 200 }, progress)).Statistics;
        Assert.Equal((1, 1, content.Length, statistics.EventsScanned), (progress.Last.FilesDone, progress.Last.FilesTotal, progress.Last.BytesRead, progress.Last.EventsScanned));
    }

    [Fact]
    public void Cancellation_ends_the_reading_of_ranges()
    {
        using CancellationTokenSource cancellation = new();
        CloudTrailSource source = CloudTrailSource.Memory(Encoding.UTF8.GetBytes(TestLogs.Lines([.. Enumerable.Repeat(s_events, 200).SelectMany(e => e)])));
        QueryOptions options = InRanges(3, new() { WindowBytes = 500 }, new Recorder(report => { if (report.BytesRead > 5000) { cancellation.Cancel(); } }));
        Assert.Throws<OperationCanceledException>(() => EventsQuery.All.Run(source, options, cancellation.Token));
    }

    private static byte[] Lines(int events) => Encoding.UTF8.GetBytes(TestLogs.Lines([.. Enumerable.Range(0, events).Select(i => s_events[i % s_events.Length])]));

    private static void AssertSame(CloudTrailSource expected, ChangingInput input, long rangesRead)
    {
        QueryOptions options = InRanges(3);
        QueryExecution execution = new(new FixedSource([input]).List(), options, progress: null, CancellationToken.None);
        RowSet rows = execution.Run(new QueryContext(options), EventsQuery.All.Definition.CreateState);
        QueryResult<EventsRow> result = EventsQuery.All.Run(expected, InRanges(1));
        QueryStatistics statistics = execution.GetStatistics(0) with { Elapsed = result.Statistics.Elapsed };
        Assert.Equal(TestLogs.Everything(result), TestLogs.Everything(new QueryResult<EventsRow>(EventsQuery.All.Definition, rows, statistics, execution.Errors, new EstimateLog())));
        Assert.Equal(result.Statistics, statistics);
        Assert.Equal(result.Errors.Select(error => error with { File = "" }), execution.Errors.ToList().Select(error => error with { File = "" }));
        Assert.Equal(rangesRead, execution.Tally.RangesRead);
    }

    private static void AssertSame(byte[] content, QueryOptions? options = null)
    {
        using TemporaryFolder folder = new();
        AssertSame(CloudTrailSource.Memory(content), options ?? new());
        AssertSame(CloudTrailSource.File(folder.Write("f.json", content)), options ?? new());
    }

    private static void AssertSame(CloudTrailSource source, QueryOptions options)
    {
        string expected = Describe(EventsQuery.All, source, InRanges(1, options));
        string counts = Describe(CountsQuery.All, source, InRanges(1, options));
        foreach (int threads in new[] { 2, 3, 7 })
        {
            Assert.Equal(expected, Describe(EventsQuery.All, source, InRanges(threads, options)));
            Assert.Equal(counts, Describe(CountsQuery.All, source, InRanges(threads, options)));
        }
    }

    private static QueryOptions InRanges(int threads, QueryOptions? options = null, IProgress<QueryProgress>? progress = null) => new()
    {
        LeastRangeBytes = LeastRangeBytes,
        MaxDegreeOfParallelism = threads,
        MaxEventBytes = (options ?? new()).MaxEventBytes,
        WindowBytes = (options ?? new()).WindowBytes,
        MaxMemoryBytes = (options ?? new()).MaxMemoryBytes,
        BadFilePolicy = (options ?? new()).BadFilePolicy,
        Progress = progress,
        TimeProvider = new TickingClock(),
    };

    private static RunTally Tally(byte[] content, int threads) => Tally(content, InRanges(threads));

    private static RunTally Tally(byte[] content, QueryOptions options) => Tally(CloudTrailSource.Memory(content), options);

    /// <summary>What is counted when a query of every event runs.</summary>
    internal static RunTally Tally(CloudTrailSource source, QueryOptions options)
    {
        QueryExecution execution = new(source.List(), options, progress: null, CancellationToken.None);
        execution.Run(new QueryContext(options), EventsQuery.All.Definition.CreateState);
        return execution.Tally;
    }

    /// <summary>All that a run says, or why it ends.</summary>
    private static string Describe<TRow>(CloudTrailQuery<TRow> query, CloudTrailSource source, QueryOptions options)
    {
        try
        {
            QueryResult<TRow> result = query.Run(source, options);
            QueryStatistics all = result.Statistics;
            return string.Join(
                '\n',
                [
                    TestLogs.Everything(result),
                    .. result.Errors.Select(error => $"{error.File} {error.ByteOffset}: {error.Message}"),
                    $"{all with { Elapsed = TimeSpan.Zero }} {all.FilesRead} {all.FilesFailed} {all.FilesSkipped} {all.EventsMalformed} {all.BytesRead} {all.BytesScanned} {result.ErrorCount}",
                ]);
        }
        catch (Exception exception) when (exception is CloudTrailFormatException or InvalidDataException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private static string Indented(string e, string indent) =>
        indent + "{\n" + string.Join(",\n", e[1..^1].Split(",\"").Select((member, i) => $"{indent}  {(i == 0 ? "" : "\"")}{member}")) + "\n" + indent + "}";

    private static string WithList(string[] events, string between) => s_events[0][..^1] + ",\"list\":[" + string.Join(between, events) + "]}";

    private static string Escaped(string e) => e[..^1] + ",\"text\":\"x,{\\\"eventTime\\\":1,{\\u0022eventTime\\u0022:\\n{\\\"eventTime\\\"\"}";

    private sealed class Recorder(Action<QueryProgress>? act = null) : IProgress<QueryProgress>
    {
        public QueryProgress Last { get; private set; }

        public void Report(QueryProgress value)
        {
            Last = value;
            act?.Invoke(value);
        }
    }

    /// <summary>A clock by which there is something to report at each window.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Add(ref now, 1000);
    }
}
