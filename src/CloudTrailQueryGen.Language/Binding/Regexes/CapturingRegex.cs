using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>A valid regular expression whose groups are wanted.</summary>
/// <param name="Text">As written, for people.</param>
/// <param name="Pattern">For the run time's CapturePattern; its groups have the numbers of <paramref name="Groups"/>.</param>
/// <param name="Groups">By number, from 1 on; their spans are in the query.</param>
/// <param name="Required">One of them is in every text that matches; empty when none is known.</param>
internal sealed record CapturingRegex(string Text, string Pattern, ImmutableArray<RegexGroup> Groups, ImmutableArray<TextLiteral> Required);
