using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Testing;

/// <summary>A marked range of a <see cref="MarkupText"/>.</summary>
/// <param name="Name">The id in <c>{|CTQ2003:…|}</c>; empty for <c>[|…|]</c>.</param>
/// <param name="Span">The range in the text without markup.</param>
public sealed record MarkupSpan(string Name, TextSpan Span);
