using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Where a row comes from: what the default order and ties are decided by, so that a result never depends on how the input was
/// split. Newest first, then <see cref="Source"/>, then <see cref="Ordinal"/>.
/// </summary>
/// <param name="Timestamp">Milliseconds since 1970-01-01T00:00:00Z; <see cref="NoTimestamp"/> (older than all) when the event has none.</param>
/// <param name="Source">Rank of the file by name within the run.</param>
/// <param name="Ordinal">Zero-based position of the event within its file; for rows made from groups their rank by key text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RowPosition(long Timestamp, int Source, long Ordinal)
{
    /// <summary>The timestamp of an event that has none.</summary>
    public const long NoTimestamp = long.MinValue;
}
