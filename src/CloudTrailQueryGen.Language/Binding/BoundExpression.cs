using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>An expression whose names are resolved and whose types are known. Nodes are immutable and compare by value (spans included).</summary>
/// <param name="Type">The static type.</param>
/// <param name="Span">Where it is written.</param>
internal abstract record BoundExpression(QueryType Type, TextSpan Span);
