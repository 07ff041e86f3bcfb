using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary><c>accum</c>: the sum of a field over the row and all before it.</summary>
internal sealed record BoundAccum(
    ImmutableArray<BoundExpression> Inputs, ImmutableArray<BoundMade> Outputs, string Text, TextSpan Span) : BoundTransform(Inputs, Outputs, Text, Span);
