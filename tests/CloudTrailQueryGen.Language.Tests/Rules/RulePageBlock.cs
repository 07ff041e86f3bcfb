namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>A fenced block of code on a page.</summary>
/// <param name="Language"><c>ctq</c> or <c>csharp</c>.</param>
/// <param name="Code">Its lines, the last one without a line break.</param>
internal sealed record RulePageBlock(string Language, string Code);
