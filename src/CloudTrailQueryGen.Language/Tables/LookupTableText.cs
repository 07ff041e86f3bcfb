using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Tables;

/// <summary>The text of a lookup table, checked: a header line of distinct names, and as many fields in each line (spec §3.18).</summary>
/// <param name="Columns">The names in the header; empty when there is a <paramref name="Fault"/>.</param>
/// <param name="HasRows">There is a line besides the header.</param>
/// <param name="ColumnsOfNetworks">The columns that <c>cidrlookup</c> can use: each of their values is a network.</param>
/// <param name="Fault">The first thing that is wrong; null when the table is fine.</param>
internal sealed record LookupTableText(
    ImmutableArray<string> Columns, bool HasRows, ImmutableArray<string> ColumnsOfNetworks, CsvFault? Fault)
{
    /// <summary>Checks a text.</summary>
    public static LookupTableText Read(string text)
    {
        var reader = new CsvReader(text);
        List<CsvField> record = [];
        if (!reader.Read(record))
        {
            return Faulty(reader.Fault ?? new CsvFault(default, "it has no header line; begin it with the names of its columns, separated by commas"));
        }

        List<string> columns = [];
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (CsvField field in record)
        {
            string name = field.ValueIn(text);
            if (FaultOf(name, known) is { } message)
            {
                return Faulty(new CsvFault(field.Span, message));
            }

            columns.Add(name);
        }

        bool hasRows = false;
        bool[] isNetwork = [.. columns.Select(_ => true)];
        while (reader.Read(record))
        {
            hasRows = true;
            if (record.Count != columns.Count)
            {
                return Faulty(new CsvFault(
                    TextSpan.FromBounds(record[0].Span.Start, record[record.Count - 1].Span.End),
                    $"this line has {Count(record.Count)}, but the header has {Count(columns.Count)}"));
            }

            for (int i = 0; i < isNetwork.Length; i++)
            {
                isNetwork[i] = isNetwork[i] && SubnetText.TryParse(record[i].ValueIn(text), out _);
            }
        }

        return reader.Fault is not null
            ? Faulty(reader.Fault)
            : new LookupTableText([.. columns], hasRows, [.. columns.Where((_, i) => isNetwork[i])], null);
    }

    /// <summary>Letters, digits and <c>_</c>, as CloudWatch wants the names of tables and columns.</summary>
    public static bool IsName(string name) => name.Length != 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    private static LookupTableText Faulty(CsvFault fault) => new([], false, [], fault);

    private static string? FaultOf(string name, HashSet<string> known) =>
        name.Length == 0 ? "a column has no name"
        : !IsName(name) ? $"'{name}' is no name of a column; use letters, digits and '_' only"
        : !known.Add(name) ? $"two columns have the name '{name}'"
        : null;

    private static string Count(int fields) => fields == 1 ? "1 field" : fields.ToString(CultureInfo.InvariantCulture) + " fields";
}
