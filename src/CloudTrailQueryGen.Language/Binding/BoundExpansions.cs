using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary><c>expand</c>: a row for each element of an array, which then stands for the field.</summary>
internal sealed record BoundExpand(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundExpansion(Inputs, Outputs, Text, Span);

/// <summary><c>parse /regex/ multi</c>: a row for each match.</summary>
internal sealed record BoundParseMulti(
    CapturingRegex Regex, ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span)
    : BoundExpansion(Inputs, Outputs, Text, Span);

/// <summary><c>join</c>: a row for each row of the right side whose key is that of the row.</summary>
/// <param name="Subquery">The right side: an index into <see cref="BoundQuery.Subqueries"/>. Its columns: the key, then the outputs.</param>
/// <param name="KeepsAll">A row without a counterpart stays, and its outputs are missing.</param>
internal sealed record BoundJoin(
    int Subquery, bool KeepsAll, ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span)
    : BoundExpansion(Inputs, Outputs, Text, Span);

/// <summary><c>unnest</c>: a row for each element of a list.</summary>
internal sealed record BoundUnnest(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundExpansion(Inputs, Outputs, Text, Span);
