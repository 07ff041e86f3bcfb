using System.Collections.Generic;
using System.Threading;

namespace CloudTrailQueryGen;

/// <summary>
/// Hands out inputs to the workers in name order, those that are split range by range. A run that may end early ends behind an input, not at a moment: the inputs
/// before it are still read, so that what is found first does not depend on the threads.
/// </summary>
/// <param name="pieces">The inputs in name order; none when only their ends are of interest.</param>
internal sealed class InputSchedule(IReadOnlyList<InputPiece> pieces)
{
    private int next;
    private int end = int.MaxValue;

    /// <summary>Takes the next input, or a range.</summary>
    /// <param name="piece">What to read; the ranks that one worker gets never fall.</param>
    /// <returns>False when none is left; do not ask again then.</returns>
    public bool TryTake(out InputPiece piece)
    {
        int index = Interlocked.Increment(ref next) - 1;
        piece = index < pieces.Count ? pieces[index] : default;
        return index < pieces.Count && IsNeeded(piece.Source);
    }

    /// <summary>Whether this input has to be read, or read on.</summary>
    public bool IsNeeded(int source) => source < Volatile.Read(ref end);

    /// <summary>No input behind this one is needed any more.</summary>
    public void EndBehind(int source) => EndAt(source + 1);

    /// <summary>No input is needed any more.</summary>
    public void EndNow() => EndAt(0);

    private void EndAt(int rank)
    {
        int seen = Volatile.Read(ref end);
        while (rank < seen)
        {
            int before = Interlocked.CompareExchange(ref end, rank, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
