using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Walks the matches of a regular expression: the rows that <c>parse … multi</c> makes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MatchElements
{
    private readonly ReadOnlySpan<byte> text;
    private readonly Span<int> offsets;
    private CaptureScan scan;
    private bool hasAny;
    private bool isOver;

    internal MatchElements(ScratchArena scratch, scoped in Value input, CapturePattern pattern)
    {
        offsets = scratch.TakeAligned<int>((pattern.GroupCount + 1) * 2);
        offsets.Fill(-1);
        text = ValueText.Utf8(input, scratch);
        isOver = input.IsMissing;
        scan = isOver ? default : new CaptureScan(pattern, text);
    }

    /// <summary>Goes to the next row; false behind the last. Without any match there is one row, in which everything is missing.</summary>
    public bool MoveNext()
    {
        if (!isOver && scan.Next(offsets))
        {
            hasAny = true;
            return true;
        }

        Dispose();
        bool isFirst = !hasAny;
        hasAny = true;
        return isFirst;
    }

    /// <summary>Gives back what the search needs; when there is no further row, that is done already.</summary>
    public void Dispose()
    {
        if (!isOver)
        {
            scan.Dispose();
            isOver = true;
        }
    }

    /// <summary>A value of the row that the last <see cref="MoveNext"/> went to.</summary>
    /// <param name="output">The number of a group, counted from 0.</param>
    public readonly Value Output(int output)
    {
        int start = offsets[(output + 1) * 2];
        return start < 0 ? Value.Missing : Value.FromText(text[start..offsets[((output + 1) * 2) + 1]]);
    }
}
