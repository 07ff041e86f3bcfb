using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>What becomes of files that cannot be read, under both policies.</summary>
public sealed class BadFilePolicyTests
{
    private static readonly QueryOptions Throwing = new() { BadFilePolicy = BadFilePolicy.Throw };

    [Fact]
    public void A_missing_file_is_reported_with_its_path()
    {
        using TemporaryFolder folder = new();
        string good = folder.Write("b.json", TestLogs.Records(TestLogs.Batch(1)));
        string missing = Path.Combine(folder.Path, "a.json");
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Files([good, missing]));
        Assert.Equal((10, 1), (result.Count, result.ErrorCount));
        Assert.Equal(new CloudTrailFormatError(missing, 0, $"Could not find file '{missing}'."), result.Errors[0]);
        Assert.Equal((2, 1, 1), (result.Statistics.FilesListed, result.Statistics.FilesRead, result.Statistics.FilesFailed));
    }

    [Fact]
    public void Flaw_in_what_no_query_reads_is_reported_when_the_options_ask_for_it()
    {
        string events = TestLogs.Records([.. TestLogs.Batch(1)]).Replace("\"eventName\"", "\"unread\":[1,],\"eventName\"", StringComparison.Ordinal);
        string content = TestLogs.Records(TestLogs.Batch(1)) + "\n" + events;
        foreach (int threads in new[] { 1, 2 })
        {
            CloudTrailSource source = CloudTrailSource.Memory(Encoding.UTF8.GetBytes(content), "flawed.json");
            QueryResult<EventsRow> structure = EventsQuery.All.Run(source, new() { MaxDegreeOfParallelism = threads });
            Assert.Equal((20, 0L), (structure.Count, structure.ErrorCount));
            QueryResult<EventsRow> full = EventsQuery.All.Run(source, new() { MaxDegreeOfParallelism = threads, Validation = EventValidation.Full });
            Assert.Equal((10, 10L, 10L), (full.Count, full.ErrorCount, full.Statistics.EventsMalformed));
            Assert.Equal(new CloudTrailFormatError("flawed.json", content.IndexOf(",]", StringComparison.Ordinal) + 1, "A value was expected"), full.Errors[0]);
            CloudTrailFormatException exception = Assert.Throws<CloudTrailFormatException>(
                () => EventsQuery.All.Run(source, new() { Validation = EventValidation.Full, BadFilePolicy = BadFilePolicy.Throw }));
            Assert.Equal(("flawed.json: A value was expected", full.Errors[0].ByteOffset), (exception.Message, exception.ByteOffset));
        }
    }

    [Fact]
    public void Validation_is_one_of_the_enumeration()
    {
        Assert.Equal(EventValidation.Structure, new QueryOptions().Validation);
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { Validation = (EventValidation)2 });
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_reported()
    {
        using TemporaryFolder folder = new();
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.File(folder.Path));
        Assert.Equal(folder.Path, result.Errors.Single().File);
        Assert.Equal(1, result.Statistics.FilesFailed);
        Assert.Empty(result);
    }

    [Fact]
    public void Throwing_gives_the_first_failure_by_name_whatever_the_threads_do()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        for (int threads = 1; threads <= 8; threads++)
        {
            QueryOptions options = new() { BadFilePolicy = BadFilePolicy.Throw, MaxDegreeOfParallelism = threads };
            CloudTrailFormatException exception = Assert.Throws<CloudTrailFormatException>(() => EventsQuery.All.Run(source, options));
            Assert.Equal($"{folder.Path}/05-garbage.json: This is not CloudTrail JSON: an object or array was expected", exception.Message);
            Assert.Equal(0, exception.ByteOffset);
        }
    }

    [Fact]
    public void Throwing_gives_what_the_file_system_says() =>
        Assert.Throws<FileNotFoundException>(() => EventsQuery.All.Run(CloudTrailSource.File("no-such-file.json"), Throwing));

    [Fact]
    public void Throwing_names_the_place_in_a_cut_file()
    {
        string content = TestLogs.Records(TestLogs.Batch(1));
        CloudTrailSource source = CloudTrailSource.Memory(TemporaryFolder.Gzip(content).AsMemory()[..^4], "cut.gz");
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => EventsQuery.All.Run(source, Throwing));
        Assert.Equal($"cut.gz: The gzip data are cut off (at byte {content.Length} of the content)", exception.Message);
    }

    [Fact]
    public void A_stream_that_breaks_off_keeps_its_events()
    {
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Lines(TestLogs.Batch(1)));
        string[] events = TestLogs.Batch(1);
        int behindThird = events.Take(3).Sum(text => text.Length + 1);
        using PiecewiseStream stream = new(content, 50, failAt: behindThird + 5);
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Stream(stream, "socket"));
        Assert.Equal(3, result.Count);
        Assert.Equal(new CloudTrailFormatError("socket", behindThird + 5, "The connection was reset."), result.Errors.Single());
        Assert.Equal((1, 0, 1), (result.Statistics.FilesListed, result.Statistics.FilesRead, result.Statistics.FilesFailed));
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public void An_event_beyond_the_limit_gives_the_file_up()
    {
        string small = TestLogs.Event(1, "Small", "1");
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Records(small, TestLogs.Event(2, "Large", "2", new string('x', 5000))));
        QueryOptions options = new() { MaxEventBytes = 2048, WindowBytes = 64 };
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Memory(content), options);
        Assert.Equal("Small", Assert.Single(result).EventName);
        Assert.Contains("2,048 bytes, the limit of QueryOptions.MaxEventBytes", result.Errors.Single().Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (result.Statistics.FilesRead, result.Statistics.FilesFailed));
        Assert.Equal(2, EventsQuery.All.Run(CloudTrailSource.Memory(content), new() { MaxEventBytes = 8192, WindowBytes = 64 }).Count);
    }

    [Theory]
    [InlineData(2048, 2)]
    [InlineData(2049, 1)]
    public void The_limit_is_exact(int length, int rows)
    {
        int frame = TestLogs.Event(2, "Large", "2", "").Length;
        string large = TestLogs.Event(2, "Large", "2", new string('x', length - frame));
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Records(TestLogs.Event(1, "Small", "1"), large));
        Assert.Equal(length, large.Length);
        Assert.Equal(rows, EventsQuery.All.Run(CloudTrailSource.Memory(content), new() { MaxEventBytes = 2048, WindowBytes = 64 }).Count);
    }

    [Fact]
    public void Errors_beyond_the_hundredth_are_counted_only()
    {
        using TemporaryFolder folder = new();
        string bad = TestLogs.Lines([.. Enumerable.Repeat("""{"eventName":x}""", 70)]);
        for (int i = 0; i < 6; i++)
        {
            folder.Write($"{i}.jsonl", bad);
        }

        foreach (int threads in (int[])[1, 4])
        {
            QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), new() { MaxDegreeOfParallelism = threads });
            Assert.Equal((420, 420), (result.ErrorCount, result.Statistics.EventsMalformed));
            Assert.Equal(100, result.Errors.Count);
            Assert.Equal([70, 30], result.Errors.GroupBy(error => error.File).Select(group => group.Count()));
            Assert.Equal([$"{folder.Path}/0.jsonl", $"{folder.Path}/1.jsonl"], result.Errors.Select(error => error.File).Distinct());
        }
    }
}
