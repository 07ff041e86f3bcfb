using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>The columns that exist where a command stands, shown or not (spec §3.1, §3.25).</content>
internal sealed partial class Binder
{
    private List<BoundOutput>[] ColumnLists() =>
        displayedColumns is null ? [listedColumns, statsColumns, madeColumns] : [listedColumns, statsColumns, madeColumns, displayedColumns];

    /// <summary>All columns, each name once.</summary>
    private List<BoundOutput> KnownColumns()
    {
        List<BoundOutput> found = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (List<BoundOutput> columns in ColumnLists())
        {
            found.AddRange(columns.FindAll(column => names.Add(column.Name)));
        }

        return found;
    }

    /// <summary>
    /// Makes every column a reference to something that has a value in front of the next command: <c>fields strlen(eventName)</c> is an alias
    /// without a name from here on.
    /// </summary>
    private void ComputeColumns()
    {
        foreach (List<BoundOutput> columns in ColumnLists())
        {
            for (int i = 0; i < columns.Count; i++)
            {
                BoundOutput column = columns[i];
                if (column.Value is not (BoundField or BoundSystemField or BoundColumn or BoundLet or BoundMade or BoundMissing))
                {
                    columns[i] = column with { Value = AddAlias(column.Name, column.Value, column.Span) };
                }
            }
        }
    }
}
