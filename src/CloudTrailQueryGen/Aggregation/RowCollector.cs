using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Collects the rows of a query without <c>stats</c>: <c>sort</c>, <c>dedup</c>, <c>limit</c>, <c>tail</c>. With a limit of n it holds at
/// most 2n + 64 rows: whenever there are that many, the first n in order (the last ones for <c>tail</c>) stay, and from then on a row
/// beyond them is refused as soon as its sort keys are known. Collectors merge to the same rows however the events were split.
/// </summary>
/// <remarks>
/// <c>limit any n</c> stops early, so which n rows come depends on how far each thread got; with one thread they are the first n
/// in input order.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowCollector
{
    private readonly RowBuffer buffer = new();
    private readonly RowStore rows;
    private readonly int columnCount;
    private readonly int orderKeyCount;
    private RowPosition position;
    private int keysAdded;
    private int columnsAdded;
    private int keyLength;
    private bool isOpen;

    /// <summary>An empty collector.</summary>
    /// <param name="columnCount">Columns per row.</param>
    /// <param name="descending">The direction of each sort key.</param>
    /// <param name="limit">At most so many rows; -1 for all.</param>
    /// <param name="kept">Which rows the limit keeps. The last ones cannot be told while dedup still replaces rows by better ones.</param>
    /// <param name="dedupColumns">Columns whose combinations are kept once: the first in the final order, and all rows where one of them is missing.</param>
    /// <param name="fromEvents">Ties under the sort keys: newest first, then source, then ordinal; otherwise ordinal only.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or column is out of range.</exception>
    /// <exception cref="ArgumentException">The last rows are to be kept behind a dedup.</exception>
    public RowCollector(int columnCount, ReadOnlySpan<bool> descending, long limit, KeptRows kept, ReadOnlySpan<int> dedupColumns, bool fromEvents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, -1);
        if (kept == KeptRows.Last && !dedupColumns.IsEmpty)
        {
            throw new ArgumentException("The last rows cannot be kept behind a dedup.", nameof(kept));
        }

        this.columnCount = columnCount;
        orderKeyCount = descending.Length;
        DedupKeys? dedup = dedupColumns.IsEmpty ? null : new DedupKeys(columnCount, dedupColumns);
        rows = new RowStore(new RowOrder(descending, fromEvents), limit, kept, dedup);
    }

    /// <summary>No further row can change the result.</summary>
    public bool IsSatisfied => rows.IsSatisfied;

    /// <summary>Starts a row.</summary>
    /// <param name="rowPosition">Where it comes from.</param>
    /// <returns>False when the row cannot be in the result: leave it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool BeginRow(in RowPosition rowPosition)
    {
        buffer.Clear();
        position = rowPosition;
        keysAdded = 0;
        columnsAdded = 0;
        keyLength = 0;
        isOpen = !rows.IsSatisfied && (orderKeyCount != 0 || !rows.IsBeyondKept(default, rowPosition));
        return isOpen;
    }

    /// <summary>Adds the row's next sort key.</summary>
    /// <returns>False when the row cannot be in the result: leave it.</returns>
    /// <exception cref="InvalidOperationException">The row has all its sort keys already.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool AddOrderKey(in Value key)
    {
        if (!isOpen)
        {
            return false;
        }

        if (keysAdded == orderKeyCount)
        {
            throw new InvalidOperationException($"Each row has {orderKeyCount} sort keys.");
        }

        buffer.Append(key);
        if (++keysAdded == orderKeyCount)
        {
            keyLength = buffer.Length;
            isOpen = !rows.IsBeyondKept(buffer.Written, position);
        }

        return isOpen;
    }

    /// <summary>Adds the row's next column.</summary>
    public void AddColumn(in Value value)
    {
        if (isOpen)
        {
            columnsAdded++;
            buffer.Append(value);
        }
    }

    /// <summary>Ends the row; does nothing when the row was refused.</summary>
    /// <exception cref="InvalidOperationException">Sort keys or columns are lacking, or there are too many columns.</exception>
    public void EndRow()
    {
        if (!isOpen)
        {
            return;
        }

        isOpen = false;
        if (keysAdded != orderKeyCount || columnsAdded != columnCount)
        {
            throw new InvalidOperationException($"Each row has {orderKeyCount} sort keys and {columnCount} columns.");
        }

        rows.Add(buffer.Written, keyLength, position);
    }

    /// <summary>Adds the rows of a collector of the same query.</summary>
    public void Merge(RowCollector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        rows.Merge(other.rows);
    }

    /// <summary>The result. Nothing may be added afterwards.</summary>
    public RowSet ToRows() => rows.ToRows(columnCount);
}
