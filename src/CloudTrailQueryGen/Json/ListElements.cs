using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Walks the elements of a list: the rows that <c>unnest</c> makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ListElements
{
    private readonly ScratchArena scratch;
    private readonly bool isList;
    private ReadOnlySpan<byte> rest;
    private Value current;
    private bool isOver;

    internal ListElements(ScratchArena scratch, Value list)
    {
        this.scratch = scratch;
        isList = list.Kind == ValueKind.Structure && list.Utf8.Length != 0 && list.Utf8[0] == (byte)'[' && JsonText.IsValid(list.Utf8);
        rest = isList ? JsonText.SkipWhiteSpace(list.Utf8[1..]) : default;
        current = list;
        isOver = isList && rest[0] == (byte)']';
    }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public bool MoveNext()
    {
        if (isOver)
        {
            return false;
        }

        if (!isList)
        {
            isOver = true;
            return true;
        }

        current = JsonText.Read(rest, out int length, scratch);
        rest = JsonText.SkipWhiteSpace(rest[length..]);
        isOver = rest[0] == (byte)']';
        rest = isOver ? rest : JsonText.SkipWhiteSpace(rest[1..]);
        return true;
    }

    /// <summary>A value of the row that the last <see cref="MoveNext"/> went to.</summary>
    /// <param name="output">0: the element.</param>
    public readonly Value Output(int output) => current;
}
