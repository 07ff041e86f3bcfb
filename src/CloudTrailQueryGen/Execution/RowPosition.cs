using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Where a row comes from: what the default order and ties are decided by, so that a result never depends on how the input was
/// split. Newest first, then <see cref="Source"/>, then <see cref="Ordinal"/>, then <see cref="Part"/>.
/// </summary>
/// <param name="Timestamp">Milliseconds since 1970-01-01T00:00:00Z; <see cref="NoTimestamp"/> (older than all) when the event has none.</param>
/// <param name="Source">Rank of the file by name within the run.</param>
/// <param name="Ordinal">Zero-based position of the event within its file, or a number in the same order; for rows made from groups their rank by key text.</param>
/// <param name="Part">Zero-based number of the row among those that were made of the same event or row.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Auto)]
public readonly record struct RowPosition(long Timestamp, int Source, long Ordinal, int Part = 0)
{
    /// <summary>The timestamp of an event that has none.</summary>
    public const long NoTimestamp = long.MinValue;

    /// <summary>
    /// In a range of an input that is read by several threads nobody knows how many events are before. There, ordinals begin with this and the offset in
    /// bytes, so that they are in the order of the input.
    /// </summary>
    internal const long FirstInRanges = 1L << 62;

    /// <summary>The place of a row that was made of this one.</summary>
    public RowPosition At(int part) => this with { Part = part };
}
