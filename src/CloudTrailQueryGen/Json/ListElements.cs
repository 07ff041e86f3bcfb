using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Walks the elements of a list: the rows that <c>unnest</c> makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ListElements
{
    private readonly bool isList;
    private readonly Value itself;
    private ArrayElements elements;
    private bool isOver;

    internal ListElements(ScratchArena scratch, Value list)
    {
        // Scanning an event has only counted brackets: what is no JSON further inside is a value like any other.
        ReadOnlySpan<byte> array = default;
        isList = list.Kind == ValueKind.Structure && Structures.TryArray(scratch, list, out array);
        elements = isList ? new ArrayElements(array, scratch) : default;
        itself = list;
    }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public bool MoveNext()
    {
        if (isList)
        {
            return elements.MoveNext();
        }

        bool isFirst = !isOver;
        isOver = true;
        return isFirst;
    }

    /// <summary>Nothing needs to be given back; generated code does not tell enumerators apart.</summary>
    public readonly void Dispose()
    {
    }

    /// <summary>A value of the row that the last <see cref="MoveNext"/> went to.</summary>
    /// <param name="output">0: the element.</param>
    public readonly Value Output(int output) => isList ? elements.Current : itself;
}
