using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Builds one stage: decides which aliases are computed once, puts each just before its first use, and resolves every reference.</summary>
internal sealed class StageBuilder(AliasTable aliases, StageInput input)
{
    private readonly Dictionary<int, int> uses = [];
    private readonly HashSet<int> computed = [];
    private readonly ImmutableArray<StageStep>.Builder steps = ImmutableArray.CreateBuilder<StageStep>();

    /// <summary>The stage of a segment; the sink's expressions still refer to aliases and to what the segment's commands see.</summary>
    public QueryStage Build(PlanSegment segment, StageSink sink)
    {
        foreach (BoundCommand step in segment.Steps)
        {
            foreach (BoundExpression expression in ExpressionsOf(step))
            {
                CountUses(expression);
            }
        }

        foreach (BoundExpression expression in ExpressionsOf(sink))
        {
            CountUses(expression);
        }

        foreach (BoundCommand step in segment.Steps)
        {
            // Resolving adds the steps of the aliases that are needed here.
            StageStep resolvedStep = Resolve(step);
            steps.Add(resolvedStep);
        }

        StageSink resolved = Resolve(sink);
        return new QueryStage(steps.ToImmutable(), resolved);
    }

    private static ImmutableArray<BoundExpression> ExpressionsOf(BoundCommand step) =>
        step is BoundFilter filter ? [filter.Condition] : ((BoundExpansion)step).Inputs;

    private static IEnumerable<BoundExpression> ExpressionsOf(StageSink sink)
    {
        if (sink is GroupSink group)
        {
            foreach (BoundExpression key in group.Keys)
            {
                yield return key;
            }

            foreach (BoundAggregate aggregate in group.Aggregates)
            {
                foreach (BoundExpression argument in aggregate.Arguments)
                {
                    yield return argument;
                }
            }
        }
        else if (sink is CollectSink collect)
        {
            foreach (BoundExpression column in collect.Columns)
            {
                yield return column;
            }

            foreach (OrderKey key in collect.Order)
            {
                yield return key.Value;
            }
        }
    }

    /// <summary>Counts how often each alias is used when every alias is written out once.</summary>
    private void CountUses(BoundExpression expression) => ExpressionWalker.Visit(aliases.Simplify(expression), part =>
    {
        if (part is BoundLet let && input.Find(let) is null)
        {
            uses.TryGetValue(let.Index, out int count);
            uses[let.Index] = count + 1;
            if (count == 0)
            {
                CountUses(aliases[let.Index]);
            }
        }
    });

    private BoundExpression Resolve(BoundExpression expression) => ExpressionWalker.Rewrite(aliases.Simplify(expression), part =>
    {
        if (input.Find(part) is { } column)
        {
            return column;
        }

        if (part is not BoundLet let)
        {
            return null;
        }

        BoundExpression value = aliases[let.Index];
        if (input.Find(value) is BoundColumn aggregate)
        {
            return aggregate with { Name = let.Name, Span = let.Span };
        }

        if (uses[let.Index] < 2)
        {
            return Resolve(value) with { Span = let.Span };
        }

        if (computed.Add(let.Index))
        {
            // Resolving first adds the steps of the aliases that this one is made of.
            BoundExpression resolved = Resolve(value);
            steps.Add(new LetStep(let.Index, let.Name, resolved));
        }

        return let;
    });

    private StageStep Resolve(BoundCommand step) => step is BoundFilter filter
        ? new FilterStep(Resolve(filter.Condition), filter.Text)
        : new ExpandStep((BoundExpansion)step with { Inputs = ImmutableArray.CreateRange(((BoundExpansion)step).Inputs, Resolve) });

    private StageSink Resolve(StageSink sink)
    {
        if (sink is GroupSink group)
        {
            return new GroupSink(
                ImmutableArray.CreateRange(group.Keys, Resolve),
                ImmutableArray.CreateRange(group.Aggregates, aggregate => aggregate with { Arguments = ImmutableArray.CreateRange(aggregate.Arguments, Resolve) }));
        }

        var collect = (CollectSink)sink;
        return collect with
        {
            Columns = ImmutableArray.CreateRange(collect.Columns, Resolve),
            Order = ImmutableArray.CreateRange(collect.Order, key => key with { Value = Resolve(key.Value) }),
        };
    }
}
