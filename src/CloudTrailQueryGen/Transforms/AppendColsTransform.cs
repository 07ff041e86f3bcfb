using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>appendcols</c>: puts the rows of a subquery beside those of the query, by their places; those beyond them become rows of their own
/// (spec §3.21).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AppendColsTransform
{
    /// <summary>The rows with one more column for each of the subquery.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="appended">The rows of the subquery, in order.</param>
    /// <param name="columns">For the first columns of the subquery those of the input that have their names; -1 for one that never has a value.</param>
    /// <param name="count">How many columns the subquery has.</param>
    /// <param name="overrides">Of two values that of the subquery counts, otherwise that of the input.</param>
    public static RowSet Run(QueryContext context, RowSet input, RowSet appended, ReadOnlySpan<int> columns, int count, bool overrides)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(appended);
        var output = new RowSetBuilder(input.ColumnCount + count);
        for (int row = 0; row < Math.Max(input.Count, appended.Count); row++)
        {
            bool isOwn = row < input.Count;
            if (isOwn)
            {
                output.Begin(input[row]);
            }
            else
            {
                output.Begin();
                for (int i = 0; i < input.ColumnCount; i++)
                {
                    output.Add(Value.Missing);
                }
            }

            for (int column = 0; column < count; column++)
            {
                Value own = isOwn && column < columns.Length && columns[column] >= 0 ? input[row].Column(columns[column]) : Value.Missing;
                Value other = row < appended.Count ? appended[row].Column(column) : Value.Missing;
                bool takesOther = overrides ? !other.IsMissing : own.IsMissing;
                output.Add(takesOther ? other : own);
            }

            output.End(isOwn ? input[row].Position.Timestamp : RowPosition.NoTimestamp);
        }

        return output.ToRows();
    }
}
