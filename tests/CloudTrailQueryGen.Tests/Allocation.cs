using System;

namespace CloudTrailQueryGen.Tests;

/// <summary>Measures what code allocates on its thread.</summary>
internal static class Allocation
{
    /// <summary>
    /// The fewest bytes of several runs. Code that allocates per event does so in every run; what a run shares with the rest of the
    /// process (a pool that the garbage collector has just trimmed) it pays for once.
    /// </summary>
    public static long Least(Action run)
    {
        const int Runs = 5;
        long least = long.MaxValue;
        for (int i = 0; i < Runs && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
