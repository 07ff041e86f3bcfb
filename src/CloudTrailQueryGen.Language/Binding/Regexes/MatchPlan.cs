using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>How it is tested whether a text matches a regular expression.</summary>
internal abstract record MatchPlan;

/// <summary>The expression means nothing but some literals, which are searched for in UTF-8.</summary>
/// <param name="AnyOf">It matches exactly if one of them is there.</param>
internal sealed record LiteralPlan(ImmutableArray<TextLiteral> AnyOf) : MatchPlan;

/// <summary>With System.Text.RegularExpressions.</summary>
/// <param name="Pattern">In .NET's dialect, for <c>RegexOptions.NonBacktracking | CultureInvariant</c>.</param>
/// <param name="Required">One of them is in every text that matches; empty when none is known.</param>
internal sealed record AutomatonPlan(string Pattern, ImmutableArray<TextLiteral> Required) : MatchPlan;

/// <summary>With the run time's own matcher, when .NET's cannot take the expression.</summary>
/// <param name="Pattern">For the run time's CapturePattern.</param>
/// <param name="Required">One of them is in every text that matches; empty when none is known.</param>
internal sealed record MatcherPlan(string Pattern, ImmutableArray<TextLiteral> Required) : MatchPlan;

/// <summary>Characters in a text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Place">Where in the text they are.</param>
/// <param name="IgnoresCase">In any case, as <c>(?i)</c> means it; then they are ASCII.</param>
internal sealed record TextLiteral(string Text, LiteralPlace Place, bool IgnoresCase);

/// <summary>Where in a text a literal is.</summary>
internal enum LiteralPlace
{
    Anywhere,
    Start,
    End,

    /// <summary>The text is the literal.</summary>
    Whole,
}
