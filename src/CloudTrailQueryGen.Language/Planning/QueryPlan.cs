using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>
/// How a query runs. Stage 0 sees events; each later stage sees the rows of the one before. Only stage 0 runs per event and on
/// many threads: its sink is mergeable. The last stage's sink is a <see cref="CollectSink"/> whose columns are <see cref="Columns"/>.
/// </summary>
/// <param name="Stages">At least one.</param>
/// <param name="Columns">What the user sees, in order.</param>
/// <param name="Fields">Flattened names of the event fields that stage 0 reads, in order of first use; a <see cref="BoundField"/> is one of them.</param>
/// <param name="ReadsTimestamp">Stage 0 needs <c>@timestamp</c>, by name or for the order of its rows.</param>
/// <param name="ReadsMessage">Stage 0 needs the event's text.</param>
/// <param name="Parameters">The parameters that the query names, each once, with the type that the host gave.</param>
/// <param name="EarlyTests">Conditions that each depend on one field only and that every matching event fulfils: tested as soon as the field is read.</param>
/// <param name="IsFilterOnly">The query consists of filters that look at nothing but their event, so that it can be a predicate.</param>
internal sealed record QueryPlan(
    ImmutableArray<QueryStage> Stages,
    ImmutableArray<OutputColumn> Columns,
    ImmutableArray<string> Fields,
    bool ReadsTimestamp,
    bool ReadsMessage,
    ImmutableArray<BoundParameter> Parameters,
    ImmutableArray<EarlyTest> EarlyTests,
    bool IsFilterOnly)
{
    /// <summary>The names behind <c>SOURCE</c>, each once; empty when there are none.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What runs before, in this order; an expression refers to one by its index.</summary>
    public ImmutableArray<SubqueryPlan> Subqueries { get; init; } = [];

    /// <summary>The parameters of the query and its subqueries, each once.</summary>
    public IEnumerable<BoundParameter> AllParameters =>
        Parameters.Concat(Subqueries.SelectMany(subquery => subquery.Plan.Parameters)).GroupBy(parameter => parameter.Name).Select(same => same.First());

    /// <summary>What an event must hold to be looked at by stage 0; null when each is.</summary>
    public LiteralProbe? Probe { get; init; }

    /// <summary>Which events it looks at besides or instead of those in the time range of its run; null for just those.</summary>
    public BoundWindow? Window { get; init; }
}

/// <summary>How a query in parentheses runs: to its end, over a source of its own, before the query around it begins.</summary>
/// <param name="Plan">It has no subqueries.</param>
/// <param name="Use">What becomes of its rows.</param>
internal sealed record SubqueryPlan(QueryPlan Plan, SubqueryUse Use);

/// <summary>A column of the result.</summary>
/// <param name="Name">Alias, or the expression's text as written, inner white space collapsed.</param>
/// <param name="Type">The static type of its values.</param>
/// <param name="Span">Where it is written; empty for the default columns.</param>
internal sealed record OutputColumn(string Name, QueryType Type, TextSpan Span);

/// <summary>See <see cref="QueryPlan.EarlyTests"/>.</summary>
internal sealed record EarlyTest(string FieldFlatName, BoundExpression Condition);

/// <summary>What happens to each event (stage 0) or row (later stages): steps in order, then the sink; then, once, the transform of all rows.</summary>
internal sealed record QueryStage(ImmutableArray<StageStep> Steps, StageSink Sink, RowTransform? Transform = null);

/// <summary>A command that computes with all rows of a <see cref="CollectSink"/>. Behind its columns come those that the command makes.</summary>
/// <param name="Command">The command.</param>
/// <param name="Inputs">Its inputs: columns of the sink, and what is always missing.</param>
internal sealed record RowTransform(BoundTransform Command, ImmutableArray<BoundExpression> Inputs);

/// <summary>A step of a stage.</summary>
internal abstract record StageStep;

/// <summary>Computes an alias once; later expressions of the stage refer to it as <see cref="BoundLet"/> with the same index. Only aliases that are used twice or more, or are costly, get one.</summary>
internal sealed record LetStep(int Index, string Name, BoundExpression Value) : StageStep;

/// <summary>Drops the event or row unless the condition is true.</summary>
/// <param name="Condition">The whole condition of one filter command.</param>
/// <param name="Text">The command as written, for comments in generated code.</param>
internal sealed record FilterStep(BoundExpression Condition, string Text) : StageStep;

/// <summary>Goes on with each row that the command makes of the event or row; the steps behind it and the sink see its <see cref="BoundMade"/> values.</summary>
internal sealed record ExpandStep(BoundExpansion Expansion) : StageStep;

/// <summary>Where a stage's events or rows end.</summary>
internal abstract record StageSink;

/// <summary>
/// Collects rows in order. Order: <paramref name="Order"/>, then for rows made from events newest <c>@timestamp</c> first, file
/// name, position; for rows made from groups key text ascending. Without <paramref name="Order"/>: newest first.
/// </summary>
/// <param name="Columns">What each row keeps: what later stages or the user need.</param>
/// <param name="Order">Sort keys, most significant first.</param>
/// <param name="DedupColumns">Indexes into <paramref name="Columns"/>; empty when there is no dedup. Applied before the limit; rows where one of them is missing are all kept.</param>
/// <param name="Limit">At most so many rows; null when there is no limit.</param>
/// <param name="Kept">Which rows the limit keeps; without one the first, which are all. The last ones are never kept together with a dedup.</param>
internal sealed record CollectSink(
    ImmutableArray<BoundExpression> Columns,
    ImmutableArray<OrderKey> Order,
    ImmutableArray<int> DedupColumns,
    BoundExpression? Limit,
    KeptRows Kept) : StageSink;

/// <summary>A sort key. Missing values sort last in both directions.</summary>
internal sealed record OrderKey(BoundExpression Value, bool Descending);

/// <summary>Groups and aggregates. The columns of its rows: the keys, then the aggregates, in order.</summary>
internal sealed record GroupSink(ImmutableArray<BoundExpression> Keys, ImmutableArray<BoundAggregate> Aggregates) : StageSink;
