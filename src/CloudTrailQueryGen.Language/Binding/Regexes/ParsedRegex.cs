using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>A regular expression that has been read.</summary>
/// <param name="Root">What it matches; of no use when there is a <paramref name="Problem"/>.</param>
/// <param name="Groups">The groups whose text is kept, by number; spans count from the pattern's first character.</param>
/// <param name="MatchesEverything">It matches every text.</param>
/// <param name="Problem">What is wrong with the pattern, if anything; its span counts from the pattern's first character.</param>
internal sealed record ParsedRegex(RegexNode Root, ImmutableArray<RegexGroup> Groups, bool MatchesEverything, QueryDiagnostic? Problem);
