using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Finds the first row of a table that has given texts in some columns. Immutable once made.</summary>
internal sealed class KeyIndex
{
    private readonly KeyTable keys = new(MemoryUse.Values);
    private readonly int[] rows;

    /// <param name="table">The table.</param>
    /// <param name="columns">The places of the columns, at least one.</param>
    public KeyIndex(LookupTable table, int[] columns)
    {
        List<int> firstRows = [];
        using var scratch = new ScratchArena();
        for (int row = 0; row < table.RowCount; row++)
        {
            scratch.Reset();
            Value key = Value.FromText(table.Cell(row, columns[0]));
            for (int i = 1; i < columns.Length; i++)
            {
                key = TableLookup.Key(scratch, key, Value.FromText(table.Cell(row, columns[i])));
            }

            if (keys.FindOrAdd(key.Utf8) == firstRows.Count)
            {
                firstRows.Add(row);
            }
        }

        rows = [.. firstRows];
    }

    /// <summary>The number of the row; -1 when no row has the key.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        int index = keys.Find(key);
        return index < 0 ? -1 : rows[index];
    }
}
