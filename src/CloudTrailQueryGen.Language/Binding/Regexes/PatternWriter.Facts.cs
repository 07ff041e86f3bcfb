using System.Collections.Immutable;
using System.Linq;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>What the writer has to know of a part beforehand.</content>
internal sealed partial class PatternWriter
{
    /// <summary>
    /// Whether <see cref="Test"/> can write an expression. Not one with general categories, since those of a surrogate pair cannot be told from its
    /// halves; nor with <c>\B</c>, which holds between them; nor one for which .NET's automaton might become larger than it allows, which is 10,000
    /// nodes by its own count.
    /// </summary>
    public static bool CanTest(RegexNode root) => !NeedsCodePoints(root) && Utf16Size(root) <= 5_000;

    private static bool NeedsCodePoints(RegexNode node) =>
        node is RegexClass { Set.Categories.IsEmpty: false } or RegexAssertion { Kind: RegexAssertionKind.NoWordBoundary }
        || Children(node).Any(NeedsCodePoints);

    /// <summary>The units of <see cref="Test"/>, with counted repetitions written out.</summary>
    private static long Utf16Size(RegexNode node) => node switch
    {
        RegexCharacter { CodePoint: > 0xFFFF } => 2,
        RegexAny => 3,
        RegexClass each => 1 + (2 * SurrogatePairs(each.Set).Count),
        RegexRepetition repetition => System.Math.Max(1, repetition.Maximum ?? repetition.Minimum) * Utf16Size(repetition.Body),
        _ => 1 + Children(node).Sum(Utf16Size),
    };

    private static CaseUse CaseOf(RegexNode node) => node switch
    {
        RegexCharacter character => CaseOf(HasCase(character.CodePoint, character.CodePoint), character.IgnoresCase),
        RegexClass { Set: var set } each => CaseOf(!set.Categories.IsEmpty || set.Ranges.Any(range => HasCase(range.First, range.Last)), each.IgnoresCase),
        _ => Children(node).Aggregate(CaseUse.None, (use, child) => use | CaseOf(child)),
    };

    private static CaseUse CaseOf(bool hasCase, bool ignoresCase) => !hasCase ? CaseUse.None : ignoresCase ? CaseUse.Ignored : CaseUse.Respected;

    /// <summary>A character of the range may have another case; beyond ASCII nothing is known.</summary>
    private static bool HasCase(int first, int last) => last > 127 || (first <= 'Z' && last >= 'A') || (first <= 'z' && last >= 'a');

    /// <summary>
    /// Where <c>.*</c> may stand for a part: it then takes units, also one half of a pair. No other part begins or ends between halves,
    /// except one like it that can take both as well, and no assertion holds there.
    /// </summary>
    private static bool IsAnyUnit(RegexNode node) =>
        node is RegexAny
        || (node is RegexClass { Set: { IsNegated: true } set } && set.Ranges.All(range => range.Last < FirstSurrogate));

    private static ImmutableArray<RegexNode> Children(RegexNode node) => node switch
    {
        RegexSequence sequence => sequence.Parts,
        RegexAlternatives alternatives => alternatives.Parts,
        RegexCapture capture => [capture.Body],
        RegexRepetition repetition => [repetition.Body],
        _ => [],
    };
}
