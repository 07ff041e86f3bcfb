using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Whether probing pays here: what the compiler takes for rare may be all that a log holds. An event that is read after all has been looked
/// at twice, which costs about what skipping two saves.
/// </summary>
internal struct ProbeWorth
{
    private const int Most = 64;

    private int loss;

    /// <summary>Events were skipped.</summary>
    public void Skipped(int count) => loss = Math.Max(loss - Math.Min(count, 2 * Most), -Most);

    /// <summary>An event has to be read; false when that has happened so often that probing is to end.</summary>
    public bool FoundAgain() => (loss += 2) < Most;
}
