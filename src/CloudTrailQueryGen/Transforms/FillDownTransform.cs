using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>filldown</c>: adds columns again, where a value is missing with the last one above; missing as long as there has been none (spec
/// §3.23). Empty text is a value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FillDownTransform
{
    /// <summary>The rows with one more column for each that is filled.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="columns">The columns to fill; -1 for one that never has a value.</param>
    public static RowSet Run(QueryContext context, RowSet input, ReadOnlySpan<int> columns)
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = new RowSetBuilder(input.ColumnCount + columns.Length);
        int[] lastPresent = new int[columns.Length];
        lastPresent.AsSpan().Fill(-1);
        for (int i = 0; i < input.Count; i++)
        {
            RowReader row = input[i];
            output.Begin(row);
            for (int column = 0; column < columns.Length; column++)
            {
                ref int last = ref lastPresent[column];
                last = columns[column] < 0 || row.Column(columns[column]).IsMissing ? last : i;
                output.Add(last < 0 ? Value.Missing : input[last].Column(columns[column]));
            }

            output.End(row.Position.Timestamp);
        }

        return output.ToRows();
    }
}
