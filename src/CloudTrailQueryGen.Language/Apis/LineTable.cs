using System;
using System.Collections.Generic;
using System.Text;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// A text of sorted lines that is searched as it lies in memory, so that no line becomes a string before somebody asks for it. A line is a tag
/// of one character, a key, and cells in front of which stand tabs. Lines tagged <c>=</c> begin a section; sections are sorted by
/// their keys and the lines of each by theirs, both by code point. All is ASCII.
/// </summary>
internal sealed class LineTable
{
    private const char SectionTag = '=';

    private readonly byte[] text;
    private readonly int[] starts;
    private readonly int[] sections;

    /// <param name="text">The lines, each with a line feed behind it.</param>
    public LineTable(byte[] text)
    {
        this.text = text;
        List<int> lines = [];
        List<int> begins = [];
        for (int start = 0; start < text.Length; start = Array.IndexOf(text, (byte)'\n', start) + 1)
        {
            if (text[start] == SectionTag)
            {
                begins.Add(lines.Count);
            }

            lines.Add(start);
        }

        lines.Add(text.Length);
        starts = [.. lines];
        sections = [.. begins, starts.Length - 1];
    }

    /// <summary>How many sections there are.</summary>
    public int SectionCount => sections.Length - 1;

    /// <summary>The line that begins a section; those that belong to it stand behind it, up to <see cref="EndOf"/>.</summary>
    public int HeadOf(int section) => sections[section];

    /// <summary>The line behind the last one of a section.</summary>
    public int EndOf(int section) => sections[section + 1];

    public char TagOf(int line) => (char)text[starts[line]];

    public string KeyOf(int line) => CellOf(line, 0);

    /// <summary>The key at a glance.</summary>
    public NameSketch SketchOf(int line)
    {
        int start = starts[line] + 1;
        int end = start;
        uint letters = 0;
        for (; text[end] is not ((byte)'\t' or (byte)'\n'); end++)
        {
            letters |= NameSketch.Bit(text[end]);
        }

        return new NameSketch(end - start, letters);
    }

    /// <summary>The cells behind the key count from 1; the empty text for one that the line does not have.</summary>
    public string CellOf(int line, int cell)
    {
        int start = starts[line] + 1;
        int end = CellEnd(start);
        for (; cell > 0; cell--)
        {
            if (text[end] == '\n')
            {
                return string.Empty;
            }

            start = end + 1;
            end = CellEnd(start);
        }

        return Encoding.ASCII.GetString(text, start, end - start);
    }

    /// <summary>The section with that key; negative when there is none.</summary>
    public int FindSection(string key)
    {
        int low = 0;
        int high = SectionCount - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = CompareKey(sections[middle], key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The line with that key in a section; negative when there is none.</summary>
    public int Find(int section, string key)
    {
        int low = HeadOf(section) + 1;
        int high = EndOf(section) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = CompareKey(middle, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int CellEnd(int position)
    {
        while (text[position] is not ((byte)'\t' or (byte)'\n'))
        {
            position++;
        }

        return position;
    }

    private int CompareKey(int line, string key)
    {
        int start = starts[line] + 1;
        int length = CellEnd(start) - start;
        for (int i = 0; i < Math.Min(length, key.Length); i++)
        {
            if (text[start + i] != key[i])
            {
                return text[start + i] - key[i];
            }
        }

        return length - key.Length;
    }
}
