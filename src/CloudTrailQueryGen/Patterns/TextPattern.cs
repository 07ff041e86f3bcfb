using System;
using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A regular expression of a query that is only tested. Matching takes time linear in the text, whatever the pattern. Thread-safe;
/// nothing is allocated per call once as many threads as ever match at the same time have matched.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern : TextMatcher
{
    private readonly string pattern;
    private readonly LiteralPattern? required;

    // A Regex keeps working memory for one thread only and allocates it anew for every further one, hence one matcher per thread.
    private readonly MatcherPool<Matcher> matchers;

    /// <summary>Compiles a pattern.</summary>
    /// <param name="dotNetPattern">A pattern in .NET's dialect, without look-around, back-references and atomic groups.</param>
    /// <param name="required">Literals without which a text cannot match: they are searched for first, in UTF-8 as it is.</param>
    /// <exception cref="ArgumentException">The pattern is not well-formed.</exception>
    /// <exception cref="NotSupportedException">The pattern uses a construct that cannot be matched in linear time, or is too large.</exception>
    public TextPattern(string dotNetPattern, LiteralPattern? required = null)
    {
        ArgumentNullException.ThrowIfNull(dotNetPattern);
        this.required = required;
        pattern = dotNetPattern;
        matchers = new MatcherPool<Matcher>(() => new Matcher(dotNetPattern));
        matchers.Return(new Matcher(dotNetPattern));
    }

    /// <inheritdoc/>
    public override bool IsMatch(scoped ReadOnlySpan<byte> utf8)
    {
        if (required is not null && !required.IsMatch(utf8))
        {
            return false;
        }

        Matcher matcher = matchers.Rent();
        try
        {
            return matcher.IsMatch(utf8);
        }
        finally
        {
            matchers.Return(matcher);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => pattern;

    /// <summary>An automaton and the UTF-16 text it runs over, for one thread at a time.</summary>
    private sealed class Matcher(string pattern)
    {
        // No event of CloudTrail is longer (CloudWatch takes events of up to 1 MB); the memory for longer text is not kept.
        private const int KeptLength = 1024 * 1024;
        private readonly Regex regex = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        private char[] text = new char[1024];

        public bool IsMatch(scoped ReadOnlySpan<byte> utf8)
        {
            // UTF-16 never has more units than UTF-8 has bytes.
            if (utf8.Length <= KeptLength)
            {
                if (text.Length < utf8.Length)
                {
                    text = new char[(int)BitOperations.RoundUpToPowerOf2((uint)utf8.Length)];
                }

                return regex.IsMatch(text.AsSpan(0, Encoding.UTF8.GetChars(utf8, text)));
            }

            char[] large = ArrayPool<char>.Shared.Rent(utf8.Length);
            try
            {
                return regex.IsMatch(large.AsSpan(0, Encoding.UTF8.GetChars(utf8, large)));
            }
            finally
            {
                ArrayPool<char>.Shared.Return(large);
            }
        }
    }
}
