namespace CloudTrailQueryGen.Language.Apis;

/// <summary>A name that the API or IAM has, and that CloudTrail does not write.</summary>
/// <param name="WrittenName">What people write.</param>
/// <param name="LoggedName">What CloudTrail writes; null when it logs no such event.</param>
/// <param name="IsCertain">A record or the documentation shows it; otherwise it follows from a rule.</param>
/// <param name="Advice">What to look for when there is no such event, as a part of a sentence; empty when there is.</param>
internal sealed record EventTrap(string WrittenName, string? LoggedName, bool IsCertain, string Advice);
