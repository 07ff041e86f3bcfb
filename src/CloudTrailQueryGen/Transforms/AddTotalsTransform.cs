using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>addtotals</c>: adds the sum of some columns of each row as a column, or the sums of columns over all rows as a row at the bottom, or
/// both (spec §3.23). Sums are exact and rounded once; missing where there is no number. Without rows there is no row of sums.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AddTotalsTransform
{
    /// <summary>The rows with a column for the sums of rows, if wanted, and then, if sums of columns are wanted, the summed columns again.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="columns">The columns to sum; -1 for one that never has a value.</param>
    /// <param name="sumsRows">There is a sum for each row.</param>
    /// <param name="sumsColumns">There is a row of sums.</param>
    /// <param name="takesText">Text that is wholly a number counts as one.</param>
    public static RowSet Run(QueryContext context, RowSet input, ReadOnlySpan<int> columns, bool sumsRows, bool sumsColumns, bool takesText)
    {
        ArgumentNullException.ThrowIfNull(input);
        int totalCount = sumsRows ? 1 : 0;
        var output = new RowSetBuilder(input.ColumnCount + totalCount + (sumsColumns ? columns.Length : 0));

        // Behind the sums of the columns there is that of the sums of rows.
        var sums = new ExactTotal[columns.Length + 1];
        foreach (RowReader row in input)
        {
            output.Begin(row);
            ExactTotal rowSum = default;
            for (int i = 0; i < columns.Length; i++)
            {
                Value number = Number(row, columns[i], takesText);
                rowSum.Add(number);
                sums[i].Add(number);
            }

            if (sumsRows)
            {
                sums[^1].Add(rowSum);
                output.Add(SumAccumulator.Round(rowSum));
            }

            for (int i = 0; sumsColumns && i < columns.Length; i++)
            {
                output.Add(columns[i] < 0 ? Value.Missing : row.Column(columns[i]));
            }

            output.End(row.Position.Timestamp);
        }

        if (sumsColumns && input.Count != 0)
        {
            AddSums(output, input.ColumnCount, sums, sumsRows);
        }

        return output.ToRows();
    }

    private static void AddSums(RowSetBuilder output, int emptyCount, ReadOnlySpan<ExactTotal> sums, bool hasTotal)
    {
        output.Begin();
        for (int i = 0; i < emptyCount; i++)
        {
            output.Add(Value.Missing);
        }

        if (hasTotal)
        {
            output.Add(SumAccumulator.Round(sums[^1]));
        }

        foreach (ref readonly ExactTotal sum in sums[..^1])
        {
            output.Add(SumAccumulator.Round(sum));
        }

        output.End(RowPosition.NoTimestamp);
    }

    private static Value Number(scoped in RowReader row, int column, bool takesText)
    {
        Value value = column < 0 ? Value.Missing : row.Column(column);
        return value.IsNumber || (takesText && Coercion.TryNumber(value, out _)) ? value : Value.Missing;
    }
}
