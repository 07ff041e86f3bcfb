using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Text;

/// <summary>Where the lines of a text begin, to turn offsets into line and column. Lines end with LF, CRLF or CR.</summary>
internal sealed class LineMap
{
    private readonly int[] _lineStarts;
    private readonly int _length;

    public LineMap(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            bool isBreak = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (isBreak)
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = starts.ToArray();
        _length = text.Length;
    }

    public int LineCount => _lineStarts.Length;

    /// <summary>The offset of a line's first character.</summary>
    public int GetLineStart(int line) => _lineStarts[line];

    /// <summary>The place of an offset. Offsets outside of the text count as its start or its end.</summary>
    public LinePosition GetPosition(int offset)
    {
        if (offset < 0)
        {
            offset = 0;
        }
        else if (offset > _length)
        {
            offset = _length;
        }

        int low = 0;
        int high = _lineStarts.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_lineStarts[middle] <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return new LinePosition(low, offset - _lineStarts[low]);
    }
}
