using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The working memory of a <see cref="CapturePattern"/>, for one thread at a time.</summary>
internal sealed class PatternMatcher(PatternProgram program)
{
    // Backtracking starts anew behind each match; when a text has taken so many steps, the way that remembers takes over.
    private const int MaximumSteps = 1_000_000;
    private readonly BacktrackingSearch backtracking = new(program);
    private ParallelSearch? parallel;

    /// <summary>Finds the first match at or behind a position.</summary>
    public bool Match(ReadOnlySpan<byte> utf8, int start, Span<int> groups)
    {
        groups.Fill(-1);
        if (program.IsAnchored && start > 0)
        {
            return false;
        }

        Span<int> slots = groups[..Math.Min(groups.Length, 2 * (program.GroupCount + 1))];
        return backtracking.Steps < MaximumSteps && backtracking.Fits(utf8.Length - start)
            ? backtracking.Match(utf8, start, slots)
            : (parallel ??= new ParallelSearch(program)).Match(utf8, start, slots);
    }

    /// <summary>How much work the searches in the text have been up to now, whichever way they went: instructions, or characters of threads.</summary>
    public long Steps => backtracking.Steps + (parallel?.Steps ?? 0);

    /// <summary>Ends the search in a text.</summary>
    public void Forget()
    {
        backtracking.Steps = 0;
        if (parallel is not null)
        {
            parallel.Steps = 0;
            parallel.DeadEnds.Clear();
        }
    }
}
