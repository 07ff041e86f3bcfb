using System;
using System.Collections;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The time bins of some rows against the combinations of their other keys, and where no row is: newest bin first, in each by key. Keys
/// are the same as in <c>stats</c>: by their canonical texts.
/// </summary>
internal sealed class BinGrid
{
    // What a dictionary needs for a key and value of 12 bytes, with the room that it keeps.
    private const int BytesOfLabel = 48;

    private readonly RowSet input;
    private readonly int time;
    private readonly LabelledBins labelled;
    private readonly int[] combinations;
    private readonly RowSet keys;
    private BitArray hasRow = new(0);
    private readonly Dictionary<long, int> binOfLabel = [];
    private long[] bins = [];
    private long[] labels = [];
    private int binCount;
    private int gap = -1;

    /// <summary>A grid without gaps.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="keyColumns">The columns of the keys, the time first.</param>
    /// <param name="labelled">The bins that the time is the label of.</param>
    public BinGrid(RowSet input, ReadOnlySpan<int> keyColumns, in LabelledBins labelled)
    {
        this.labelled = labelled;
        this.input = input;
        time = keyColumns[0];
        OtherKeyCount = keyColumns.Length - 1;
        combinations = MemoryAccount.Allocate<int>(MemoryUse.Bins, input.Count);
        var table = new GroupTable(OtherKeyCount, MemoryUse.Bins);
        for (int i = 0; i < combinations.Length; i++)
        {
            combinations[i] = Find(table, input[i], keyColumns);
        }

        int[] order = new GroupOrder(table, newestFirst: false).Sort();
        int[] rank = MemoryAccount.Allocate<int>(MemoryUse.Bins, order.Length);
        for (int i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        foreach (ref int combination in combinations.AsSpan())
        {
            combination = combination < 0 ? -1 : rank[combination];
        }

        keys = table.ToRows([], order);
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

    /// <summary>What the bin of the gap is called.</summary>
    public long GapLabel => labels[gap / keys.Count];

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
    public bool TryFindGaps(long first, long last, int most)
    {
        // Each row fills one cell at most, so that larger grids have too many gaps in any case.
        long mostCells = (long)most + input.Count;
        if (keys.Count == 0)
        {
            return true;
        }

        for (long? bin = first; bin <= last && labelled.LabelOf(bin.Value) is { } label; bin = labelled.Next(bin.Value))
        {
            // A month later, the last days of a longer month are one day; at most three more have the labels of another.
            if (!binOfLabel.TryAdd(label, binCount))
            {
                continue;
            }

            if ((binCount + 1L) * keys.Count > Math.Min(mostCells, int.MaxValue))
            {
                return false;
            }

            MemoryAccount.Charge(MemoryUse.Bins, BytesOfLabel);
            GroupColumn.At(ref labels, binCount, MemoryUse.Bins) = label;
            GroupColumn.At(ref bins, binCount++, MemoryUse.Bins) = bin.Value;
        }

        gap = binCount * keys.Count;
        MemoryAccount.Charge(MemoryUse.Bins, gap / 8);
        hasRow = new BitArray(gap);
        int filled = 0;
        for (int i = 0; i < combinations.Length; i++)
        {
            if (combinations[i] >= 0 && binOfLabel.TryGetValue(input[i].Column(time).Integer, out int bin))
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

    /// <summary>The number of a row's combination of other keys; -1 for a row without a time.</summary>
    private int Find(GroupTable table, scoped in RowReader row, ReadOnlySpan<int> columns)
    {
        if (row.Column(time) is not { Kind: ValueKind.Timestamp } label)
        {
            return -1;
        }

        if (labelled.FirstBinOf(label.Integer) is { } bin)
        {
            Earliest = Math.Min(Earliest, bin);
            Latest = Math.Max(Latest, bin);
        }

        table.BeginKey();
        foreach (int column in columns[1..])
        {
            table.AddKey(row.Column(column));
        }

        return table.EndKey(row.Position);
    }
}
