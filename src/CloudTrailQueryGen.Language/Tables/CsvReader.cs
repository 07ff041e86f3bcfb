using System.Collections.Generic;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Tables;

/// <summary>
/// Reads the records of a CSV text (RFC 4180; spec §3.18), with the place of each field. Lines end in CR, LF or both; a line without a
/// character is no record.
/// </summary>
internal sealed class CsvReader(string text)
{
    private int position = text.Length != 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>Why <see cref="Read"/> went no further; null at the end of the text.</summary>
    public CsvFault? Fault { get; private set; }

    /// <summary>The fields of the next record; false at the end, and from the first fault on.</summary>
    public bool Read(List<CsvField> record)
    {
        record.Clear();
        while (position < text.Length && IsLineEnd(text[position]))
        {
            position++;
        }

        if (Fault is not null || position == text.Length)
        {
            return false;
        }

        record.Add(ReadField());
        while (Fault is null && position < text.Length && text[position] == ',')
        {
            position++;
            record.Add(ReadField());
        }

        return Fault is null;
    }

    private static bool IsLineEnd(char c) => c is '\r' or '\n';

    private bool IsAtFieldEnd => position == text.Length || text[position] == ',' || IsLineEnd(text[position]);

    private CsvField ReadField()
    {
        int start = position;
        if (position < text.Length && text[position] == '"')
        {
            ReadQuoted();
            return new CsvField(TextSpan.FromBounds(start, position), IsQuoted: true);
        }

        while (!IsAtFieldEnd)
        {
            if (text[position] == '"')
            {
                Fault = new CsvFault(new TextSpan(position, 1), "a quote stands inside of a field without quotes; put the whole field in quotes and write each quote in it twice");
                break;
            }

            position++;
        }

        return new CsvField(TextSpan.FromBounds(start, position), IsQuoted: false);
    }

    private void ReadQuoted()
    {
        int start = position++;
        while (true)
        {
            int quote = text.IndexOf('"', position);
            if (quote < 0)
            {
                Fault = new CsvFault(new TextSpan(start, 1), "this quote is never closed");
                position = text.Length;
                return;
            }

            position = quote + 1;
            if (position == text.Length || text[position] != '"')
            {
                break;
            }

            position++;
        }

        if (!IsAtFieldEnd)
        {
            Fault = new CsvFault(new TextSpan(position, 1), "something stands behind the closing quote; write a quote that belongs to the field twice");
        }
    }
}
