using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Whether following the order of members pays here. Where most events have members that are not known at their place, looking for them there
/// is given up for more and more events.
/// </summary>
internal struct OrderWorth
{
    private const int Most = 512;
    private const int MostAtRetry = 128;
    private const int Loss = 3;
    private const int ShortestPause = 1024;
    private const int LongestPause = 1 << 17;

    private int credit;
    private int pause;
    private int nextPause;

    /// <summary>Nothing is known yet.</summary>
    public static OrderWorth Start => new() { credit = Most, nextPause = ShortestPause };

    /// <summary>The order is to be used for the next event, which is taken for one that it helps with.</summary>
    public bool IsPaying
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            bool isPaying = credit > 0;
            credit += isPaying && credit < Most ? 1 : 0;
            return isPaying;
        }
    }

    /// <summary>It did not help.</summary>
    public void Miss()
    {
        credit -= Loss;
        if (credit <= 0)
        {
            pause = nextPause;
            nextPause = Math.Min(nextPause * 2, LongestPause);
        }
    }

    /// <summary>The order is left alone for this event; false when it is to be learned anew.</summary>
    public bool IsPausing()
    {
        if (pause-- > 0)
        {
            return true;
        }

        credit = MostAtRetry;
        return false;
    }
}
