using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Writes a result as a JSON array of objects.</summary>
internal static class JsonRowsWriter
{
    private const int FlushBytes = 64 * 1024;

    // The output is JSON, not part of a page: escaping what HTML minds would only make it hard to read.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all rows; leaves the stream open.</summary>
    public static void Write(Stream stream, IReadOnlyList<QueryColumn> columns, RowSet rows)
    {
        JsonEncodedText[] names = new JsonEncodedText[columns.Count];
        for (int column = 0; column < names.Length; column++)
        {
            names[column] = JsonEncodedText.Encode(columns[column].Name, Options.Encoder);
        }

        using Utf8JsonWriter writer = new(stream, Options);
        writer.WriteStartArray();
        for (int row = 0; row < rows.Count; row++)
        {
            WriteRow(writer, names, rows[row]);
            if (writer.BytesPending >= FlushBytes)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, JsonEncodedText[] names, RowReader row)
    {
        writer.WriteStartObject();
        for (int column = 0; column < names.Length; column++)
        {
            string? text = row.Text(column);
            if (text is null)
            {
                continue;
            }

            writer.WritePropertyName(names[column]);
            if (row.Column(column).IsNumber)
            {
                // The text form has all digits that matter, the same in CSV, JSON and table.
                writer.WriteRawValue(text);
            }
            else
            {
                writer.WriteStringValue(text);
            }
        }

        writer.WriteEndObject();
    }
}
