using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Execution;

namespace CloudTrailQueryGen.Tests.Subqueries;

/// <summary><see cref="EventsQuery"/> with sources and subqueries, each of which is the same query again.</summary>
internal sealed class SubqueryQuery(IReadOnlyList<string> sources, params IReadOnlyList<string>[] subqueries) : QueryDefinition<EventsRow>
{
    private readonly EventsQuery events = new();

    /// <summary>The contexts of the states that were made for the query itself.</summary>
    public List<QueryContext> Contexts { get; } = [];

    /// <summary>The prepared query.</summary>
    public CloudTrailQuery<EventsRow> Prepared => new(this);

    public override string Name => "Suspects";

    public override string Text => events.Text;

    public override IReadOnlyList<QueryColumn> Columns => events.Columns;

    public override IReadOnlyList<string> Sources => sources;

    public override IReadOnlyList<Subquery> Subqueries { get; } =
        [.. System.Linq.Enumerable.Select(subqueries, names => Subquery.Values(names, new EventsQuery().CreateState))];

    public override QueryState CreateState(QueryContext context)
    {
        Contexts.Add(context);
        return events.CreateState(context);
    }

    public override EventsRow ReadRow(scoped RowReader row) => events.ReadRow(row);
}
