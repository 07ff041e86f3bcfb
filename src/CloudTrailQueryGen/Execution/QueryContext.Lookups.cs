using System;
using System.Collections.Generic;
using System.IO;

namespace CloudTrailQueryGen.Runtime;

/// <content>The tables of the run.</content>
public sealed partial class QueryContext
{
    private readonly IReadOnlyList<LookupTable> tables;

    /// <summary>What a <c>lookup</c> finds rows with.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="embedded">The table as it was when the program was built; null when it was not compiled in.</param>
    /// <param name="columns">The columns that are compared.</param>
    /// <param name="outputs">The columns that are taken.</param>
    /// <exception cref="InvalidOperationException">The run has no such table, or the table no such column.</exception>
    public TableLookup Lookup(string table, LookupTable? embedded, ReadOnlySpan<string> columns, ReadOnlySpan<string> outputs)
    {
        LookupTable found = Find(table, embedded);
        return new TableLookup(found, Places(found, columns), Places(found, outputs));
    }

    /// <summary>What a <c>cidrlookup</c> finds rows with.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="embedded">The table as it was when the program was built; null when it was not compiled in.</param>
    /// <param name="column">The column of networks; null for the one that is called <c>cidr</c>, or else the first.</param>
    /// <param name="outputs">The columns that are taken.</param>
    /// <exception cref="InvalidOperationException">The run has no such table, or the table no such column.</exception>
    /// <exception cref="InvalidDataException">A value in the column is no network.</exception>
    public NetworkLookup CidrLookup(string table, LookupTable? embedded, string? column, ReadOnlySpan<string> outputs)
    {
        LookupTable found = Find(table, embedded);
        int place = column is null ? Math.Max(0, found.IndexOf("cidr")) : Places(found, [column])[0];
        return new NetworkLookup(found, place, Places(found, outputs));
    }

    private LookupTable Find(string name, LookupTable? embedded)
    {
        foreach (LookupTable table in tables)
        {
            if (table.Name == name)
            {
                return table;
            }
        }

        return embedded ?? throw new InvalidOperationException(
            $"The query looks up in the table '{name}', which is not compiled into the program; give it to the run by QueryOptions.LookupTables.");
    }

    private static int[] Places(LookupTable table, ReadOnlySpan<string> columns)
    {
        int[] places = new int[columns.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = table.IndexOf(columns[i]);
            if (places[i] < 0)
            {
                throw new InvalidOperationException(
                    $"The lookup table '{table.Name}' has no column '{columns[i]}', which the query names; its columns are {string.Join(", ", table.Columns)}.");
            }
        }

        return places;
    }
}
