using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>One folder with everything that a run can meet: the answer, the figures, the errors, and that nothing else changes them.</summary>
public sealed class MixedFolderTests
{
    private static readonly QueryOptions OneThread = new() { MaxDegreeOfParallelism = 1 };

    [Fact]
    public void Figures_add_up()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        QueryStatistics statistics = EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), OneThread).Statistics;
        Assert.Equal((9, 7, 2, 0), (statistics.FilesListed, statistics.FilesRead, statistics.FilesFailed, statistics.FilesSkipped));
        Assert.Equal((64, 63, 1), (statistics.EventsScanned, statistics.EventsMatched, statistics.EventsMalformed));
    }

    [Fact]
    public void Errors_name_file_and_place()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), OneThread);
        string first = TestLogs.Event(1, "Before", "1");
        Assert.Equal(3, result.ErrorCount);
        Assert.Equal(
            [
                $"{folder.Path}/05-garbage.json @0: This is not CloudTrail JSON: an object or array was expected",
                $"{folder.Path}/06-malformed-line.jsonl @{first.Length + 1 + """{"eventName":"Broken",""".Length}: A member name was expected",
                $"{folder.Path}/08-cut.json.gz @{TestLogs.Records(TestLogs.Batch(5)).Length}: The gzip data are cut off",
            ],
            result.Errors.Select(error => $"{error.File} @{error.ByteOffset}: {error.Message}"));
    }

    [Fact]
    public void Events_before_the_damage_count()
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        QueryResult<EventsRow> result = EventsQuery.All.Run(CloudTrailSource.Folder(folder.Path), OneThread);
        Assert.Equal(10, result.Count(row => row.Detail!.StartsWith("file 5", StringComparison.Ordinal)));
        Assert.Contains(result, row => row.EventName == "Before");
        Assert.Contains(result, row => row.EventName == "After");
        Assert.DoesNotContain(result, row => row.EventName == "Broken");
        Assert.Equal(300_000, result.Single(row => row.EventName == "Huge").Detail!.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_do_not_change_a_byte(int threads)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        QueryOptions options = new() { MaxDegreeOfParallelism = threads };
        for (int repetition = 0; repetition < 5; repetition++)
        {
            AssertSame(EventsQuery.All.Run(source, OneThread), EventsQuery.All.Run(source, options));
            AssertSame(CountsQuery.All.Run(source, OneThread), CountsQuery.All.Run(source, options));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Small_windows_do_not_change_a_byte(int windowBytes)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        QueryOptions options = new() { MaxDegreeOfParallelism = 1, WindowBytes = windowBytes };
        AssertSame(EventsQuery.All.Run(source, OneThread), EventsQuery.All.Run(source, options));
        AssertSame(CountsQuery.All.Run(source, OneThread), CountsQuery.All.Run(source, options));
    }

    [Fact]
    public void Small_windows_do_not_change_what_memory_gives()
    {
        byte[] content = System.Text.Encoding.UTF8.GetBytes(TestLogs.Records(TestLogs.Batch(1)));
        CloudTrailSource source = CloudTrailSource.Memory(content);
        QueryResult<EventsRow> expected = EventsQuery.All.Run(source);
        Assert.Equal(10, expected.Count);
        for (int windowBytes = 1; windowBytes < 300; windowBytes++)
        {
            AssertSame(expected, EventsQuery.All.Run(source, new() { WindowBytes = windowBytes }));
        }
    }

    private static void AssertSame<TRow>(QueryResult<TRow> expected, QueryResult<TRow> actual)
    {
        Assert.Equal(TestLogs.Everything(expected), TestLogs.Everything(actual));
        Assert.Equal<IEnumerable<CloudTrailFormatError>>(expected.Errors, actual.Errors);
        Assert.Equal(expected.ErrorCount, actual.ErrorCount);
        Assert.Equal(Comparable(expected.Statistics), Comparable(actual.Statistics));
    }

    // How much of a file that is given up was read before depends on the window.
    private static QueryStatistics Comparable(QueryStatistics statistics) => statistics with { Elapsed = default, BytesRead = 0, BytesScanned = 0 };
}
