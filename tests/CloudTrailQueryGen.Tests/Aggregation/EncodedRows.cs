using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Rows in a form that can be compared to the byte.</summary>
internal static class EncodedRows
{
    /// <summary>All values with their kinds and each row's time, in hexadecimal, a line per row.</summary>
    public static string Of(RowSet rows)
    {
        var text = new StringBuilder();
        foreach (RowReader row in rows)
        {
            text.Append(row.Position.Timestamp).Append(':').Append(row.Position.Ordinal);
            for (int i = 0; i < rows.ColumnCount; i++)
            {
                Value value = row.Column(i);
                byte[] bytes = new byte[EncodedValue.Size(value)];
                EncodedValue.Write(value, bytes);
                text.Append(' ').Append(Convert.ToHexString(bytes));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The values of each row, described and joined by commas.</summary>
    public static List<string> Describe(RowSet rows)
    {
        var lines = new List<string>();
        foreach (RowReader row in rows)
        {
            var line = new List<string>();
            for (int i = 0; i < rows.ColumnCount; i++)
            {
                line.Add(TestValue.Describe(row.Column(i)));
            }

            lines.Add(string.Join(", ", line));
        }

        return lines;
    }
}
