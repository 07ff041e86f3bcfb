using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>A query whose names are resolved, command by command.</summary>
/// <param name="Aliases">What each <see cref="BoundLet"/> stands for, by its index; over the whole query.</param>
/// <param name="Columns">What the user sees.</param>
/// <param name="IsFilterOnly">The query consists of filters that look at nothing but their event.</param>
internal sealed record BoundQuery(
    ImmutableArray<BoundCommand> Commands,
    ImmutableArray<BoundAlias> Aliases,
    ImmutableArray<BoundOutput> Columns,
    bool IsFilterOnly)
{
    /// <summary>The names behind <c>SOURCE</c>, each once; empty when there are none.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The queries in it that run first, in the order of the text; these have none of their own.</summary>
    public ImmutableArray<BoundSubquery> Subqueries { get; init; } = [];

    /// <summary>How it uses the time range of its run; null when it looks at just the events of that.</summary>
    public BoundWindow? Window { get; init; }
}

/// <summary>A query in parentheses.</summary>
/// <param name="Query">Binds by itself: its aliases and columns have nothing to do with those around it.</param>
/// <param name="Use">What becomes of its rows.</param>
internal sealed record BoundSubquery(BoundQuery Query, SubqueryUse Use);

/// <summary>What the rows of a subquery are for.</summary>
internal enum SubqueryUse
{
    /// <summary><c>in</c>: the set of values in its first column.</summary>
    Values,

    /// <summary><c>join</c>: its rows by the value in their first column.</summary>
    Table,

    /// <summary><c>appendcols</c>: its rows by their places.</summary>
    Rows,
}

/// <summary>A name that the query gives to an expression.</summary>
internal sealed record BoundAlias(string Name, BoundExpression Value);

/// <summary>A column of the result.</summary>
internal sealed record BoundOutput(string Name, BoundExpression Value, TextSpan Span);
