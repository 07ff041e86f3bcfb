using System;
using System.Globalization;
using Xunit;

namespace CloudTrailQueryGen.Tests.Results;

/// <summary>The line that statistics print.</summary>
public sealed class QueryStatisticsTests
{
    [Fact]
    public void A_usual_run()
    {
        QueryStatistics statistics = new()
        {
            FilesListed = 134, FilesRead = 134, EventsScanned = 5035, EventsMatched = 12, EventsMalformed = 1,
            BytesScanned = 6_123_456, Elapsed = TimeSpan.FromMilliseconds(41.4),
        };
        Assert.Equal("scanned 5,035 events (6.1 MB) in 134 files, 12 matched, 1 malformed, 0 files failed, 41 ms", statistics.ToString());
    }

    [Fact]
    public void One_of_each_and_what_is_seldom()
    {
        QueryStatistics statistics = new()
        {
            FilesListed = 1, FilesFailed = 1, FilesSkipped = 1, FoldersFailed = 2, EventsScanned = 1, BytesScanned = 999,
            Elapsed = TimeSpan.FromSeconds(1234.56),
        };
        Assert.Equal(
            "scanned 1 event (999 B) in 1 file, 0 matched, 0 malformed, 1 file failed, 2 folders failed, 1 file skipped, 1,234.6 s",
            statistics.ToString());
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1000, "1.0 kB")]
    [InlineData(999_949, "999.9 kB")]
    [InlineData(999_950, "1.0 MB")]
    [InlineData(12_345_678_901, "12.3 GB")]
    [InlineData(long.MaxValue, "9.2 EB")]
    public void Sizes(long bytes, string expected) =>
        Assert.Contains($"({expected})", new QueryStatistics { BytesScanned = bytes }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo custom = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        custom.NumberFormat.NumberGroupSeparator = ".";
        custom.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = custom;
            Assert.StartsWith("scanned 1,000 events (1.5 kB)", new QueryStatistics { EventsScanned = 1000, BytesScanned = 1500 }.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
