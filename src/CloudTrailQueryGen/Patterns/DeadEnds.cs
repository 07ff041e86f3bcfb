using System;
using System.Buffers;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Where in a text a loop of the pattern is known to lead nowhere. A search may have to look far behind the match that it finds (for
/// <c>y</c> in <c>x.*y|x</c>); without this memory, looking for all matches would do so again from each of them, and take quadratic time.
/// </summary>
internal sealed class DeadEnds
{
    /// <summary>So many bytes may be looked at in vain before it is worth to remember anything.</summary>
    private const int FreeBytes = 64 * 1024;

    /// <summary>64 MiB: for a text of 1 MB, that is 512 loops. What lies beyond is not remembered.</summary>
    private const long MaximumBits = 1L << 29;
    private ulong[]? known;
    private int loops;
    private long inVain;

    /// <summary>Forgets all; to be called before another text.</summary>
    public void Clear()
    {
        if (known is not null)
        {
            ArrayPool<ulong>.Shared.Return(known);
        }

        known = null;
        inVain = 0;
    }

    /// <summary>Takes note of how far a search went behind its match.</summary>
    public void Note(PatternProgram program, int textLength, int bytes)
    {
        inVain += bytes;
        if (inVain <= FreeBytes || known is not null || program.LoopCount == 0)
        {
            return;
        }

        loops = (int)Math.Min(program.LoopCount, MaximumBits / (textLength + 1L));
        int words = (int)((((textLength + 1L) * loops) + 63) / 64);
        known = ArrayPool<ulong>.Shared.Rent(words);
        known.AsSpan(0, words).Clear();
    }

    /// <summary>False when the loop is known to lead nowhere from a position; from now on it is, for the searches to come.</summary>
    public bool Visit(int loop, int position)
    {
        if (known is null || (uint)loop >= (uint)loops)
        {
            return true;
        }

        long bit = ((long)position * loops) + loop;
        ref ulong word = ref known[bit >> 6];
        ulong mask = 1UL << (int)(bit & 63);
        bool isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }
}
