using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The right side of <c>join</c>: its rows by key (spec §3.20). Keys are the same when their canonical texts are, as those of groups; a key that
/// is missing or a structure is none. Immutable once it is built, so that all threads can ask it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JoinTable
{
    /// <summary>The service's limit (spec §7).</summary>
    private const int MostKeys = 50_000;
    private const int None = -1;

    private readonly RowSet rows;
    private readonly KeyTable keys = new(MemoryUse.Subqueries);

    /// <summary>By key: its first row.</summary>
    private int[] first = [];

    /// <summary>By row: the next one with the same key.</summary>
    private readonly int[] next;

    /// <summary>The rows of the right side, in order; the first column is the key.</summary>
    /// <exception cref="InvalidOperationException">There are more than 50,000 different keys.</exception>
    internal JoinTable(string query, RowSet rows)
    {
        this.rows = rows;
        next = MemoryAccount.Allocate<int>(MemoryUse.Subqueries, rows.Count);
        using var scratch = new ScratchArena();

        // From the last row to the first, so that each key ends with its first row.
        for (int row = rows.Count - 1; row >= 0; row--)
        {
            scratch.Reset();
            if (!Coercion.TryText(scratch, rows[row].Column(0), out ReadOnlySpan<byte> text))
            {
                continue;
            }

            int known = keys.Count;
            int key = keys.FindOrAdd(text);
            ref int head = ref GroupColumn.At(ref first, key, MemoryUse.Subqueries);
            next[row] = key < known ? head : None;
            head = row;
            if (keys.Count > MostKeys)
            {
                throw new InvalidOperationException(
                    $"The right side of 'join' in the query '{query}' has more than 50,000 different keys, the limit of CloudWatch: filter it, or exchange the sides.");
            }
        }
    }

    /// <summary>The number of the first row with this key, or -1.</summary>
    internal int Find(ScratchArena scratch, scoped in Value key)
    {
        int index = Coercion.TryText(scratch, key, out ReadOnlySpan<byte> text) ? keys.Find(text) : None;
        return index < 0 ? None : first[index];
    }

    /// <summary>The number of the next row with the same key, or -1.</summary>
    internal int Next(int row) => next[row];

    /// <summary>A value of a row.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="column">Its column, the key being none.</param>
    internal Value Column(int row, int column) => rows[row].Column(column + 1);
}
