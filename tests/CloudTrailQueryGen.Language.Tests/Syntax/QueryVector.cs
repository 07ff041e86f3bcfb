namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>A published query.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Query">Its text.</param>
/// <param name="IsValid">The service takes it, as far as is known.</param>
internal sealed record QueryVector(string Id, string Query, bool IsValid);
