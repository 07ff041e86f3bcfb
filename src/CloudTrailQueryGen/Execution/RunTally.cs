using System;

namespace CloudTrailQueryGen;

/// <summary>What one worker has counted.</summary>
internal sealed class RunTally
{
    public long FilesRead { get; set; }

    public long FilesFailed { get; set; }

    public long EventsScanned { get; set; }

    public long EventsMatched { get; set; }

    public long EventsMalformed { get; set; }

    public long BytesRead { get; set; }

    public long BytesScanned { get; set; }

    /// <summary>Ranges of inputs that several threads have read.</summary>
    public long RangesRead { get; set; }

    /// <summary>Inputs that were read as a whole, because their ranges did not meet.</summary>
    public long InputsReadAgain { get; set; }

    /// <summary>Adds what another worker has counted.</summary>
    public void Add(RunTally other)
    {
        FilesRead += other.FilesRead;
        FilesFailed += other.FilesFailed;
        EventsScanned += other.EventsScanned;
        EventsMatched += other.EventsMatched;
        EventsMalformed += other.EventsMalformed;
        BytesRead += other.BytesRead;
        BytesScanned += other.BytesScanned;
        RangesRead += other.RangesRead;
        InputsReadAgain += other.InputsReadAgain;
    }

    /// <summary>The figures of a run.</summary>
    /// <param name="listing">What was to be read.</param>
    /// <param name="elapsed">How long that took.</param>
    public QueryStatistics ToStatistics(SourceListing listing, TimeSpan elapsed) => new()
    {
        FilesListed = listing.Inputs.Count,
        FilesRead = FilesRead,
        FilesFailed = FilesFailed,
        FilesSkipped = listing.Inputs.Count - FilesRead - FilesFailed,
        FilesIgnored = listing.FilesIgnored,
        FoldersFailed = listing.FailedFolders.Count,
        FoldersIgnored = listing.FoldersIgnored,
        EventsScanned = EventsScanned,
        EventsMatched = EventsMatched,
        EventsMalformed = EventsMalformed,
        BytesRead = BytesRead,
        BytesScanned = BytesScanned,
        Elapsed = elapsed,
    };
}
