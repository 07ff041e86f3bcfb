using System;
using System.Collections;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The time bins of some rows against the combinations of their other keys, and where no row is: newest bin first, in each by key. Keys
/// are the same as in <c>stats</c>: by their canonical texts.
/// </summary>
internal sealed class BinGrid
{
    private readonly RowSet input;
    private readonly int time;
    private readonly int[] combinations;
    private readonly RowSet keys;
    private BitArray hasRow = new(0);
    private long[] bins = [];
    private int binCount;
    private int gap = -1;

    /// <summary>A grid without gaps.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="keyColumns">The columns of the keys, the time first.</param>
    public BinGrid(RowSet input, ReadOnlySpan<int> keyColumns)
    {
        this.input = input;
        time = keyColumns[0];
        OtherKeyCount = keyColumns.Length - 1;
        combinations = new int[input.Count];
        var table = new GroupTable(OtherKeyCount);
        for (int i = 0; i < combinations.Length; i++)
        {
            combinations[i] = Find(table, input[i], keyColumns);
        }

        int[] order = new GroupOrder(table, newestFirst: false).Sort();
        int[] rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        foreach (ref int combination in combinations.AsSpan())
        {
            combination = combination < 0 ? -1 : rank[combination];
        }

        keys = table.ToRows([], newestFirst: false);
    }

    /// <summary>The first bin of a row; later than <see cref="Latest"/> when no row has a time.</summary>
    public long Earliest { get; private set; } = long.MaxValue;

    /// <summary>The last bin of a row.</summary>
    public long Latest { get; private set; } = long.MinValue;

    /// <summary>How many keys there are besides the time.</summary>
    public int OtherKeyCount { get; }

    /// <summary>There is another gap.</summary>
    public bool HasGap => gap >= 0;

    /// <summary>The bin of the gap; earlier than any when there is none.</summary>
    public long GapTime => HasGap ? bins[gap / keys.Count] : RowPosition.NoTimestamp;

    /// <summary>The other keys of the gap, each a column.</summary>
    public RowReader GapKeys => keys[keys.Count - 1 - (gap % keys.Count)];

    /// <summary>Goes to the next gap.</summary>
    public void NextGap()
    {
        do
        {
            gap--;
        }
        while (gap >= 0 && hasRow[gap]);
    }

    /// <summary>Finds what the rows leave open between two bins, and goes to the first gap.</summary>
    /// <returns>False when there are more gaps than <paramref name="most"/>.</returns>
    public bool TryFindGaps(long first, long last, long count, PeriodUnit unit, int most)
    {
        // Each row fills one cell at most, so that larger grids have too many gaps in any case.
        long mostCells = (long)most + input.Count;
        if (keys.Count == 0)
        {
            return true;
        }

        for (long? bin = first; bin <= last; bin = Next(bin.Value, count, unit))
        {
            if ((binCount + 1L) * keys.Count > Math.Min(mostCells, int.MaxValue))
            {
                return false;
            }

            GroupColumn.At(ref bins, binCount++) = bin.Value;
        }

        gap = binCount * keys.Count;
        hasRow = new BitArray(gap);
        int filled = 0;
        for (int i = 0; i < combinations.Length; i++)
        {
            int bin = combinations[i] < 0 ? -1 : Array.BinarySearch(bins, 0, binCount, input[i].Column(time).Integer);
            if (bin >= 0)
            {
                // The last cell comes first: the newest bin, and in it the first keys.
                int cell = (bin * keys.Count) + keys.Count - 1 - combinations[i];
                filled += hasRow[cell] ? 0 : 1;
                hasRow[cell] = true;
            }
        }

        bool isFeasible = gap - filled <= most;
        NextGap();
        return isFeasible;
    }

    private static long? Next(long bin, long count, PeriodUnit unit)
    {
        Value next = bin == long.MaxValue ? Value.Missing : TimeBins.Ceiling(Value.FromTimestamp(bin + 1), count, unit);
        return next.IsMissing || next.Integer <= bin ? null : next.Integer;
    }

    /// <summary>The number of a row's combination of other keys; -1 for a row without a time.</summary>
    private int Find(GroupTable table, scoped in RowReader row, ReadOnlySpan<int> columns)
    {
        if (row.Column(time) is not { Kind: ValueKind.Timestamp } bin)
        {
            return -1;
        }

        Earliest = Math.Min(Earliest, bin.Integer);
        Latest = Math.Max(Latest, bin.Integer);
        table.BeginKey();
        foreach (int column in columns[1..])
        {
            table.AddKey(row.Column(column));
        }

        return table.EndKey(row.Position);
    }
}
