using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>What one worker has counted and reported for one query.</summary>
internal sealed class QueryShare
{
    /// <summary>What was counted.</summary>
    public RunTally Tally { get; } = new();

    /// <summary>What was reported.</summary>
    public ErrorLog Errors { get; } = new();

    /// <summary>Adds the figures and errors of an input, or of a range of one.</summary>
    /// <param name="source">The rank of the input.</param>
    /// <param name="name">Its name.</param>
    /// <param name="scan">Its scan.</param>
    /// <param name="bytesRead">Bytes as stored.</param>
    /// <param name="bytesScanned">Bytes of content.</param>
    public void Add(int source, string name, EventScan scan, long bytesRead, long bytesScanned)
    {
        Tally.EventsScanned += scan.EventsScanned;
        Tally.EventsMatched += scan.EventsMatched;
        Tally.EventsMalformed += scan.EventsMalformed;
        Tally.BytesRead += bytesRead;
        Tally.BytesScanned += bytesScanned;
        foreach (CloudTrailFormatError error in scan.Errors)
        {
            Errors.Add(source, error with { File = name });
        }

        Errors.AddUnlisted(scan.ErrorCount - scan.Errors.Count);
    }
}
