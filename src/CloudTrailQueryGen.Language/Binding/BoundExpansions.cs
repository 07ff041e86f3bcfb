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

/// <summary><c>unnest</c>: a row for each element of a list.</summary>
internal sealed record BoundUnnest(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundExpansion(Inputs, Outputs, Text, Span);
