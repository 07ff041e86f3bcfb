using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>accum</c>: adds the sum of a column over the row and all before it, exact and rounded once for each row; missing where the column
/// has no number, and such a row adds nothing (spec §3.23).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AccumTransform
{
    /// <summary>The rows with one more column.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="column">The column to sum; -1 for one that never has a value.</param>
    public static RowSet Run(QueryContext context, RowSet input, int column)
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = new RowSetBuilder(input.ColumnCount + 1);
        var sum = new SumAccumulator();
        using var scratch = new ScratchArena();
        foreach (RowReader row in input)
        {
            scratch.Reset();
            output.Begin(row);
            Value number = column < 0 ? Value.Missing : Coercion.TryNumber(row.Column(column), out Value coerced) ? coerced : Value.Missing;
            sum.Add(0, number);
            output.Add(number.IsMissing ? Value.Missing : sum.Result(0, scratch));
            output.End(row.Position.Timestamp);
        }

        return output.ToRows();
    }
}
