using System.IO;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Runs over real logs of every shape.</summary>
public sealed class CorpusRunTests
{
    private static readonly string Events = RepositoryRoot.Combine("tests/Corpus/events");

    [Fact]
    public void Every_event_of_a_trail_bucket_is_read()
    {
        // The list says per file how many events it holds.
        long expected = File.ReadLines(Path.Combine(Events, "MANIFEST.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Where(cells => cells[0].StartsWith("s3/", System.StringComparison.Ordinal)).Sum(cells => long.Parse(cells[1], null));
        QueryResult<CountsRow> result = CountsQuery.All.Run(CloudTrailSource.Folder(Path.Combine(Events, "s3")));
        Assert.Equal(0, result.ErrorCount);
        Assert.Equal(expected, result.Statistics.EventsScanned);
        Assert.Equal(expected, result.Sum(row => row.Count));
        Assert.Equal(result.Statistics.FilesListed, result.Statistics.FilesRead);
    }

    [Theory]
    [InlineData(2, 1024 * 1024)]
    [InlineData(7, 100)]
    [InlineData(1, 4096)]
    public void Threads_and_windows_do_not_change_a_byte(int threads, int windowBytes)
    {
        CloudTrailSource source = CloudTrailSource.Folder(Events);
        QueryOptions options = new() { MaxDegreeOfParallelism = threads, WindowBytes = windowBytes };
        QueryResult<EventsRow> expected = EventsQuery.All.Run(source, new() { MaxDegreeOfParallelism = 1 });
        Assert.True(expected.Count > 4000);
        Assert.Equal(TestLogs.Everything(expected), TestLogs.Everything(EventsQuery.All.Run(source, options)));
        Assert.Equal(TestLogs.Everything(CountsQuery.All.Run(source, new() { MaxDegreeOfParallelism = 1 })), TestLogs.Everything(CountsQuery.All.Run(source, options)));
    }
}
