using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary><c>@ratio</c> of <c>pattern</c>: adds the share of each number in the sum of its column (spec §3.14).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ShareTransform
{
    /// <summary>The rows with one more column.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="column">A column of whole numbers, none of them negative.</param>
    public static RowSet Run(QueryContext context, RowSet input, int column)
    {
        ArgumentNullException.ThrowIfNull(input);
        long total = 0;
        foreach (RowReader row in input)
        {
            total += row.Column(column).Integer;
        }

        var output = new RowSetBuilder(input.ColumnCount + 1);
        foreach (RowReader row in input)
        {
            output.Begin(row);
            output.Add(Value.FromReal((double)row.Column(column).Integer / total));
            output.End(row.Position.Timestamp);
        }

        return output.ToRows();
    }
}
