namespace CloudTrailQueryGen;

/// <summary>How far a run has come.</summary>
/// <param name="FilesDone">Inputs that need no more reading: read, failed or not needed.</param>
/// <param name="FilesTotal">All inputs of the source.</param>
/// <param name="BytesRead">Bytes read so far as stored on disk, compressed where they are.</param>
/// <param name="EventsScanned">Events looked at so far.</param>
/// <param name="CurrentFile">The path or name of the input that was read last; empty before the first.</param>
public readonly record struct QueryProgress(long FilesDone, long FilesTotal, long BytesRead, long EventsScanned, string CurrentFile);
