using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A query in a <see cref="CloudTrailQuerySet"/>: what its result is found by. Immutable.</summary>
public abstract class QuerySetMember
{
    private protected QuerySetMember(int index) => Index = index;

    /// <summary>Its zero-based place in the set, in the order of adding.</summary>
    public int Index { get; }

    /// <summary>The name of the method or file that declares the query.</summary>
    public abstract string Name { get; }

    /// <summary>The query as written.</summary>
    public abstract string Text { get; }

    /// <summary>The names behind <c>SOURCE</c>.</summary>
    internal abstract IReadOnlyList<string> Sources { get; }

    /// <summary>The queries that run before this one.</summary>
    internal abstract IReadOnlyList<Subquery> Subqueries { get; }

    /// <summary>An empty state.</summary>
    internal abstract QueryState CreateState(QueryContext context);

    /// <summary>The result of rows that are complete.</summary>
    internal abstract IQueryResult CreateResult(RowSet rows, QueryStatistics statistics, ErrorLog errors, EstimateLog estimates);
}
