using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>fillmissing</c> (spec §3.23), but for the sorting that comes behind it.</summary>
internal static class OracleGaps
{
    public static void FillMissing(FillMissingCommandSyntax command, OraclePipeline pipeline)
    {
        string time = pipeline.Keys.Single(pipeline.Bins.ContainsKey);
        List<string> otherKeys = [.. pipeline.Keys.Where(key => key != time)];
        List<OracleRow> timed = [.. pipeline.Rows.Where(row => row.Field(time).Kind == OracleKind.Timestamp)];
        List<OracleRow> made = [];
        if (Range(timed, time, pipeline) is (long first, long last))
        {
            List<(List<OracleRow> Rows, HashSet<long> Labels)> combinations =
                [.. Combinations(timed, otherKeys).Select(rows => (rows, rows.Select(row => row.Field(time).Whole).ToHashSet()))];
            var labels = new HashSet<long>();
            for (long bin = first; bin <= last; bin = OracleTime.NextBin(bin, OracleTime.PeriodOf(pipeline.Bins[time])))
            {
                // Of several bins with one label the first stands for all.
                long label = LabelOf(bin, time, pipeline);
                made.AddRange(combinations.Where(combination => !labels.Contains(label) && !combination.Labels.Contains(label))
                    .Select(combination => Make(command, combination.Rows, combination.Rows.FirstOrDefault() ?? pipeline.Template!, time, (bin, label), otherKeys)));
                labels.Add(label);
            }
        }

        pipeline.Rows.AddRange(made.OrderByDescending(row => row.Timestamp));
        if (pipeline.Sorts.Count == 0)
        {
            pipeline.Rows = [.. pipeline.Rows.OrderByDescending(row => row.Timestamp ?? long.MinValue)];
        }

        pipeline.KeepOrder();
    }

    /// <summary>The first and the last bin: of the run's time range, where it has an end and the bins are those of @timestamp, else of the rows.</summary>
    private static (long First, long Last)? Range(List<OracleRow> timed, string time, OraclePipeline pipeline)
    {
        CallExpressionSyntax call = pipeline.Bins[time];
        long? BinOf(long? instant) => instant is long known && OracleTime.IsOfEvents(call) ? OracleTime.BinOf(known, call) : null;
        List<long> bins = [.. timed.Select(row => FirstBinOf(row.Field(time).Whole, time, pipeline))];
        long? first = BinOf(Earlier(OracleRun.Current.From, time, pipeline)) ?? (bins.Count == 0 ? null : bins.Min());
        long? last = BinOf(Earlier(OracleRun.Current.To, time, pipeline) - 1) ?? (bins.Count == 0 ? null : bins.Max());
        return first is long from && last is long to ? (from, to) : null;
    }

    private static long? Earlier(long? instant, string time, OraclePipeline pipeline) =>
        instant is long known && pipeline.Offsets.TryGetValue(time, out Period offset) ? OracleTime.Move(known, offset, -1) : instant;

    /// <summary>What a bin is called: behind <c>offset</c> it is a later time (spec §3.6).</summary>
    private static long LabelOf(long bin, string time, OraclePipeline pipeline) =>
        pipeline.Offsets.TryGetValue(time, out Period offset) ? OracleTime.Move(bin, offset, 1) : bin;

    /// <summary>The first bin of a label, looked for from a day that surely lies in front of it.</summary>
    private static long FirstBinOf(long label, string time, OraclePipeline pipeline)
    {
        if (!pipeline.Offsets.TryGetValue(time, out Period offset))
        {
            return label;
        }

        Period period = OracleTime.PeriodOf(pipeline.Bins[time]);
        long bin = OracleTime.Floor(OracleValue.FromTimestamp(OracleTime.Move(label, offset, -1) - (2 * 86_400_000)), period).Whole;
        while (LabelOf(bin, time, pipeline) != label)
        {
            bin = OracleTime.NextBin(bin, period);
        }

        return bin;
    }

    /// <summary>The rows for each combination of the other keys, by the text of those; without other keys there is one in any case.</summary>
    private static IEnumerable<List<OracleRow>> Combinations(List<OracleRow> rows, List<string> keys) => keys.Count == 0 ? [rows] : rows
        .GroupBy(row => OracleGroups.KeyOf(keys.Select(key => OracleText.Of(row.Field(key)))), StringComparer.Ordinal)
        .OrderBy(group => keys.Select(key => OracleText.Of(group.First().Field(key))).ToList(), Comparer<List<string?>>.Create(OracleOrder.CompareKeys))
        .Select(group => group.ToList());

    private static OracleRow Make(FillMissingCommandSyntax command, List<OracleRow> rows, OracleRow template, string time, (long Start, long Label) bin, List<string> otherKeys)
    {
        OracleRow row = template.Empty(bin.Start);
        row.Redefine(time, OracleValue.FromTimestamp(bin.Label));
        foreach (string key in otherKeys)
        {
            // Of values with one text the text stands for all.
            row.Redefine(key, rows.Select(known => known.Field(key)).MinBy(value => value.Kind));
        }

        foreach (FillItemSyntax item in (IEnumerable<FillItemSyntax>?)command.Items ?? [])
        {
            row.Redefine(row.NameOf(item.Field.Path.FlatName), OracleExpressions.Evaluate(item.Value, new RowScope(row)));
        }

        return row;
    }
}
