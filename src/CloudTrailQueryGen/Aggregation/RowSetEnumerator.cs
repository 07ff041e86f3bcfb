using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Walks the rows of a <see cref="RowSet"/> in order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowSetEnumerator
{
    private readonly RowSet rows;
    private int index;

    internal RowSetEnumerator(RowSet rows)
    {
        this.rows = rows;
        index = -1;
    }

    /// <summary>The row reached by the last <see cref="MoveNext"/> that returned true.</summary>
    public readonly RowReader Current => rows[index];

    /// <summary>Goes to the next row; false behind the last.</summary>
    public bool MoveNext()
    {
        if (index + 1 >= rows.Count)
        {
            return false;
        }

        index++;
        return true;
    }
}
