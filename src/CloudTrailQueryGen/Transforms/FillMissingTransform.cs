using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>fillmissing</c>: adds a row for each time bin and combination of the other keys that has none, from the first bin that there is to the
/// last one; at an end that the run's time range has, the bin of that end (spec §3.23).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FillMissingTransform
{
    /// <summary>The most rows that it adds: a bin of a millisecond over a year would have 31 billion.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>The rows, old and new, with the keys and the filled columns again. Rows without a time stay, and ask for no others.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="query">The name of the query, for messages.</param>
    /// <param name="keys">The columns of the keys, the time first.</param>
    /// <param name="count">How many units a bin has, at least 1.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="origin">What the bins are made of.</param>
    /// <param name="offsetCount">How many units later than they are the bins are labelled; 0 when they are not.</param>
    /// <param name="offsetUnit">The unit of that.</param>
    /// <param name="filled">The columns that have a value in the new rows, too; -1 for one that never has a value elsewhere.</param>
    /// <param name="values">Those values, as a JSON list.</param>
    /// <param name="isSorted">New rows come behind the old ones, newest first; otherwise all rows are newest first. Those of one bin are ordered by key.</param>
    /// <exception cref="InvalidOperationException">There would be more than <see cref="MostRows"/> new rows.</exception>
    public static RowSet Run(
        QueryContext context,
        RowSet input,
        string query,
        ReadOnlySpan<int> keys,
        long count,
        PeriodUnit unit,
        BinOrigin origin,
        long offsetCount,
        PeriodUnit offsetUnit,
        ReadOnlySpan<int> filled,
        ReadOnlySpan<byte> values,
        bool isSorted)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(input);
        var bins = new LabelledBins(count, unit, origin, offsetCount, offsetUnit);
        var grid = new BinGrid(input, keys, bins);
        if (Range(grid, bins, context.Window) is { } range && !grid.TryFindGaps(range.First, range.Last, MostRows))
        {
            string first = ValueText.ToText(Value.FromTimestamp(range.First))!;
            string last = ValueText.ToText(Value.FromTimestamp(range.Last))!;
            throw new InvalidOperationException(
                $"'fillmissing' of the query '{query}' would add more than {MostRows} rows: there are too many bins from {first} to {last} for its "
                + "other keys. Group by a longer bin or by fewer keys, or filter the time in front of 'stats'.");
        }

        var output = new RowSetBuilder(input.ColumnCount + keys.Length + filled.Length);
        using var scratch = new ScratchArena();
        foreach (RowReader row in input)
        {
            while (!isSorted && grid.GapTime > row.Position.Timestamp)
            {
                AddNew(output, grid, input.ColumnCount, values, scratch);
            }

            output.Begin(row);
            AddCopies(output, row, keys);
            AddCopies(output, row, filled);
            output.End(row.Position.Timestamp);
        }

        while (grid.HasGap)
        {
            AddNew(output, grid, input.ColumnCount, values, scratch);
        }

        return output.ToRows();
    }

    private static void AddCopies(RowSetBuilder output, scoped in RowReader row, ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            output.Add(column < 0 ? Value.Missing : row.Column(column));
        }
    }

    private static void AddNew(RowSetBuilder output, BinGrid grid, int emptyCount, ReadOnlySpan<byte> values, ScratchArena scratch)
    {
        scratch.Reset();
        output.Begin();
        for (int i = 0; i < emptyCount; i++)
        {
            output.Add(Value.Missing);
        }

        output.Add(Value.FromTimestamp(grid.GapLabel));
        RowReader otherKeys = grid.GapKeys;
        for (int i = 0; i < grid.OtherKeyCount; i++)
        {
            output.Add(otherKeys.Column(i));
        }

        var constants = new ListElements(scratch, Value.FromStructure(values));
        while (constants.MoveNext())
        {
            output.Add(constants.Output(0));
        }

        output.End(grid.GapTime);
        grid.NextGap();
    }

    /// <summary>The first and the last bin that the result has a row for; null when an end is open and no row has a time.</summary>
    private static (long First, long Last)? Range(BinGrid grid, in LabelledBins bins, TimeWindow? ofRun)
    {
        TimeWindow? window = bins.WindowOf(ofRun);
        long first = window is { HasStart: true } from ? bins.BinOf(from.Start) ?? grid.Earliest : grid.Earliest;
        long last = window is { HasEnd: true, End: > long.MinValue } to ? bins.BinOf(to.End - 1) ?? grid.Latest : grid.Latest;
        return first <= last ? (first, last) : null;
    }
}
