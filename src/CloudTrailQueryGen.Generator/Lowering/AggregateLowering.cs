using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers the aggregates of a stage: which accumulator, what it is made with, what it is given.</summary>
internal static class AggregateLowering
{
    /// <param name="plan">The plan.</param>
    /// <param name="stage">The stage that has them.</param>
    /// <param name="expressions">Lowers what they are given.</param>
    public static EquatableArray<AggregateModel> Lower(QueryPlan plan, int stage, ExpressionLowering expressions)
    {
        var group = (GroupSink)plan.Stages[stage].Sink;
        var aggregates = ImmutableArray.CreateBuilder<AggregateModel>(group.Aggregates.Length);
        foreach (BoundAggregate aggregate in group.Aggregates)
        {
            string name = aggregate.Function.Name;
            string type = name == "count_distinct" ? "CountDistinct" : char.ToUpperInvariant(name[0]) + name.Substring(1);
            var constants = ImmutableArray.CreateBuilder<ValueModel>();
            var arguments = ImmutableArray.CreateBuilder<ValueModel>();
            for (int i = 0; i < aggregate.Arguments.Length; i++)
            {
                FunctionParameter parameter = aggregate.Function.Parameters[i];
                if (parameter.IsConstant)
                {
                    constants.Add(Constant(aggregate.Arguments[i], parameter.Type));
                }
                else
                {
                    arguments.Add(expressions.Value(aggregate.Arguments[i]));
                }
            }

            aggregates.Add(new AggregateModel(
                char.ToLowerInvariant(type[0]) + type.Substring(1) + (aggregates.Count + 1) + (stage == 0 ? string.Empty : "OfStage" + stage),
                type + "Accumulator",
                aggregate.Function.MayBeEstimated ? new EstimateModel(ColumnLineage.ColumnsFrom(plan, stage, aggregates.Count)) : null,
                constants.ToImmutable(),
                arguments.ToImmutable(),
                aggregate.Function.ReadsPosition,
                ExpressionText.Readable(aggregate)));
        }

        return aggregates.MoveToImmutable();
    }

    private static ValueModel Constant(BoundExpression expression, QueryType type) => expression switch
    {
        BoundLiteral { Value: long number } when type == QueryType.Integer => new IntegerValueModel(number),
        BoundLiteral { Value: long number } => new RealValueModel(number),
        BoundLiteral { Value: double number } when type == QueryType.Number => new RealValueModel(number),
        _ => throw new InvalidOperationException("The binder admits only a constant of the parameter's type"),
    };
}
