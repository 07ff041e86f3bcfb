using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Follows a value through the stages behind it: what is computed from it, directly or not.</summary>
internal sealed class ColumnLineage
{
    private readonly HashSet<int> lets = [];
    private readonly HashSet<int> made = [];
    private readonly BoundMade? origin;
    private HashSet<int> columns = [];

    private ColumnLineage(int column) => columns = [column];

    private ColumnLineage(BoundMade origin) => this.origin = origin;

    /// <summary>The columns of the result whose values are computed from an aggregate.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stage">The stage whose sink has the aggregate.</param>
    /// <param name="aggregate">Its index there.</param>
    public static ImmutableArray<int> ColumnsFrom(QueryPlan plan, int stage, int aggregate)
    {
        var lineage = new ColumnLineage(((GroupSink)plan.Stages[stage].Sink).Keys.Length + aggregate);
        for (int i = stage + 1; i < plan.Stages.Length; i++)
        {
            lineage.Pass(plan.Stages[i]);
        }

        return lineage.Columns;
    }

    /// <summary>The columns of the result whose values are computed from a value that a command makes.</summary>
    public static ImmutableArray<int> ColumnsFrom(QueryPlan plan, BoundMade origin)
    {
        var lineage = new ColumnLineage(origin);
        foreach (QueryStage stage in plan.Stages)
        {
            lineage.Pass(stage);
        }

        return lineage.Columns;
    }

    private ImmutableArray<int> Columns => [.. columns.OrderBy(column => column)];

    private void Pass(QueryStage stage)
    {
        lets.Clear();
        made.Clear();
        foreach (StageStep step in stage.Steps)
        {
            if (step is LetStep let && IsFrom(let.Value))
            {
                lets.Add(let.Index);
            }
            else if (step is ExpandStep expand && expand.Expansion.Inputs.Any(IsFrom))
            {
                made.UnionWith(expand.Expansion.Outputs.Select(output => output.Id));
            }
        }

        ImmutableArray<BoundExpression> values = stage.Sink is GroupSink group ? [.. group.Keys, .. group.Aggregates] : ((CollectSink)stage.Sink).Columns;
        HashSet<int> next = [.. Enumerable.Range(0, values.Length).Where(i => IsFrom(values[i]))];
        if (stage.Transform is { } transform)
        {
            columns = next;
            bool isFrom = transform.Inputs.Any(IsFrom);
            next.UnionWith(Enumerable.Range(0, transform.Command.Outputs.Length)
                .Where(output => isFrom || transform.Command.Outputs[output].Id == origin?.Id)
                .Select(output => values.Length + output));
        }

        columns = next;
    }

    private bool IsFrom(BoundExpression expression)
    {
        bool isFrom = false;
        ExpressionWalker.Visit(expression, part => isFrom |= part switch
        {
            BoundColumn column => columns.Contains(column.Index),
            BoundLet let => lets.Contains(let.Index),
            BoundMade value => value.Id == origin?.Id || made.Contains(value.Id),
            _ => false,
        });
        return isFrom;
    }
}
