using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A query in parentheses: what it reads, how its rows are collected, and what is made of them for the query around it. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Subquery
{
    private readonly Func<QueryContext, QueryState> createState;
    private readonly Func<RowSet, object> prepare;

    private Subquery(IReadOnlyList<string> sources, Func<QueryContext, QueryState> createState, Func<RowSet, object> prepare)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(createState);
        Sources = sources;
        this.createState = createState;
        this.prepare = prepare;
    }

    /// <summary>The names behind its <c>SOURCE</c>; empty when it reads what the query around it reads.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The subquery of <c>in</c>: the values in the first column of its rows.</summary>
    /// <param name="sources">See <see cref="Sources"/>.</param>
    /// <param name="createState">Makes an empty state.</param>
    public static Subquery Values(IReadOnlyList<string> sources, Func<QueryContext, QueryState> createState) =>
        new(sources, createState, ValueSet.FirstColumn);

    /// <summary>An empty state.</summary>
    internal QueryState CreateState(QueryContext context) => createState(context);

    /// <summary>What the states of the query around it ask; immutable.</summary>
    internal object Prepare(RowSet rows) => prepare(rows);
}
