using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Lays a result out as a plain-text table.</summary>
internal sealed class TableWriter(IReadOnlyList<QueryColumn> columns, RowSet rows, int maxWidth)
{
    private const int Gap = 2;
    private readonly int[] widths = new int[columns.Count];
    private readonly StringBuilder text = new();

    /// <summary>The whole table.</summary>
    /// <param name="estimates">What is said below it.</param>
    public string Write(IReadOnlyList<QueryEstimate> estimates)
    {
        string[] header = new string[columns.Count];
        for (int column = 0; column < header.Length; column++)
        {
            header[column] = Cell(column, columns[column].Name);
        }

        string[][] cells = ReadCells();
        AppendLine(header);
        string[] rules = new string[columns.Count];
        for (int column = 0; column < rules.Length; column++)
        {
            rules[column] = new('-', widths[column]);
        }

        AppendLine(rules);
        foreach (string[] row in cells)
        {
            AppendLine(row);
        }

        for (int i = 0; i < estimates.Count; i++)
        {
            text.Append(i == 0 ? "\n" : "").Append(DisplayText.Escape(estimates[i].ToString())).Append('\n');
        }

        return text.ToString(0, Math.Max(0, text.Length - 1));
    }

    private string[][] ReadCells()
    {
        string[][] cells = new string[rows.Count][];
        for (int row = 0; row < cells.Length; row++)
        {
            cells[row] = new string[columns.Count];
            for (int column = 0; column < columns.Count; column++)
            {
                cells[row][column] = Cell(column, rows[row].Text(column) ?? "");
            }
        }

        return cells;
    }

    private string Cell(int column, string content)
    {
        string cell = DisplayText.Cut(DisplayText.Escape(content), maxWidth);
        widths[column] = Math.Max(widths[column], DisplayText.Width(cell));
        return cell;
    }

    private void AppendLine(string[] cells)
    {
        // Spaces are written only in front of something, so that no line ends in them.
        int spaces = 0;
        for (int column = 0; column < cells.Length; column++)
        {
            int padding = widths[column] - DisplayText.Width(cells[column]);
            bool right = columns[column].Type is QueryColumnType.Integer or QueryColumnType.Number or QueryColumnType.Boolean;
            spaces += (column == 0 ? 0 : Gap) + (right ? padding : 0);
            if (cells[column].Length > 0)
            {
                text.Append(' ', spaces).Append(cells[column]);
                spaces = 0;
            }

            spaces += right ? 0 : padding;
        }

        text.Append('\n');
    }
}
