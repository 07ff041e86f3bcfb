using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Language.Tests.Planning;

/// <summary>Writes a plan with every detail, for comparison with what a test expects.</summary>
internal static class PlanText
{
    /// <summary>Columns are written <c>#index</c>, computed aliases <c>$name</c>.</summary>
    public static string Of(QueryPlan plan)
    {
        var text = new StringBuilder();
        foreach (SubqueryPlan subquery in plan.Subqueries)
        {
            text.Append("subquery for ").Append(subquery.Use).Append(" over [").AppendJoin("; ", subquery.Plan.Sources).Append("]\n");
            text.Append(Of(subquery.Plan)).Append("end\n");
        }

        text.Append("fields: ").AppendJoin(", ", plan.Fields).Append('\n');
        text.Append("reads: ").Append(plan.ReadsTimestamp ? "timestamp " : string.Empty).Append(plan.ReadsMessage ? "message" : string.Empty).Append('\n');
        Append(text, "parameters", plan.Parameters.Select(p => $"{p.Name} {p.Type}"));
        Append(text, "early", plan.EarlyTests.Select(t => $"{t.FieldFlatName}: {Text(t.Condition)}"));
        foreach (QueryStage stage in plan.Stages)
        {
            text.Append("stage\n");
            foreach (StageStep step in stage.Steps)
            {
                text.Append(step is LetStep let ? $"  let {let.Name} = {Text(let.Value)}\n" : $"  filter {Text(((FilterStep)step).Condition)}\n");
            }

            if (stage.Sink is GroupSink group)
            {
                text.Append("  group by [").AppendJoin("; ", group.Keys.Select(Text)).Append("]: ").AppendJoin("; ", group.Aggregates.Select(Text)).Append('\n');
                continue;
            }

            var collect = (CollectSink)stage.Sink;
            text.Append("  collect [").AppendJoin("; ", collect.Columns.Select(Text)).Append(']');
            Append(text, collect, plan);
            if (stage.Transform is { } transform)
            {
                text.Append("  transform ").Append(transform.Command.GetType().Name.Substring("Bound".Length)).Append(" [").AppendJoin("; ", transform.Inputs.Select(Text))
                    .Append("] makes [").AppendJoin("; ", transform.Command.Outputs.Select(made => made.Name)).Append("]\n");
            }
        }

        text.Append("columns: ").AppendJoin(", ", plan.Columns.Select(c => $"{c.Name} {c.Type}")).Append('\n');
        return text.ToString().Replace(" \n", "\n");
    }

    private static void Append(StringBuilder text, CollectSink collect, QueryPlan plan)
    {
        if (!collect.Order.IsEmpty)
        {
            text.Append(" order ").AppendJoin("; ", collect.Order.Select(k => Text(k.Value) + (k.Descending ? " desc" : " asc")));
        }

        if (!collect.DedupColumns.IsEmpty)
        {
            text.Append(" dedup ").AppendJoin(", ", collect.DedupColumns);
        }

        if (collect.Limit is not null)
        {
            text.Append(collect.Kept switch { KeptRows.Any => " limit any ", KeptRows.Last => " tail ", _ => " limit " }).Append(Text(collect.Limit));
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, string title, System.Collections.Generic.IEnumerable<string> items)
    {
        string joined = string.Join("; ", items);
        if (joined.Length != 0)
        {
            text.Append(title).Append(": ").Append(joined).Append('\n');
        }
    }

    private static string Text(BoundExpression expression) => ExpressionText.Readable(ExpressionWalker.Rewrite(expression, part => part switch
    {
        BoundColumn column => column with { Name = "#" + column.Index },
        BoundLet let => let with { Name = "$" + let.Name },
        _ => null,
    }));
}
