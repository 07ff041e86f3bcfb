using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A method with the attribute.</summary>
/// <param name="Declaration">Its text is empty while <paramref name="File"/> is not resolved.</param>
/// <param name="File">The attribute's <c>File</c> with forward slashes; null when the text is in the attribute.</param>
internal sealed record AttributedQuery(QueryDeclaration Declaration, string? File);
