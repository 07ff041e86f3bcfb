using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A regular expression whose groups are wanted, over the code points of UTF-8 text. Of several matches the leftmost counts, and of
/// those that begin there the one that the quantifiers and alternatives prefer, as in Perl, RE2 and .NET. Matching takes time linear in the
/// text, whatever the pattern. Thread-safe; nothing is allocated per call once as many threads as ever match at the same time
/// have matched. Each of these keeps a matcher, whose memory is bounded by the pattern's length and, for short texts, 4 MB; a long text
/// that is searched for all matches may take 16 MB more while that lasts.
/// </summary>
/// <remarks>
/// Where .NET's engine remembers rounds of a loop that took nothing (<c>(|a)*</c>), groups are those of RE2. There is no counterpart in
/// System.Text.RegularExpressions that reads groups from a span without allocating.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CapturePattern : TextMatcher
{
    private readonly string pattern;
    private readonly PatternProgram program;
    private readonly LiteralPattern? required;

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">
    /// What the query compiler writes, in which every flag is resolved: literal characters and <c>\</c> before a punctuation character,
    /// <c>\t \n \v \f \r \uFFFF</c>, classes of these with ranges and <c>\p{Lu} \P{L}</c>, <c>.</c> and <c>(?s:.)</c>, <c>^ \z (?m:^) (?m:$) \b \B</c>, the groups
    /// <c>(…)</c>, <c>(?:…)</c> and <c>(?i:…)</c>, <c>|</c>, and the quantifiers <c>* + ? {n} {n,} {n,m}</c>, each also lazy. A character is a
    /// code point; otherwise it means what it means in .NET with CultureInvariant.
    /// </param>
    /// <param name="required">Literals without which a text cannot match: they are searched for first.</param>
    /// <exception cref="ArgumentException">The pattern is not well-formed.</exception>
    /// <exception cref="NotSupportedException">The pattern uses another construct, is nested too deeply, or is too large: written out, it has more than 10,000 parts.</exception>
    public CapturePattern(string pattern, LiteralPattern? required = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        this.pattern = pattern;
        this.required = required;
        program = PatternReader.Compile(pattern);
        Matchers = new MatcherPool<PatternMatcher>(() => new PatternMatcher(program));
    }

    /// <summary>How many groups the pattern captures; the match as a whole is not counted.</summary>
    public int GroupCount => program.GroupCount;

    internal MatcherPool<PatternMatcher> Matchers { get; }

    /// <summary>Finds the first match that begins at a position or behind it.</summary>
    /// <param name="utf8">The text; a byte that is no UTF-8 counts as U+FFFD.</param>
    /// <param name="start">0 to the text's length, between characters. Assertions (<c>^</c>, <c>\b</c>) see what is before it.</param>
    /// <param name="groups">
    /// Gets byte offsets into <paramref name="utf8"/>: at 2·n where group n begins, at 2·n + 1 where it ends; group 0 is the match. Both are -1 for a
    /// group that took no part, and everywhere when there is no match. Should it be shorter than 2·(<see cref="GroupCount"/> + 1), the last groups are
    /// left out; what is longer is filled with -1. Fewer groups are found faster, and none fastest.
    /// </param>
    /// <returns>True when there is a match.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is not in the text.</exception>
    /// <remarks>To go through all matches, use a <see cref="CaptureScan"/>: it stays linear where repeated calls do not.</remarks>
    public bool Match(scoped ReadOnlySpan<byte> utf8, int start, scoped Span<int> groups)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)utf8.Length, nameof(start));
        if (start == 0 && !MayMatch(utf8))
        {
            groups.Fill(-1);
            return false;
        }

        PatternMatcher matcher = Matchers.Rent();
        try
        {
            return matcher.Match(utf8, start, groups);
        }
        finally
        {
            matcher.Forget();
            Matchers.Return(matcher);
        }
    }

    /// <inheritdoc/>
    public override bool IsMatch(scoped ReadOnlySpan<byte> utf8) => Match(utf8, 0, []);

    /// <summary>False when a literal is not in the text without which it cannot match.</summary>
    internal bool MayMatch(scoped ReadOnlySpan<byte> utf8) => required is null || required.IsMatch(utf8);

    /// <inheritdoc/>
    public override string ToString() => pattern;
}
