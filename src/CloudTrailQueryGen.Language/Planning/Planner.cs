using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Turns a bound query into the plan that code is generated from.</summary>
internal sealed class Planner
{
    private readonly BoundQuery query;
    private readonly List<PlanSegment> segments;
    private readonly AliasTable aliases;
    private readonly ImmutableArray<QueryStage>.Builder stages = ImmutableArray.CreateBuilder<QueryStage>();

    private Planner(BoundQuery query)
    {
        this.query = query;
        segments = PlanSegment.Split(query);
        aliases = new AliasTable(query.Aliases, keepsConstants: query.Commands.Any(command => command is BoundTransform { AddsRows: true }));
    }

    /// <summary>Plans a query that has no errors.</summary>
    public static QueryPlan Plan(BoundQuery query)
    {
        query = JoinColumns.KeepUsed(query);
        var planner = new Planner(query);
        planner.PlanStages();
        return PlanFacts.Complete(planner.stages.ToImmutable(), planner.OutputColumns(), query.IsFilterOnly) with
        {
            Window = query.Window,
            Sources = query.Sources,
            Subqueries = ImmutableArray.CreateRange(query.Subqueries, subquery => new SubqueryPlan(Plan(subquery.Query), subquery.Use)),
        };
    }

    private void PlanStages()
    {
        ImmutableArray<BoundExpression>[] needs = new LiveReferences(query, segments, aliases).BySegment();
        StageInput input = StageInput.Events;
        for (int i = 0; i < segments.Count; i++)
        {
            PlanSegment segment = segments[i];
            var builder = new StageBuilder(aliases, input);
            if (segment.Stats is { } stats)
            {
                input = AddGroupStage(builder, segment, stats, needs[i]);
            }
            else if (i < segments.Count - 1)
            {
                input = AddRowStage(builder, segment, needs[i]);
            }
            else
            {
                AddLastStage(builder, segment);
            }
        }
    }

    private StageInput AddGroupStage(StageBuilder builder, PlanSegment segment, BoundStats stats, ImmutableArray<BoundExpression> needed)
    {
        List<BoundAggregate> aggregates = aliases.AggregatesOf(stats, needed);
        var sink = new GroupSink(stats.Keys, [.. aggregates]);
        stages.Add(builder.Build(segment, sink));
        return StageInput.Groups(stats.Keys.Length, aggregates);
    }

    private StageInput AddRowStage(StageBuilder builder, PlanSegment segment, ImmutableArray<BoundExpression> needed)
    {
        List<BoundExpression> columns = [.. needed];
        ImmutableArray<BoundExpression> inputs = segment.Transform is null ? [] : InputsOf(segment.Transform, columns);
        CollectSink sink = Collect(segment, columns);
        QueryStage stage = builder.Build(segment, sink);
        if (segment.Transform is { } transform)
        {
            stage = stage with { Transform = new RowTransform(transform, inputs) };
            columns.AddRange(transform.Outputs);
        }

        stages.Add(stage);
        return StageInput.Rows(columns);
    }

    /// <summary>What a transform looks at, as columns of the sink in front of it; constants become columns for it.</summary>
    private ImmutableArray<BoundExpression> InputsOf(BoundTransform transform, List<BoundExpression> columns)
    {
        StageInput collected = StageInput.Rows(columns);
        var inputs = ImmutableArray.CreateBuilder<BoundExpression>(transform.Inputs.Length);
        foreach (BoundExpression input in transform.Inputs)
        {
            BoundExpression value = aliases.Simplify(input);
            if (value is BoundMissing)
            {
                inputs.Add(value);
                continue;
            }

            if (collected.Find(value) is not { } column)
            {
                column = new BoundColumn(columns.Count, ExpressionText.Readable(value), value.Type, value.Span);
                columns.Add(value);
            }

            inputs.Add(column);
        }

        return inputs.MoveToImmutable();
    }

    /// <summary>The last sink holds exactly the result's columns; a dedup by anything else needs one more stage behind it.</summary>
    private void AddLastStage(StageBuilder builder, PlanSegment segment)
    {
        List<BoundExpression> columns = [];
        foreach (BoundOutput output in query.Columns)
        {
            columns.Add(aliases.Simplify(output.Value));
        }

        CollectSink sink = Collect(segment, columns);
        stages.Add(builder.Build(segment, sink));
        if (columns.Count > query.Columns.Length)
        {
            var kept = ImmutableArray.CreateBuilder<BoundExpression>(query.Columns.Length);
            for (int i = 0; i < query.Columns.Length; i++)
            {
                BoundOutput output = query.Columns[i];
                kept.Add(new BoundColumn(i, output.Name, output.Value.Type, output.Span));
            }

            stages.Add(new QueryStage([], new CollectSink(kept.MoveToImmutable(), [], [], null, KeptRows.First)));
        }
    }

    private CollectSink Collect(PlanSegment segment, List<BoundExpression> columns)
    {
        var dedup = ImmutableArray.CreateBuilder<int>(segment.Dedup.Length);
        foreach (BoundExpression key in segment.Dedup)
        {
            int index = IndexOrAdd(columns, aliases.Simplify(key));
            if (!dedup.Contains(index))
            {
                dedup.Add(index);
            }
        }

        var order = ImmutableArray.CreateBuilder<OrderKey>(segment.Order.Count);
        foreach (BoundSortKey key in segment.Order)
        {
            order.Add(new OrderKey(key.Value, key.Descending));
        }

        return new CollectSink([.. columns], order.ToImmutable(), dedup.ToImmutable(), segment.Limit?.Count, segment.Limit?.Kept ?? KeptRows.First);
    }

    private static int IndexOrAdd(List<BoundExpression> columns, BoundExpression key)
    {
        string? wanted = Reference.KeyOf(key);
        int index = wanted is null ? -1 : columns.FindIndex(column => Reference.KeyOf(column) == wanted);
        if (index < 0)
        {
            index = columns.Count;
            columns.Add(key);
        }

        return index;
    }

    private ImmutableArray<OutputColumn> OutputColumns() =>
        ImmutableArray.CreateRange(query.Columns, column => new OutputColumn(column.Name, column.Value.Type, column.Span));
}
