using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>outlier</c>: numbers beyond the fences, which lie some interquartile ranges beyond the quartiles, are moved to the fence, or their
/// rows are dropped (spec §3.23). The quartiles are those of <c>pct</c>, always exact since all rows are there, and the fences are computed as the query would do it, so that whole
/// numbers stay exact. What is no number is no outlier.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutlierTransform
{
    /// <summary>
    /// The rows; those with an outlier are left out, or there is one more column for each that was looked at, and then, if wanted, a mark
    /// for each: 1 for an outlier, 0 for another number.
    /// </summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in order.</param>
    /// <param name="columns">The columns to look at; -1 for one that never has a value.</param>
    /// <param name="factor">How many interquartile ranges beyond the quartiles the fences lie, at least 0.</param>
    /// <param name="removes">Rows with an outlier are left out.</param>
    /// <param name="usesLower">There is a lower fence, too.</param>
    /// <param name="marks">Marks are wanted.</param>
    public static RowSet Run(QueryContext context, RowSet input, ReadOnlySpan<int> columns, double factor, bool removes, bool usesLower, bool marks)
    {
        ArgumentNullException.ThrowIfNull(input);
        RowReader fences = Fences(input, columns, factor, usesLower)[0];
        var output = new RowSetBuilder(input.ColumnCount + (removes ? 0 : columns.Length) + (marks ? columns.Length : 0));
        foreach (RowReader row in input)
        {
            if (removes && HasOutlier(row, columns, fences))
            {
                continue;
            }

            output.Begin(row);
            for (int i = 0; !removes && i < columns.Length; i++)
            {
                Value value = columns[i] < 0 ? Value.Missing : row.Column(columns[i]);
                int side = Side(value, fences, i);
                output.Add(side == 0 ? value : side < 0 ? fences.Column(2 * i) : fences.Column((2 * i) + 1));
            }

            for (int i = 0; marks && i < columns.Length; i++)
            {
                Value value = columns[i] < 0 ? Value.Missing : row.Column(columns[i]);
                output.Add(Coercion.TryNumber(value, out _) ? Value.FromBoolean(Side(value, fences, i) != 0) : Value.Missing);
            }

            output.End(row.Position.Timestamp);
        }

        return output.ToRows();
    }

    /// <summary>One row: the lower and the upper fence of each column; a fence that is missing bounds nothing.</summary>
    private static RowSet Fences(RowSet input, ReadOnlySpan<int> columns, double factor, bool usesLower)
    {
        var numbers = new NumberDistribution[columns.Length];
        foreach (RowReader row in input)
        {
            for (int i = 0; i < columns.Length; i++)
            {
                numbers[i].Add(columns[i] < 0 ? Value.Missing : row.Column(columns[i]));
            }
        }

        var fences = new RowSetBuilder(2 * columns.Length);
        fences.Begin();
        foreach (ref NumberDistribution all in numbers.AsSpan())
        {
            all.Sort();
            Value low = Quartile(all, 1);
            Value high = Quartile(all, 3);
            Value distance = Arithmetic.Multiply(Value.FromReal(factor), Arithmetic.Subtract(high, low));
            fences.Add(usesLower ? Arithmetic.Subtract(low, distance) : Value.Missing);
            fences.Add(Arithmetic.Add(high, distance));
        }

        fences.End(RowPosition.NoTimestamp);
        return fences.ToRows();
    }

    private static Value Quartile(in NumberDistribution numbers, int quarters) =>
        numbers.Total == 0 ? Value.Missing : numbers.AtRank(((numbers.Total * quarters) + 3) / 4);

    private static bool HasOutlier(scoped in RowReader row, ReadOnlySpan<int> columns, scoped in RowReader fences)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] >= 0 && Side(row.Column(columns[i]), fences, i) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Negative below the lower fence, positive above the upper one.</summary>
    private static int Side(scoped in Value value, scoped in RowReader fences, int column)
    {
        if (!Coercion.TryNumber(value, out Value number))
        {
            return 0;
        }

        Value lower = fences.Column(2 * column);
        Value upper = fences.Column((2 * column) + 1);
        return !lower.IsMissing && NumericOrder.Compare(number, lower) < 0 ? -1
            : !upper.IsMissing && NumericOrder.Compare(number, upper) > 0 ? 1
            : 0;
    }
}
