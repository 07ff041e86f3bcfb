using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>What a run needs for each file, and that neither the inflater nor the number of threads changes a result.</summary>
public sealed class ManyFilesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_small_file_costs_a_bounded_number_of_bytes(bool usesLibDeflate)
    {
        using TemporaryFolder folder = Files(1000);
        string[] paths = Directory.GetFiles(folder.Path);
        QueryOptions options = new() { MaxDegreeOfParallelism = 1, UsesLibDeflate = usesLibDeflate };
        CloudTrailSource few = CloudTrailSource.Files(paths.Take(100));
        CloudTrailSource many = CloudTrailSource.Files(paths);

        // Names, handles and what .NET's decompressor needs for itself; buffers of a window or of a file would be a hundred times as much.
        long perFile = (Measure(many, options) - Measure(few, options)) / 900;
        Assert.InRange(perFile, 0, 3000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Inflaters_and_threads_do_not_change_a_byte(int threads)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        CloudTrailSource source = CloudTrailSource.Folder(folder.Path);
        Assert.Equal(Describe(source, 1, usesLibDeflate: false), Describe(source, threads, usesLibDeflate: true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(4000)]
    public void Threads_that_are_left_over_read_ahead_and_do_not_change_a_byte(int cut)
    {
        string[] events = [.. Enumerable.Range(0, 2000).SelectMany(TestLogs.Batch)];
        using TemporaryFolder folder = new();
        string path = folder.Write("large.json.gz", TemporaryFolder.Gzip(TestLogs.Records(events)).AsSpan()[..^cut]);
        CloudTrailSource source = CloudTrailSource.File(path);
        string expected = Describe(source, 1, usesLibDeflate: false);
        Assert.Equal(expected, Describe(source, 8, usesLibDeflate: false));
        Assert.Equal(expected, Describe(source, 8, usesLibDeflate: true));
    }

    [Fact]
    public void A_failure_of_the_thread_that_reads_ahead_names_the_file()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cut.json.gz", TemporaryFolder.Gzip(TestLogs.Lines([.. Enumerable.Range(0, 2000).SelectMany(TestLogs.Batch)])).AsSpan()[..^100]);
        foreach (int threads in (int[])[1, 4])
        {
            QueryOptions options = new() { MaxDegreeOfParallelism = threads, BadFilePolicy = BadFilePolicy.Throw, WindowBytes = 4096 };
            InvalidDataException exception = Assert.Throws<InvalidDataException>(() => CountsQuery.All.Run(CloudTrailSource.File(path), options));
            Assert.StartsWith($"{path}: The gzip data are cut off (at byte ", exception.Message, StringComparison.Ordinal);
        }
    }

    private static TemporaryFolder Files(int count)
    {
        TemporaryFolder folder = new();
        for (int i = 0; i < count; i++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"{i:0000}.json.gz"), TemporaryFolder.Gzip(TestLogs.Records(TestLogs.Batch(i % 7))));
        }

        return folder;
    }

    private static long Measure(CloudTrailSource source, QueryOptions options) => Allocation.Least(() => CountsQuery.All.Run(source, options));

    private static string Describe(CloudTrailSource source, int threads, bool usesLibDeflate)
    {
        QueryOptions options = new() { MaxDegreeOfParallelism = threads, UsesLibDeflate = usesLibDeflate, WindowBytes = 4096 };
        QueryResult<EventsRow> result = EventsQuery.All.Run(source, options);
        QueryStatistics statistics = result.Statistics with { Elapsed = default };
        return string.Join('\n', result.Errors) + "\n" + statistics + "\n" + TestLogs.Everything(result);
    }
}
