using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Tables;

/// <summary>The column of a lookup table that <c>cidrlookup</c> compares addresses with (spec §3.19).</summary>
internal static class NetworkColumn
{
    /// <summary>The column that is meant when the query names none: <c>cidr</c>, or else the first.</summary>
    public static string DefaultOf(ImmutableArray<string> columns) => columns.Contains("cidr") ? "cidr" : columns[0];

    /// <summary>The values of a column that are no network, or one whose address has bits behind its prefix, which count for nothing.</summary>
    /// <param name="text">A table without a fault.</param>
    /// <param name="column">One of its columns.</param>
    public static IEnumerable<NetworkFinding> Check(string text, string column)
    {
        var reader = new CsvReader(text);
        List<CsvField> record = [];
        reader.Read(record);
        int index = record.FindIndex(field => field.ValueIn(text) == column);
        while (reader.Read(record))
        {
            string value = record[index].ValueIn(text);
            bool isNetwork = SubnetText.TryParse(value, out SubnetText network);
            if (!isNetwork || network.HasHostBits)
            {
                yield return new NetworkFinding(record[index].Span, value, isNetwork ? network : null);
            }
        }
    }
}

/// <summary>A value that is no network in canonical form.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The value.</param>
/// <param name="Network">What it is taken for; null when it is no network.</param>
internal sealed record NetworkFinding(TextSpan Span, string Value, SubnetText? Network);
