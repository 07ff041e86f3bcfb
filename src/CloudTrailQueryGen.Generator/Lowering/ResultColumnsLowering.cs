using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Which columns of the result are computed from those of a subquery, so that an estimate in it can name them.</summary>
internal static class ResultColumnsLowering
{
    /// <param name="plan">Of the query around the subquery.</param>
    /// <param name="subquery">The index of the subquery.</param>
    /// <param name="compiled">The subquery.</param>
    public static EquatableArray<EquatableArray<int>> Lower(QueryPlan plan, int subquery, CompiledQueryModel compiled)
    {
        if (!MayEstimate(compiled))
        {
            return EquatableArray<EquatableArray<int>>.Empty;
        }

        EquatableArray<int> From(BoundMade output) => ColumnLineage.ColumnsFrom(plan, output);
        foreach (QueryStage stage in plan.Stages)
        {
            if (stage.Transform?.Command is BoundAppendCols appended && appended.Subquery == subquery)
            {
                return ImmutableArray.CreateRange(appended.Outputs, From);
            }

            foreach (ExpandStep step in stage.Steps.OfType<ExpandStep>())
            {
                if (step.Expansion is BoundJoin join && join.Subquery == subquery)
                {
                    // The first column is the key, from which no other value is computed.
                    return ImmutableArray.CreateRange(join.Outputs.Select(From).Prepend(EquatableArray<int>.Empty));
                }
            }
        }

        return EquatableArray<EquatableArray<int>>.Empty;
    }

    private static bool MayEstimate(CompiledQueryModel compiled) =>
        compiled.Stages.Items.Any(stage => stage.Sink is GroupModel group && group.Aggregates.Items.Any(aggregate => aggregate.Estimate is not null));
}
