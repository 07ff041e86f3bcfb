using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>What can be read off the stages: the fields, whether the time is needed, the parameters, the early tests.</summary>
internal static class PlanFacts
{
    /// <summary>The field that <c>@timestamp</c> is read from (spec §6, §8 no. 12).</summary>
    private const string TimestampField = "eventTime";

    public static QueryPlan Complete(ImmutableArray<QueryStage> stages, ImmutableArray<OutputColumn> columns, bool isFilterOnly)
    {
        List<string> fields = [];
        bool readsTimestamp = OrdersByTime(stages);
        bool readsMessage = false;
        var known = new HashSet<string>(StringComparer.Ordinal);
        VisitStage(stages[0], part =>
        {
            if (part is BoundField field && known.Add(field.FlatName))
            {
                fields.Add(field.FlatName);
            }

            readsTimestamp |= part is BoundSystemField { Field: SystemField.Timestamp } || TimeBin.IsBin(part);
            readsMessage |= part is BoundSystemField { Field: SystemField.Message };
        });
        if (readsTimestamp && known.Add(TimestampField))
        {
            fields.Add(TimestampField);
        }

        return new QueryPlan(
            stages, columns, [.. fields], readsTimestamp, readsMessage, ParametersOf(stages), EarlyTestFinder.Find(stages[0]), isFilterOnly)
        {
            Probe = ProbeFinder.Find(stages[0]),
        };
    }

    /// <summary>
    /// Event rows are always ordered by time in the end. Groups are where their rows are wanted in an order, unless they are sorted (then
    /// ties go by key) or there is only one; some aggregates compare times.
    /// </summary>
    private static bool OrdersByTime(ImmutableArray<QueryStage> stages)
    {
        if (stages[0].Sink is CollectSink)
        {
            return true;
        }

        for (int i = 0; i < stages.Length; i++)
        {
            if (stages[i].Sink is GroupSink group
                && (group.Aggregates.Any(aggregate => aggregate.Function.ReadsPosition)
                    || (!group.Keys.IsEmpty && stages[i + 1].Sink is CollectSink { Order.IsEmpty: true })))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<BoundParameter> ParametersOf(ImmutableArray<QueryStage> stages)
    {
        var parameters = ImmutableArray.CreateBuilder<BoundParameter>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (QueryStage stage in stages)
        {
            VisitStage(stage, part =>
            {
                if (part is BoundParameter parameter && known.Add(parameter.Name))
                {
                    parameters.Add(parameter);
                }
            });
        }

        return parameters.ToImmutable();
    }

    /// <summary>The tests of regular expressions, each expression once.</summary>
    public static ImmutableArray<BoundMatch> MatchesOf(ImmutableArray<QueryStage> stages)
    {
        var matches = ImmutableArray.CreateBuilder<BoundMatch>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (QueryStage stage in stages)
        {
            VisitStage(stage, part =>
            {
                if (part is BoundMatch match && known.Add(match.Pattern))
                {
                    matches.Add(match);
                }
            });
        }

        return matches.ToImmutable();
    }

    private static void VisitStage(QueryStage stage, Action<BoundExpression> visit)
    {
        foreach (StageStep step in stage.Steps)
        {
            switch (step)
            {
                case FilterStep filter:
                    ExpressionWalker.Visit(filter.Condition, visit);
                    break;
                case LetStep let:
                    ExpressionWalker.Visit(let.Value, visit);
                    break;
                case ExpandStep expand:
                    ExpressionWalker.VisitAll(expand.Expansion.Inputs, visit);
                    break;
            }
        }

        if (stage.Transform is { } transform)
        {
            ExpressionWalker.VisitAll(transform.Inputs, visit);
        }

        switch (stage.Sink)
        {
            case GroupSink group:
                ExpressionWalker.VisitAll(group.Keys, visit);
                foreach (BoundAggregate aggregate in group.Aggregates)
                {
                    ExpressionWalker.Visit(aggregate, visit);
                }

                break;
            case CollectSink collect:
                ExpressionWalker.VisitAll(collect.Columns, visit);
                foreach (OrderKey key in collect.Order)
                {
                    ExpressionWalker.Visit(key.Value, visit);
                }

                if (collect.Limit is not null)
                {
                    ExpressionWalker.Visit(collect.Limit, visit);
                }

                break;
        }
    }
}
