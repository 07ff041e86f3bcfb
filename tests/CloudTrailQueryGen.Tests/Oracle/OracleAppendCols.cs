using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>appendcols</c>: rows side by side (spec §3.21).</summary>
internal static class OracleAppendCols
{
    public static void Apply(AppendColsCommandSyntax command, OraclePipeline pipeline)
    {
        bool overrides = string.Equals(OracleTotals.Option(command.Options, "override")?.Value.Text, "true", StringComparison.OrdinalIgnoreCase);
        int most = int.Parse(OracleTotals.Option(command.Options, "max")?.Value.Text ?? "10000", CultureInfo.InvariantCulture);
        OraclePipeline other = OracleSubqueries.Answer((SubqueryExpressionSyntax)command.Query);
        List<string> offered = other.Displayed ?? (other.Listed.Count > 0 ? other.Listed : other.Grouped ?? other.Made);
        string[] ofEvents = pipeline.Grouped is null ? ["@timestamp", "@message", "@ptr"] : [];
        List<OracleRow> appended = [.. other.Rows.Take(most)];
        List<string> known = [.. pipeline.AllColumns.Union(pipeline.Rows.SelectMany(row => row.Names.Keys)).Union(pipeline.Defined)];
        int ownCount = pipeline.Rows.Count;
        OracleRow empty = (pipeline.Rows.FirstOrDefault() ?? pipeline.Template)?.Empty(timestamp: null) ?? new OracleRow();
        while (pipeline.Rows.Count < appended.Count)
        {
            pipeline.Rows.Add(empty.Empty(timestamp: null));
        }

        foreach (string column in offered.Except(ofEvents))
        {
            for (int i = 0; i < pipeline.Rows.Count; i++)
            {
                OracleValue own = known.Contains(column) && i < ownCount ? pipeline.Rows[i].Field(column) : OracleValue.Missing;
                OracleValue added = i < appended.Count ? appended[i].Field(column) : OracleValue.Missing;
                bool takesAdded = overrides ? !added.IsMissing : own.IsMissing;
                pipeline.Rows[i].Redefine(column, takesAdded ? added : own);
            }

            if (!known.Contains(column))
            {
                pipeline.Define(column, addsToListed: true);
            }
        }

        pipeline.KeepOrder();
    }
}
