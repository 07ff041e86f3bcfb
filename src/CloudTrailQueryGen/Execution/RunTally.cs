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
    }
}
