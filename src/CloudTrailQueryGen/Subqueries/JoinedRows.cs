using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Walks the rows of the right side that have the key of a left row: the rows that <c>join</c> makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JoinedRows
{
    private const int Nothing = -1;

    private readonly JoinTable table;
    private int current;
    private int following;
    private bool isWithoutCounterpart;

    internal JoinedRows(JoinTable table, int first, bool keepsAll)
    {
        this.table = table;
        following = first;
        current = Nothing;
        isWithoutCounterpart = keepsAll && first < 0;
    }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public bool MoveNext()
    {
        current = following;
        if (current >= 0)
        {
            following = table.Next(current);
            return true;
        }

        bool isOne = isWithoutCounterpart;
        isWithoutCounterpart = false;
        return isOne;
    }

    /// <summary>Nothing needs to be given back; generated code does not tell enumerators apart.</summary>
    public readonly void Dispose()
    {
    }

    /// <summary>A value of the row that the last <see cref="MoveNext"/> went to.</summary>
    /// <param name="output">A column of the right side, behind the key.</param>
    public readonly Value Output(int output) => current < 0 ? Value.Missing : table.Column(current, output);
}
