using System.Collections.Generic;
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
        BoundJoin? join = plan.Stages.SelectMany(stage => stage.Steps).OfType<ExpandStep>().Select(step => step.Expansion).OfType<BoundJoin>()
            .FirstOrDefault(candidate => candidate.Subquery == subquery);
        if (join is null || !MayEstimate(compiled))
        {
            return EquatableArray<EquatableArray<int>>.Empty;
        }

        // The first column is the key, from which no other value is computed.
        IEnumerable<EquatableArray<int>> columns = join.Outputs.Select(output => (EquatableArray<int>)ColumnLineage.ColumnsFrom(plan, output));
        return ImmutableArray.CreateRange(columns.Prepend(EquatableArray<int>.Empty));
    }

    private static bool MayEstimate(CompiledQueryModel compiled) =>
        compiled.Stages.Items.Any(stage => stage.Sink is GroupModel group && group.Aggregates.Items.Any(aggregate => aggregate.Estimate is not null));
}
