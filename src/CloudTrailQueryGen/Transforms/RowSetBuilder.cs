using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Writes a <see cref="RowSet"/> row by row, in the order that it will have.</summary>
internal sealed class RowSetBuilder(int columnCount)
{
    private readonly RowBuffer buffer = new();
    private readonly ByteArena arena = new(MemoryUse.Rows);
    private RowEntry[] entries = [];
    private int count;

    /// <summary>Starts a row with all columns of another.</summary>
    public void Begin(in RowReader row)
    {
        buffer.Clear();
        row.Encoded.CopyTo(buffer.Take(row.Encoded.Length));
    }

    /// <summary>Starts a row of no columns.</summary>
    public void Begin() => buffer.Clear();

    /// <summary>Adds a column.</summary>
    public void Add(in Value value) => buffer.Append(value);

    /// <summary>Ends the row.</summary>
    /// <param name="timestamp">Of the event or of the group's latest one; see <see cref="RowPosition.Timestamp"/>.</param>
    public void End(long timestamp)
    {
        GroupColumn.At(ref entries, count, MemoryUse.Rows) = new RowEntry(arena.Append(buffer.Written), buffer.Length, 0, new RowPosition(timestamp, 0, count));
        count++;
    }

    /// <summary>The rows. Nothing may be added afterwards.</summary>
    public RowSet ToRows() => new(arena, entries, count, columnCount);
}
