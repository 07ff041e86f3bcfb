using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Says in English how a plan runs, for the documentation of generated code.</summary>
internal sealed class PlanDescription
{
    private const string Bullet = "○ ";
    private const string Indent = "    ";

    private readonly QueryPlan plan;
    private readonly int depth;
    private readonly ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();

    private PlanDescription(QueryPlan plan, int depth = 0)
    {
        this.plan = plan;
        this.depth = depth;
    }

    /// <summary>One line per step, indented under the stage that it belongs to.</summary>
    public static ImmutableArray<string> Describe(QueryPlan plan)
    {
        var description = new PlanDescription(plan);
        for (int i = 0; i < plan.Subqueries.Length; i++)
        {
            description.AddSubquery(i);
        }

        description.AddStages();
        return description.lines.ToImmutable();
    }

    /// <summary>The same for a predicate, which makes no rows: only the filters count, and the fields that they read.</summary>
    public static ImmutableArray<string> DescribePredicate(QueryPlan plan)
    {
        var description = new PlanDescription(plan);
        description.Add(0, "For one event:");
        description.AddReads();
        description.AddSteps(plan.Stages[0], "Go on if");
        description.Add(1, "Answer true");
        description.AddMatches([plan.Stages[0]]);
        return description.lines.ToImmutable();
    }

    private void AddStages()
    {
        for (int i = 0; i < plan.Stages.Length; i++)
        {
            AddStage(i);
        }

        AddMatches(plan.Stages);
    }

    private void AddSubquery(int index)
    {
        QueryPlan subquery = plan.Subqueries[index].Plan;
        string source = subquery.Sources.IsEmpty ? "the same events" : "SOURCE " + string.Join(", ", subquery.Sources);
        Add(0, $"First, for subquery {index + 1}, over {source}:");
        var description = new PlanDescription(subquery, depth: 1);
        description.AddStages();
        lines.AddRange(description.lines);
    }

    private void AddStage(int index)
    {
        QueryStage stage = plan.Stages[index];
        bool isEvents = index == 0;
        string thing = isEvents ? "event" : plan.Stages[index - 1].Sink is GroupSink ? "group" : "row";
        Add(0, isEvents ? "For each event:" : plan.Stages[index - 1].Sink is GroupSink ? "For each group:" : "For each row that is left:");
        if (isEvents)
        {
            AddWindow();
            AddProbe();
            AddReads();
        }

        AddSteps(stage, $"Keep the {thing} if");
        if (stage.Sink is GroupSink group)
        {
            AddGroups(group);
        }
        else
        {
            AddRows((CollectSink)stage.Sink, isEvents, index == plan.Stages.Length - 1);
        }

        if (stage.Transform is { } transform)
        {
            Add(0, $"Once all rows are there: {transform.Command.Text}");
        }
    }

    private void AddSteps(QueryStage stage, string keep)
    {
        foreach (StageStep step in stage.Steps)
        {
            Add(1, step switch
            {
                ExpandStep { Expansion: BoundJoin join } => $"Go on with each row of subquery {join.Subquery + 1} that has the same key{(join.KeepsAll ? ", or once without one" : string.Empty)}: {join.Text}",
                ExpandStep expand => $"Go on with each row that it makes: {expand.Expansion.Text}",
                FilterStep filter => $"{keep} {ExpressionText.Readable(filter.Condition)}",
                LetStep let => $"Compute {let.Name} once, as {ExpressionText.Readable(let.Value)}",
                _ => step.GetType().Name,
            });
        }
    }

    private void AddWindow()
    {
        string? text = plan.Window switch
        {
            BoundShiftedWindow shifted => $"Look at the time range of the run, {ExpressionText.Of(shifted.Period)} earlier",
            BoundComparedWindow { Period: { } period } => $"Look at the time range of the run, and at as long a time that begins {ExpressionText.Of(period)} earlier",
            BoundComparedWindow => "Look at the time range of the run, and at as long a time in front of it",
            _ => null,
        };
        if (text is not null)
        {
            Add(1, text);
        }
    }

    private void AddProbe()
    {
        if (plan.Probe is { } probe)
        {
            Add(1, $"Skip it unless it holds {ProbeText.Literals(probe)}, as {ExpressionText.Readable(probe.Condition)} cannot hold without: {ProbeText.Frequency(probe)}");
        }
        else
        {
            Add(1, $"Skip none unread: {ProbeFinder.WhyNone(plan.Stages[0])}");
        }
    }

    private void AddReads()
    {
        if (plan.Fields.IsEmpty)
        {
            Add(1, plan.ReadsMessage ? "Read its text as a whole" : "Read nothing of it");
            return;
        }

        Add(1, $"Read {string.Join(", ", plan.Fields)}{(plan.ReadsMessage ? ", and its text as a whole" : string.Empty)}");
        foreach (EarlyTest test in plan.EarlyTests)
        {
            Add(2, $"Give the event up as soon as {test.FieldFlatName} is read, unless {ExpressionText.Readable(test.Condition)}");
        }
    }

    private void AddGroups(GroupSink group)
    {
        Add(1, group.Keys.IsEmpty ? "Put all into one group" : $"Group by {Join(group.Keys)}");
        if (!group.Aggregates.IsEmpty)
        {
            Add(1, $"Compute {string.Join(", ", group.Aggregates.Select(ExpressionText.Readable))} of each group");
        }
    }

    private void AddRows(CollectSink sink, bool isEvents, bool isLast)
    {
        if (!sink.Order.IsEmpty)
        {
            IEnumerable<string> keys = sink.Order.Select(key => ExpressionText.Readable(key.Value) + (key.Descending ? " descending" : " ascending"));
            Add(1, $"Sort by {string.Join(", then ", keys)}{(isEvents ? ", then newest first" : string.Empty)}");
        }
        else if (isEvents && sink.Kept != KeptRows.Any)
        {
            Add(1, "Sort newest first, as no order is given");
        }

        if (!sink.DedupColumns.IsEmpty)
        {
            Add(1, $"Keep the first row for each {string.Join(", ", sink.DedupColumns.Select(column => ExpressionText.Readable(sink.Columns[column])))}");
        }

        if (sink.Limit is not null)
        {
            string count = ExpressionText.Readable(sink.Limit);
            Add(1, sink.Kept switch
            {
                KeptRows.Any => $"Stop reading after any {count} rows",
                KeptRows.Last => $"Keep the last {count} rows only, and no more than those in memory",
                _ => $"Keep the first {count} rows only, and no more than those in memory",
            });
        }

        Add(1, isLast ? $"Return {string.Join(", ", plan.Columns.Select(column => column.Name))}" : $"Hand on {Join(sink.Columns)}");
    }

    private void AddMatches(ImmutableArray<QueryStage> stages)
    {
        foreach (BoundMatch match in PlanFacts.MatchesOf(stages))
        {
            Add(0, $"A text matches {ExpressionText.Regex(match.Pattern)} {MatchText.Describe(match.Plan)}");
        }
    }

    private static string Join(ImmutableArray<BoundExpression> expressions) => string.Join(", ", expressions.Select(ExpressionText.Readable));

    /// <summary>Names and patterns may hold line feeds; a line of the description may not.</summary>
    private void Add(int level, string text) =>
        lines.Add(string.Concat(Enumerable.Repeat(Indent, depth + level)) + Bullet + new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]));
}
