namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>A published query.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Query">Its text.</param>
/// <param name="IsValid">The service takes it, as far as is known.</param>
/// <param name="IsOfCloudTrail">It was written for the logs of CloudTrail and not for others.</param>
internal sealed record QueryVector(string Id, string Query, bool IsValid, bool IsOfCloudTrail);
