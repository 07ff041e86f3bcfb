using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A regular expression, in whichever way it is tested. Immutable to its users, and thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextMatcher
{
    private protected TextMatcher()
    {
    }

    /// <summary>True when the expression matches anywhere in the text.</summary>
    /// <param name="utf8">The text; a byte that is no UTF-8 counts as U+FFFD.</param>
    public abstract bool IsMatch(scoped ReadOnlySpan<byte> utf8);
}
