using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Writes a result as RFC 4180 CSV.</summary>
internal static class CsvWriter
{
    private const int BufferSize = 64 * 1024;
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes header and rows; leaves the stream open.</summary>
    public static void Write(Stream stream, IReadOnlyList<QueryColumn> columns, RowSet rows)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        for (int column = 0; column < columns.Count; column++)
        {
            WriteField(writer, column, columns[column].Name);
        }

        // RFC 4180 section 2.1 ends lines with CR LF on every system.
        writer.Write("\r\n");
        for (int row = 0; row < rows.Count; row++)
        {
            for (int column = 0; column < columns.Count; column++)
            {
                WriteField(writer, column, rows[row].Text(column));
            }

            writer.Write("\r\n");
        }
    }

    private static void WriteField(StreamWriter writer, int column, string? text)
    {
        if (column > 0)
        {
            writer.Write(',');
        }

        if (text is null)
        {
            return;
        }

        // Quotes around nothing keep empty text apart from a missing value.
        if (text.Length > 0 && !text.AsSpan().ContainsAny(NeedQuotes))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
