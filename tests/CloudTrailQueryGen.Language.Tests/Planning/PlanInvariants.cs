using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Planning;

/// <summary>What is true of every plan; lowering relies on it.</summary>
internal static class PlanInvariants
{
    public static void Check(string query, QueryPlan plan)
    {
        foreach (SubqueryPlan subquery in plan.Subqueries)
        {
            Assert.Empty(subquery.Plan.Subqueries);
            Assert.True(
                subquery.Use != SubqueryUse.Rows
                    || plan.Stages.Any(stage => stage.Transform?.Command is BoundAppendCols appended && appended.Outputs.Length == subquery.Plan.Columns.Length),
                query);
            Assert.True(subquery.Use != SubqueryUse.Table || JoinsOf(plan).Any(join => join.Outputs.Length + 1 == subquery.Plan.Columns.Length), query);
            Check(query, subquery.Plan);
        }

        int width = 0;
        for (int i = 0; i < plan.Stages.Length; i++)
        {
            QueryStage stage = plan.Stages[i];
            var lets = new HashSet<int>();
            var made = new HashSet<int>();
            foreach (StageStep step in stage.Steps)
            {
                foreach (BoundExpression expression in ExpressionsOf(step))
                {
                    CheckExpression(query, expression, plan, i, width, lets, made);
                }

                Assert.True(step is not LetStep let || lets.Add(let.Index), query);
                Assert.True(step is not ExpandStep expand || expand.Expansion.Outputs.All(output => made.Add(output.Id)), query);
            }

            foreach (BoundExpression expression in ExpressionsOf(stage.Sink))
            {
                CheckExpression(query, expression, plan, i, width, lets, made);
            }

            width = stage.Sink is GroupSink group ? group.Keys.Length + group.Aggregates.Length : ((CollectSink)stage.Sink).Columns.Length;
            Assert.True(stage.Sink is GroupSink || ((CollectSink)stage.Sink).DedupColumns.All(column => column < width), query);
            if (stage.Transform is { } transform)
            {
                Assert.IsType<CollectSink>(stage.Sink);
                Assert.All(transform.Inputs, input => Assert.True(input is BoundColumn column ? column.Index < width : Reference.KeyOf(input) is null, query));
                width += transform.Command.Outputs.Length;
            }
        }

        Assert.True(plan.Stages[^1].Sink is CollectSink last && last.Columns.Length == plan.Columns.Length, query);
        Assert.True(!plan.ReadsTimestamp || plan.Fields.Contains("eventTime"), query);
        Assert.Equal(plan.Fields.Length, plan.Fields.Distinct().Count());
        foreach (EarlyTest test in plan.EarlyTests)
        {
            CheckExpression(query, test.Condition, plan, 0, 0, [], []);
        }
    }

    private static void CheckExpression(string query, BoundExpression expression, QueryPlan plan, int stage, int width, HashSet<int> lets, HashSet<int> made) =>
        ExpressionWalker.Visit(expression, part =>
        {
            bool isRight = part switch
            {
                BoundField field => stage == 0 && plan.Fields.Contains(field.FlatName),
                BoundSystemField { Field: SystemField.Timestamp } => stage == 0 && plan.ReadsTimestamp,
                BoundSystemField { Field: SystemField.Message } => stage == 0 && plan.ReadsMessage,
                BoundSystemField => stage == 0,
                BoundCall call when TimeBin.IsBin(call) => stage == 0 && plan.ReadsTimestamp,
                BoundColumn column => stage > 0 && column.Index < width,
                BoundLet let => lets.Contains(let.Index),
                BoundMade value => made.Contains(value.Id),
                BoundParameter parameter => plan.Parameters.Any(p => p.Name == parameter.Name),
                BoundInSubquery membership => plan.Subqueries[membership.Subquery].Use == SubqueryUse.Values,
                BoundAggregate => false,
                _ => true,
            };
            Assert.True(isRight, $"{part} in {query}");
        });

    private static IEnumerable<BoundJoin> JoinsOf(QueryPlan plan) =>
        plan.Stages.SelectMany(stage => stage.Steps).OfType<ExpandStep>().Select(step => step.Expansion).OfType<BoundJoin>();

    private static IEnumerable<BoundExpression> ExpressionsOf(StageStep step) => step switch
    {
        FilterStep filter => [filter.Condition],
        LetStep let => [let.Value],
        _ => ((ExpandStep)step).Expansion.Inputs,
    };

    private static IEnumerable<BoundExpression> ExpressionsOf(StageSink sink) => sink is GroupSink group
        ? group.Keys.Concat(group.Aggregates.SelectMany(aggregate => aggregate.Arguments))
        : ((CollectSink)sink).Columns.Concat(((CollectSink)sink).Order.Select(key => key.Value));
}
