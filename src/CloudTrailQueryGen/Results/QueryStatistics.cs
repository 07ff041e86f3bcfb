using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen;

/// <summary>
/// What a run has read. The figures add up: <see cref="FilesListed"/> = <see cref="FilesRead"/> + <see cref="FilesFailed"/> +
/// <see cref="FilesSkipped"/>. A stream or a block of memory counts as a file.
/// </summary>
public sealed record QueryStatistics
{
    /// <summary>Files that the source consists of.</summary>
    public long FilesListed { get; init; }

    /// <summary>Files read to their end; single events in them may be malformed.</summary>
    public long FilesRead { get; init; }

    /// <summary>
    /// Files that could not be opened or not be read to their end (missing, not permitted, damaged gzip data, no CloudTrail JSON, an event
    /// that does not end). The events before the damage count and are part of the result.
    /// </summary>
    public long FilesFailed { get; init; }

    /// <summary>Files not read, or not read to their end, because nothing in them could change the result (<c>limit any</c>).</summary>
    public long FilesSkipped { get; init; }

    /// <summary>Files of a folder that are no event files by their names; they are not listed. See <see cref="CloudTrailSource.Folder"/>.</summary>
    public long FilesIgnored { get; init; }

    /// <summary>Folders that could not be listed.</summary>
    public long FoldersFailed { get; init; }

    /// <summary>Links to folders, which are not followed.</summary>
    public long FoldersIgnored { get; init; }

    /// <summary>Events met, malformed ones included.</summary>
    public long EventsScanned { get; init; }

    /// <summary>Events that passed all filters that stand before the first aggregation.</summary>
    public long EventsMatched { get; init; }

    /// <summary>Events left out of the result because their JSON is malformed.</summary>
    public long EventsMalformed { get; init; }

    /// <summary>Bytes read as stored: compressed, where files are.</summary>
    public long BytesRead { get; init; }

    /// <summary>Bytes of JSON, after decompression.</summary>
    public long BytesScanned { get; init; }

    /// <summary>
    /// What was read for each subquery of the query, in their order; empty when it has none. The other figures include these: events that a
    /// subquery has read and passed count as scanned and as matched, and files that are read twice count twice. Merged runs that each have run the
    /// subqueries add up, subquery by subquery.
    /// </summary>
    public IReadOnlyList<QueryStatistics> Subqueries { get; init; } = [];

    /// <summary>From the call to the complete result.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>
    /// One line for people, the same in every culture, such as
    /// <c>scanned 5,035 events (6.1 MB) in 134 files, 12 matched, 1 malformed, 0 files failed, 41 ms</c>. Sizes are bytes of JSON with
    /// decimal prefixes; folders that failed and files that were skipped are named only when there are any.
    /// </summary>
    /// <returns>The line, without an end of line.</returns>
    public override string ToString()
    {
        StringBuilder line = new();
        line.Append("scanned ").Append(Quantity(EventsScanned, "event"));
        line.Append(" (").Append(ByteSize(BytesScanned)).Append(") in ").Append(Quantity(FilesListed, "file"));
        if (Subqueries.Count > 0)
        {
            line.Append(Subqueries.Count == 1 ? " for the query and its subquery" : $" for the query and its {Number(Subqueries.Count)} subqueries");
        }

        line.Append(", ").Append(Number(EventsMatched)).Append(" matched, ");
        line.Append(Number(EventsMalformed)).Append(" malformed, ");
        line.Append(Quantity(FilesFailed, "file")).Append(" failed");
        if (FoldersFailed > 0)
        {
            line.Append(", ").Append(Quantity(FoldersFailed, "folder")).Append(" failed");
        }

        if (FilesSkipped > 0)
        {
            line.Append(", ").Append(Quantity(FilesSkipped, "file")).Append(" skipped");
        }

        return line.Append(", ").Append(Duration(Elapsed)).ToString();
    }

    /// <summary>These figures and those of subqueries.</summary>
    internal QueryStatistics Including(IReadOnlyList<QueryStatistics> subqueries)
    {
        QueryStatistics sum = this with { Subqueries = subqueries };
        foreach (QueryStatistics subquery in subqueries)
        {
            sum = sum.Plus(subquery);
        }

        return sum;
    }

    /// <summary>Both figures added; the time stays as it is, because what was read side by side took no longer together.</summary>
    internal QueryStatistics Plus(QueryStatistics other) => this with
    {
        FilesListed = FilesListed + other.FilesListed,
        FilesRead = FilesRead + other.FilesRead,
        FilesFailed = FilesFailed + other.FilesFailed,
        FilesSkipped = FilesSkipped + other.FilesSkipped,
        FilesIgnored = FilesIgnored + other.FilesIgnored,
        FoldersFailed = FoldersFailed + other.FoldersFailed,
        FoldersIgnored = FoldersIgnored + other.FoldersIgnored,
        EventsScanned = EventsScanned + other.EventsScanned,
        EventsMatched = EventsMatched + other.EventsMatched,
        EventsMalformed = EventsMalformed + other.EventsMalformed,
        BytesRead = BytesRead + other.BytesRead,
        BytesScanned = BytesScanned + other.BytesScanned,
    };

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Quantity(long value, string unit) => value == 1 ? $"1 {unit}" : $"{Number(value)} {unit}s";

    private static string ByteSize(long bytes)
    {
        if (bytes < 1000)
        {
            return $"{Number(bytes)} B";
        }

        ReadOnlySpan<string> prefixes = ["k", "M", "G", "T", "P", "E"];
        double size = bytes / 1000.0;
        int prefix = 0;

        // 999.95 would print as 1000.0.
        while (size >= 999.95)
        {
            size /= 1000;
            prefix++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:F1} {prefixes[prefix]}B");
    }

    private static string Duration(TimeSpan elapsed) => elapsed.TotalSeconds < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:N0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:N1} s");
}
