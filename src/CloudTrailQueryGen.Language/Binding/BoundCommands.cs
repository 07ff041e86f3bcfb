using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>A command that changes the rows or their order. Projections are not commands here: they end in aliases and columns.</summary>
internal abstract record BoundCommand(TextSpan Span);

/// <summary>Keeps the rows whose condition is true.</summary>
/// <param name="Text">The command as written.</param>
internal sealed record BoundFilter(BoundExpression Condition, string Text, TextSpan Span) : BoundCommand(Span);

/// <summary>
/// Groups the rows. Behind it a key is a <see cref="BoundColumn"/> with its position among <paramref name="Keys"/>, and an item is a
/// <see cref="BoundLet"/>: its alias' value holds the aggregates.
/// </summary>
/// <param name="Items">Indexes into <see cref="BoundQuery.Aliases"/>.</param>
internal sealed record BoundStats(ImmutableArray<BoundExpression> Keys, ImmutableArray<int> Items, TextSpan Span) : BoundCommand(Span);

/// <summary>Orders the rows; equal ones keep the order that they had.</summary>
internal sealed record BoundSort(ImmutableArray<BoundSortKey> Keys, TextSpan Span) : BoundCommand(Span);

/// <summary>A key of <see cref="BoundSort"/>.</summary>
internal sealed record BoundSortKey(BoundExpression Value, bool Descending);

/// <summary>Keeps some of the rows, which stay in order.</summary>
/// <param name="Count">A literal or a parameter.</param>
/// <param name="Kept">Which rows.</param>
internal sealed record BoundLimit(BoundExpression Count, KeptRows Kept, TextSpan Span) : BoundCommand(Span);

/// <summary>The rows that <see cref="BoundLimit"/> keeps.</summary>
internal enum KeptRows
{
    /// <summary><c>limit</c>, <c>head</c>.</summary>
    First,

    /// <summary><c>tail</c>.</summary>
    Last,

    /// <summary><c>limit any</c>: any rows will do, so that reading can stop early.</summary>
    Any,
}

/// <summary>Keeps the first row of each combination of values.</summary>
internal sealed record BoundDedup(ImmutableArray<BoundExpression> Keys, TextSpan Span) : BoundCommand(Span);

/// <summary>
/// Makes any number of rows of each row, seeing no other: <c>unnest</c>. It can run per event, on many threads. The rows it makes of
/// one row stand in its place, in order.
/// </summary>
/// <param name="Inputs">What it looks at.</param>
/// <param name="Outputs">The values that it makes.</param>
/// <param name="Text">The command as written.</param>
internal abstract record BoundExpansion(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundCommand(Span);

/// <summary>
/// Computes with all rows in their order: <c>accum</c>. It runs once, when all rows are there. Rows keep their other values;
/// rows may go or come, and a new row has only what the command makes.
/// </summary>
/// <param name="Inputs">What it looks at; references and constants only.</param>
/// <param name="Outputs">The values that it makes.</param>
/// <param name="Text">The command as written.</param>
internal abstract record BoundTransform(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundCommand(Span)
{
    /// <summary>
    /// For a command that adds rows of its own, in which nothing but what it makes has a value: how many aliases of the query stand in front
    /// of it. Those are computed before the rows come, and later ones for the new rows, too. Null for a command that adds no rows.
    /// </summary>
    public int? EarlierAliases { get; init; }

    /// <summary>It adds rows.</summary>
    public bool AddsRows => EarlierAliases is not null;
}
