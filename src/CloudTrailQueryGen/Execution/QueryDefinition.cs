using System.Collections.Generic;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A compiled query with its parameters bound: what generated code hands to <see cref="CloudTrailQuery{TRow}"/>. Immutable.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class QueryDefinition<TRow>
{
    /// <summary>The method's name.</summary>
    public abstract string Name { get; }

    /// <summary>The query as written.</summary>
    public abstract string Text { get; }

    /// <summary>The result's columns, in order.</summary>
    public abstract IReadOnlyList<QueryColumn> Columns { get; }

    /// <summary>The names behind <c>SOURCE</c>, each once; empty when there are none.</summary>
    public virtual IReadOnlyList<string> Sources => [];

    /// <summary>The queries that run before this one, in order.</summary>
    public virtual IReadOnlyList<Subquery> Subqueries => [];

    /// <summary>An empty state.</summary>
    /// <param name="context">Of the run: states that are to be merged share it.</param>
    public abstract QueryState CreateState(QueryContext context);

    /// <summary>Typed rows are made when the first of them is asked for, as making them cannot fail; otherwise the run makes them.</summary>
    public virtual bool MakesRowsOnDemand => false;

    /// <summary>Makes a typed row.</summary>
    public abstract TRow ReadRow(scoped RowReader row);
}
