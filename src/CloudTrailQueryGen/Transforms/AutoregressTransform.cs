using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>autoregress</c>: adds the values that a column had some rows above; missing where there is no such row, or where it has no value
/// (spec §3.23).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AutoregressTransform
{
    /// <summary>The rows with a column for each distance.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="column">The column; -1 for one that never has a value.</param>
    /// <param name="first">The smallest distance in rows, at least 1.</param>
    /// <param name="count">How many distances there are.</param>
    public static RowSet Run(QueryContext context, RowSet input, int column, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = new RowSetBuilder(input.ColumnCount + count);
        for (int i = 0; i < input.Count; i++)
        {
            RowReader row = input[i];
            output.Begin(row);
            for (int distance = first; distance < first + count; distance++)
            {
                output.Add(column >= 0 && distance <= i ? input[i - distance].Column(column) : Value.Missing);
            }

            output.End(row.Position.Timestamp);
        }

        return output.ToRows();
    }
}
