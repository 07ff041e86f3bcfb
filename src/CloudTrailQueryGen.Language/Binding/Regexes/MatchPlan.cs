namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>How it is tested whether a text matches a regular expression.</summary>
internal abstract record MatchPlan;

/// <summary>With System.Text.RegularExpressions.</summary>
/// <param name="Pattern">In .NET's dialect, for <c>RegexOptions.NonBacktracking | CultureInvariant</c>.</param>
internal sealed record AutomatonPlan(string Pattern) : MatchPlan;

/// <summary>With the run time's own matcher, when .NET's cannot take the expression.</summary>
/// <param name="Pattern">For the run time's CapturePattern.</param>
internal sealed record MatcherPlan(string Pattern) : MatchPlan;
