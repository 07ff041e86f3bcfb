using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A query in a <see cref="CloudTrailQuerySet"/> with the type of its rows. Immutable.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class QuerySetMember<TRow> : QuerySetMember
{
    private readonly QueryDefinition<TRow> definition;

    internal QuerySetMember(CloudTrailQuery<TRow> query, int index)
        : base(index)
    {
        Query = query;
        definition = query.Definition;
    }

    /// <summary>The query.</summary>
    public CloudTrailQuery<TRow> Query { get; }

    /// <inheritdoc/>
    public override string Name => definition.Name;

    /// <inheritdoc/>
    public override string Text => definition.Text;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Sources => definition.Sources;

    /// <inheritdoc/>
    internal override IReadOnlyList<Subquery> Subqueries => definition.Subqueries;

    /// <inheritdoc/>
    internal override QueryState CreateState(QueryContext context) => definition.CreateState(context);

    /// <inheritdoc/>
    internal override IQueryResult CreateResult(RowSet rows, QueryStatistics statistics, ErrorLog errors, EstimateLog estimates) =>
        new QueryResult<TRow>(definition, rows, statistics, errors, estimates);
}
