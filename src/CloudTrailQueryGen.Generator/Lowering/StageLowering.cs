using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers the stages of a plan.</summary>
internal static class StageLowering
{
    public static EquatableArray<StageModel> Lower(QueryPlan plan, QueryShape shape, ExpressionLowering expressions)
    {
        var stages = ImmutableArray.CreateBuilder<StageModel>(plan.Stages.Length);
        for (int i = 0; i < plan.Stages.Length; i++)
        {
            expressions.Locals.Clear();
            expressions.MadeLocals.Clear();
            QueryStage stage = plan.Stages[i];
            EquatableArray<StepModel> steps = Steps(stage, expressions);
            bool isSortedLater = i + 1 < plan.Stages.Length && plan.Stages[i + 1].Sink is CollectSink { Order.IsEmpty: false };
            SinkModel sink = shape == QueryShape.Predicate ? new NoSinkModel() : Sink(plan, i, isSortedLater, expressions);
            stages.Add(new StageModel(steps, sink, stage.Transform is null ? null : TransformLowering.Lower(stage.Transform)));
        }

        return stages.MoveToImmutable();
    }

    private static EquatableArray<StepModel> Steps(QueryStage stage, ExpressionLowering expressions)
    {
        var steps = ImmutableArray.CreateBuilder<StepModel>(stage.Steps.Length);
        foreach (StageStep step in stage.Steps)
        {
            switch (step)
            {
                case LetStep let:
                    ValueModel value = expressions.Value(let.Value);
                    string local = LocalName(let);
                    expressions.Locals[let.Index] = local;
                    steps.Add(new LetModel(local, let.Name, value));
                    break;
                case FilterStep filter:
                    steps.Add(new FilterModel(expressions.Condition(filter.Condition), filter.Text));
                    break;
                case ExpandStep expand:
                    steps.Add(ExpansionLowering.Lower(expand.Expansion, expressions));
                    break;
                default:
                    throw new InvalidOperationException($"No step {step.GetType().Name}");
            }
        }

        return steps.MoveToImmutable();
    }

    private static SinkModel Sink(QueryPlan plan, int stage, bool isSortedLater, ExpressionLowering expressions) => plan.Stages[stage].Sink switch
    {
        CollectSink collect => new CollectModel(
            expressions.Values(collect.Columns),
            ImmutableArray.CreateRange(collect.Order, key => new OrderKeyModel(expressions.Value(key.Value), key.Descending)),
            collect.DedupColumns,
            collect.Limit is null ? null : expressions.Value(collect.Limit),
            collect.Kept.ToString()),
        GroupSink group => new GroupModel(expressions.Values(group.Keys), AggregateLowering.Lower(plan, stage, expressions), !isSortedLater),
        StageSink other => throw new InvalidOperationException($"No sink {other.GetType().Name}"),
    };

    /// <summary>A name that tells the alias and can clash with nothing else in the method.</summary>
    private static string LocalName(LetStep let)
    {
        string name = PropertyName.For(let.Name);
        return "let" + let.Index + name;
    }
}
