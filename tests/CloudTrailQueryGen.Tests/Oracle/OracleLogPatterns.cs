using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>pattern</c>, <c>diff</c> and <c>logcompare</c> (spec §3.14, §3.16).</summary>
internal static class OracleLogPatterns
{
    public static void Pattern(ExpressionCommandSyntax command, OraclePipeline pipeline)
    {
        List<OracleRow> groups = GroupsOf(pipeline.Rows, row => OracleExpressions.Evaluate(command.Expression, new RowScope(row)), (group, rows) => group.Names["@sampleCount"] = OracleValue.FromInteger(rows.Count));
        long total = groups.Sum(group => group.Names["@sampleCount"].Whole);
        foreach (OracleRow group in groups)
        {
            group.Names["@ratio"] = OracleValue.FromReal((double)group.Names["@sampleCount"].Whole / total);
        }

        pipeline.Rows = [.. OracleOrder.ByKey(groups).OrderByDescending(group => group.Names["@sampleCount"].Whole)];
        pipeline.Enter(["@pattern", "@ratio", "@sampleCount", "@severityLabel"]);
    }

    /// <param name="text">What <c>pattern</c> in front of the command looks at; null for the whole event.</param>
    /// <param name="windows">The range of the run, and the other one.</param>
    /// <param name="pipeline">The events of both.</param>
    public static void Compare(ExpressionSyntax? text, IReadOnlyList<OracleRun> windows, OraclePipeline pipeline)
    {
        List<OracleRow> groups = GroupsOf(
            pipeline.Rows,
            row => text is null ? row.Field("@message") : OracleExpressions.Evaluate(text, new RowScope(row)),
            (group, rows) =>
            {
                long now = rows.Count(row => row.Timestamp is long time && windows[0].IsInside(time));
                long before = rows.Count(row => row.Timestamp is long time && windows[1].IsInside(time));
                group.Names["@sampleCount"] = OracleValue.FromInteger(now);
                group.Names["@diffEventCount"] = OracleValue.FromInteger(now - before);
                group.Names["@differenceDescription"] = OracleValue.FromText(OracleLogText.Describe(now, before));
            });
        pipeline.Rows =
        [
            .. OracleOrder.ByKey(groups).OrderByDescending(group => Math.Abs(group.Names["@diffEventCount"].Whole)).ThenByDescending(group => group.Names["@sampleCount"].Whole),
        ];
        pipeline.Enter(["@pattern", "@sampleCount", "@diffEventCount", "@differenceDescription", "@severityLabel"]);
    }

    /// <summary>A group for each pattern; what has no text has no pattern.</summary>
    private static List<OracleRow> GroupsOf(List<OracleRow> rows, Func<OracleRow, OracleValue> text, Action<OracleRow, List<OracleRow>> fill)
    {
        var groups = new List<OracleRow>();
        IEnumerable<(OracleRow Row, string? Text)> texts = rows.Select(row => (row, OracleText.ForFunction(text(row))));
        foreach (IGrouping<string, OracleRow> members in texts.Where(pair => pair.Text is not null).GroupBy(pair => OracleLogText.PatternOf(pair.Text!), pair => pair.Row, StringComparer.Ordinal))
        {
            var group = new OracleRow { Timestamp = members.Max(row => row.Timestamp), Keys = [members.Key] };
            group.Names["@pattern"] = OracleValue.FromText(members.Key);
            group.Names["@severityLabel"] = OracleValue.FromText(OracleLogText.SeverityOf(members.Key));
            fill(group, [.. members]);
            groups.Add(group);
        }

        return groups;
    }
}
