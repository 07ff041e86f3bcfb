using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Goes through all matches of a pattern, from left to right and without overlap, in time linear in the text. A match of nothing counts
/// unless it lies directly behind the match before it, as in RE2. Dispose it, so that its memory is used again.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CaptureScan : IDisposable
{
    private readonly CapturePattern pattern;
    private readonly ReadOnlySpan<byte> text;
    private PatternMatcher? matcher;
    private int position;
    private int lastEnd = -1;

    /// <summary>Begins in front of the first match.</summary>
    /// <param name="pattern">What to look for.</param>
    /// <param name="utf8">The text; a byte that is no UTF-8 counts as U+FFFD.</param>
    public CaptureScan(CapturePattern pattern, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        this.pattern = pattern;
        text = utf8;
        matcher = pattern.Matchers.Rent();
        position = pattern.MayMatch(utf8) ? 0 : utf8.Length + 1;
    }

    /// <summary>Finds the next match.</summary>
    /// <param name="groups">As for <see cref="CapturePattern.Match"/>; at least the two offsets of the match itself.</param>
    /// <returns>False when there is none any more; <paramref name="groups"/> are all -1 then.</returns>
    /// <exception cref="ArgumentException">There is no room for the match itself.</exception>
    /// <exception cref="ObjectDisposedException">The scan was disposed of.</exception>
    public bool Next(scoped Span<int> groups)
    {
        ObjectDisposedException.ThrowIf(matcher is null, typeof(CaptureScan));
        if (groups.Length < 2)
        {
            throw new ArgumentException("There must be room for two offsets", nameof(groups));
        }

        while (position <= text.Length && matcher.Match(text, position, groups))
        {
            (int start, int end) = (groups[0], groups[1]);
            position = end;
            if (start == end)
            {
                _ = CodePoints.At(text, end, out int length);
                position += Math.Max(1, length);
                if (start == lastEnd)
                {
                    continue;
                }
            }

            lastEnd = end;
            return true;
        }

        position = text.Length + 1;
        groups.Fill(-1);
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (matcher is not null)
        {
            matcher.Forget();
            pattern.Matchers.Return(matcher);
            matcher = null;
        }
    }
}
