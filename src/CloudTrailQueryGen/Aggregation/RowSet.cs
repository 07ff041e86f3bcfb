using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Rows in their final order, encoded: no object per row or value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowSet
{
    private readonly ByteArena arena;
    private readonly RowEntry[] entries;

    internal RowSet(ByteArena arena, RowEntry[] entries, int count, int columnCount)
    {
        this.arena = arena;
        this.entries = entries;
        Count = count;
        ColumnCount = columnCount;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>How many columns each row has.</summary>
    public int ColumnCount { get; }

    /// <summary>The memory that the rows hold.</summary>
    internal long Bytes => arena.Capacity + MemoryAccount.Size<RowEntry>(entries.Length);

    /// <summary>A row.</summary>
    /// <param name="index">Its rank, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public RowReader this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            ref readonly RowEntry entry = ref entries[index];
            ReadOnlySpan<byte> columns = arena.At(entry.Address, entry.Length)[entry.KeyLength..];
            return new RowReader(columns, ColumnCount, new RowPosition(entry.Position.Timestamp, 0, index));
        }
    }

    /// <summary>Enumerates the rows without allocating.</summary>
    public RowSetEnumerator GetEnumerator() => new(this);
}
