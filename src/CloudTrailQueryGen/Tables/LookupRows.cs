using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What a query looks up in a table. Immutable, so that all states of a run can share it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LookupRows
{
    private readonly LookupTable table;
    private readonly int[] outputs;

    private protected LookupRows(LookupTable table, int[] outputs)
    {
        this.table = table;
        this.outputs = outputs;
    }

    /// <summary>The text that a row has in one of the columns that the query takes; missing when there is no row.</summary>
    /// <param name="row">What the lookup has found.</param>
    /// <param name="output">The column's number among those that the query takes.</param>
    public Value Cell(scoped in Value row, int output) =>
        row.IsMissing ? Value.Missing : Value.FromText(table.Cell((int)row.Integer, outputs[output]));

    /// <summary>The number of a row; missing for -1.</summary>
    private protected static Value Found(int row) => row < 0 ? Value.Missing : Value.FromInteger(row);
}
