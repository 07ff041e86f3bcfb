using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Part of <c>pattern</c>: the share of a number in the sum of its column.</summary>
internal sealed record BoundShare(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary><c>accum</c>: the sum of a field over the row and all before it.</summary>
internal sealed record BoundAccum(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary>
/// <c>appendcols</c>: beside each row that of a subquery with the same place; rows that only the subquery has come behind. The inputs are the
/// fields whose names both have; the outputs those, and then the others of the subquery, in the order of its columns.
/// </summary>
/// <param name="Subquery">An index into <see cref="BoundQuery.Subqueries"/>.</param>
/// <param name="Overrides">Of two values the subquery's counts.</param>
internal sealed record BoundAppendCols(
    int Subquery, bool Overrides, ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span)
    : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary><c>autoregress</c>: a field's values in earlier rows, one output for each distance.</summary>
/// <param name="First">The smallest distance in rows, at least 1.</param>
internal sealed record BoundAutoregress(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, int First, string Text, TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary><c>filldown</c>: each field with its last value above where it has none; an output for each input.</summary>
internal sealed record BoundFillDown(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary>
/// <c>fillmissing</c>: rows for the time bins that have none. Inputs and outputs are alike: the time bin, the other keys, the columns that
/// the new rows are given a value in.
/// </summary>
/// <param name="Period">The length of a bin.</param>
/// <param name="Origin">What the bins are made of.</param>
/// <param name="Offset">By how much later than they are the bins are labelled; null when they are not.</param>
/// <param name="KeyCount">How many inputs are keys, the time bin included.</param>
/// <param name="Values">The values of the columns behind the keys.</param>
/// <param name="IsSorted">The rows have been sorted; otherwise they are newest first.</param>
internal sealed record BoundFillMissing(
    ImmutableArray<BoundExpression> Inputs,
    ImmutableArray<BoundMade> Outputs,
    Period Period,
    BinOrigin Origin,
    Period? Offset,
    int KeyCount,
    ImmutableArray<BoundLiteral> Values,
    bool IsSorted,
    string Text,
    TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary>What time bins are made of: those of the events' time belong to the time range of the run.</summary>
internal enum BinOrigin
{
    /// <summary>Any other time.</summary>
    OtherTime,

    /// <summary>The time of events: each bin is named by its start.</summary>
    Floor,

    /// <summary>The time of events: each bin is named by its end.</summary>
    Ceiling,
}

/// <summary>
/// <c>addtotals</c>: the sum of some columns in each row, which is the first output, and of each column in a row at the bottom, which makes
/// an output of each input.
/// </summary>
/// <param name="SumsRows">There is a sum for each row.</param>
/// <param name="SumsColumns">There is a row of sums.</param>
/// <param name="TakesText">Text that is wholly a number counts as one.</param>
internal sealed record BoundAddTotals(
    ImmutableArray<BoundExpression> Inputs,
    ImmutableArray<BoundMade> Outputs,
    bool SumsRows,
    bool SumsColumns,
    bool TakesText,
    string Text,
    TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary>
/// <c>outlier</c>: drops rows whose values lie far from the others, or moves such values to the limit. In the latter case there is an
/// output for each input; behind those, a mark for each if marks are wanted.
/// </summary>
/// <param name="Factor">How many interquartile ranges beyond the quartiles the limits lie.</param>
/// <param name="Removes">It drops rows.</param>
/// <param name="UsesLower">There is a lower limit, too.</param>
/// <param name="Marks">There are marks.</param>
internal sealed record BoundOutlier(
    ImmutableArray<BoundExpression> Inputs,
    ImmutableArray<BoundMade> Outputs,
    double Factor,
    bool Removes,
    bool UsesLower,
    bool Marks,
    string Text,
    TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);

/// <summary><c>sessionize</c>: the number of the session that a row belongs to. The inputs are the time, then what identifies whose session it is.</summary>
/// <param name="MaxSpan">The longest pause within a session, in milliseconds.</param>
internal sealed record BoundSessionize(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, long MaxSpan, string Text, TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);
