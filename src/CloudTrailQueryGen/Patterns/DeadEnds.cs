using System;
using System.Buffers;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Where in a text an instruction of the pattern is known to lead nowhere. A search may have to look far behind the match that it finds (for
/// <c>y</c> in <c>x.*y|x</c>); without this memory, looking for all matches would do so again from each of them, and take quadratic time.
/// </summary>
internal sealed class DeadEnds
{
    /// <summary>So many bytes may be looked at in vain before it is worth to remember anything.</summary>
    private const int FreeBytes = 64 * 1024;

    private ulong[]? known;
    private int instructions;
    private int stride;
    private long inVain;

    /// <summary>16 MiB: enough for a text of 1 MB and 128 instructions. With more, only every second position is remembered, or fewer.</summary>
    public long MaximumBits { get; init; } = 1L << 27;

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
        if (inVain <= FreeBytes || known is not null)
        {
            return;
        }

        instructions = program.Code.Length;
        stride = (int)(((textLength + 1L) * instructions / MaximumBits) + 1);
        int words = (int)(((((textLength / stride) + 1L) * instructions) + 63) / 64);
        known = ArrayPool<ulong>.Shared.Rent(words);
        known.AsSpan(0, words).Clear();
    }

    /// <summary>True for the first position between characters of each stretch that is remembered, once anything is.</summary>
    /// <param name="position">The position.</param>
    /// <param name="characterLength">Of the character in front of it.</param>
    public bool Remembers(int position, int characterLength) => known is not null && position / stride != (position - characterLength) / stride;

    /// <summary>
    /// False when the instruction is known to lead nowhere from a position that is remembered; from now on it is, for the searches to come: they begin at
    /// the end of this search's match or behind it, so that a match that is still found from here is none of theirs.
    /// </summary>
    public bool Visit(int instruction, int position)
    {
        long bit = ((long)(position / stride) * instructions) + instruction;
        ref ulong word = ref known![bit >> 6];
        ulong mask = 1UL << (int)(bit & 63);
        bool isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }
}
