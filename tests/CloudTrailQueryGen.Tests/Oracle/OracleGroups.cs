using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The grouping of <c>stats</c> (spec §3.6): keys are the same when their canonical texts are, and missing is a key of its own.</summary>
internal static class OracleGroups
{
    public static List<OracleRow> Of(IReadOnlyList<OracleRow> rows, List<OracleColumn> keys, List<OracleColumn> aggregates)
    {
        if (keys.Count == 0)
        {
            return [ToRow([], rows, keys, aggregates)];
        }

        return
        [
            .. rows.Select(row => (Row: row, Keys: keys.Select(key => LabelOf(key, row)).ToList()))
                .GroupBy(pair => KeyOf(pair.Keys.Select(OracleText.Of)), StringComparer.Ordinal)
                .Select(group => ToRow(Merge([.. group.Select(pair => pair.Keys)]), [.. group.Select(pair => pair.Row)], keys, aggregates)),
        ];
    }

    private static OracleValue LabelOf(OracleColumn key, OracleRow row)
    {
        OracleValue value = OracleExpressions.Evaluate(key.Expression, new RowScope(row));
        return key.Offset is Period offset && !value.IsMissing ? OracleValue.FromTimestamp(OracleTime.Move(value.Whole, offset, 1)) : value;
    }

    /// <summary>One text for several; unequal for unequal texts.</summary>
    public static string KeyOf(IEnumerable<string?> texts) =>
        string.Concat(texts.Select(text => text is null ? "-;" : $"{text.Length}:{text};"));

    /// <summary>Of values with one text but several types, such as "1" and 1, the text stands for all, whatever came first.</summary>
    private static List<OracleValue> Merge(List<List<OracleValue>> keys) =>
        [.. Enumerable.Range(0, keys[0].Count).Select(column => keys.Select(values => values[column]).MinBy(value => value.Kind))];

    private static OracleRow ToRow(List<OracleValue> values, IReadOnlyList<OracleRow> rows, List<OracleColumn> keys, List<OracleColumn> aggregates)
    {
        var group = new OracleRow
        {
            Timestamp = rows.Max(row => row.Timestamp),
            Keys = [.. values.Select(OracleText.Of)],
        };
        foreach ((OracleColumn key, OracleValue value) in keys.Zip(values))
        {
            group.AddOfStats(key, value);
        }

        var scope = new GroupScope(rows, group, keys);
        foreach (OracleColumn aggregate in aggregates)
        {
            group.AddOfStats(aggregate, OracleExpressions.Evaluate(aggregate.Expression, scope));
        }

        AddCountName(group, aggregates);
        return group;
    }

    /// <summary>A row with the names of groups and no values.</summary>
    public static OracleRow Template(List<OracleColumn> keys, List<OracleColumn> aggregates)
    {
        var template = new OracleRow();
        foreach (OracleColumn column in keys.Concat(aggregates))
        {
            template.AddOfStats(column, OracleValue.Missing);
        }

        AddCountName(template, aggregates);
        return template;
    }

    /// <summary><c>sort count</c> means the only <c>count(*)</c> (spec §3.6).</summary>
    private static void AddCountName(OracleRow group, List<OracleColumn> aggregates)
    {
        List<OracleColumn> counts = [.. aggregates.Where(column => !column.HasAlias && column.Text is "count(*)" or "count()")];
        if (counts.Count == 1)
        {
            group.Words["count"] = counts[0].Name;
        }
    }

    /// <summary>A bin of the event's own time.</summary>
    public static bool IsTimeKey(OracleColumn key) =>
        OracleTime.IsBin(key)
        && key.Expression is CallExpressionSyntax call
        && (call.Arguments.Count == 1 || OraclePaths.NameOf(call.Arguments[0]) == "@timestamp");
}
