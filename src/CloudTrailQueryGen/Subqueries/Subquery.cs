using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A query in parentheses: what it reads, how its rows are collected, and what is made of them for the query around it. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Subquery
{
    private readonly Func<QueryContext, QueryState> createState;
    private readonly Func<string, RowSet, object> prepare;

    private Subquery(IReadOnlyList<string> sources, Func<QueryContext, QueryState> createState, Func<string, RowSet, object> prepare)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(createState);
        Sources = sources;
        this.createState = createState;
        this.prepare = prepare;
    }

    /// <summary>The names behind its <c>SOURCE</c>; empty when it reads what the query around it reads.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>
    /// For each column of the subquery the columns of the result that are computed from it, by index; empty when that does not matter, because
    /// nothing in the subquery can be an estimate, or when none is.
    /// </summary>
    internal IReadOnlyList<int[]> ResultColumns { get; private init; } = [];

    /// <summary>What is made of its rows holds them.</summary>
    internal bool KeepsRows { get; private init; }

    /// <summary>The subquery of <c>in</c>: the values in the first column of its rows.</summary>
    /// <param name="sources">See <see cref="Sources"/>.</param>
    /// <param name="createState">Makes an empty state.</param>
    public static Subquery Values(IReadOnlyList<string> sources, Func<QueryContext, QueryState> createState) =>
        new(sources, createState, static (_, rows) => ValueSet.FirstColumn(rows));

    /// <summary>The right side of <c>join</c>: the first column of its rows is the key.</summary>
    /// <param name="sources">See <see cref="Sources"/>.</param>
    /// <param name="createState">Makes an empty state.</param>
    /// <param name="resultColumns">See <see cref="ResultColumns"/>.</param>
    public static Subquery Table(IReadOnlyList<string> sources, Func<QueryContext, QueryState> createState, IReadOnlyList<int[]> resultColumns) =>
        new(sources, createState, static (query, rows) => new JoinTable(query, rows)) { ResultColumns = resultColumns, KeepsRows = true };

    /// <summary>The subquery of <c>appendcols</c>: all of its rows, in order.</summary>
    /// <param name="sources">See <see cref="Sources"/>.</param>
    /// <param name="createState">Makes an empty state.</param>
    /// <param name="resultColumns">See <see cref="ResultColumns"/>.</param>
    public static Subquery Rows(IReadOnlyList<string> sources, Func<QueryContext, QueryState> createState, IReadOnlyList<int[]> resultColumns) =>
        new(sources, createState, static (_, rows) => rows) { ResultColumns = resultColumns, KeepsRows = true };

    /// <summary>An empty state.</summary>
    internal QueryState CreateState(QueryContext context) => createState(context);

    /// <summary>What the states of the query around it ask; immutable.</summary>
    /// <param name="query">The name of the query around it.</param>
    /// <param name="rows">The rows of the subquery.</param>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    internal object Prepare(string query, RowSet rows) => prepare(query, rows);
}
