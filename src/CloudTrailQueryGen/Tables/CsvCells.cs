using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The texts of a table, header first, row by row: one block of memory, and where each text begins in it.</summary>
/// <param name="texts">All texts, without anything between them.</param>
/// <param name="starts">Where each begins, and behind the last where it ends.</param>
/// <param name="columnCount">How many make a row.</param>
internal sealed class CsvCells(byte[] texts, int[] starts, int columnCount)
{
    /// <summary>How many texts there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>How many make a row; at least 1.</summary>
    public int ColumnCount => columnCount;

    /// <summary>The text in a cell.</summary>
    public ReadOnlySpan<byte> this[int index] => texts.AsSpan(starts[index]..starts[index + 1]);
}
