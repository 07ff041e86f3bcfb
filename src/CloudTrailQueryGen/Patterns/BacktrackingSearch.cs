using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Tries the choices of a pattern in order of preference, each instruction at each position once: what has failed there fails again.
/// The fastest way for short texts; the memory is one bit for each instruction and position. For one thread at a time.
/// </summary>
internal sealed class BacktrackingSearch(PatternProgram program)
{
    private const int MaximumBits = 256 * 1024;
    private ulong[] visited = [];

    // Choices that are left, and slots to put back before them: those have the complement of the slot for an instruction.
    private (int Pc, int Position)[] open = new (int, int)[64];
    private int openCount;

    /// <summary>Instructions and words of memory that were gone through since this was set to 0.</summary>
    public long Steps { get; set; }

    /// <summary>True when a text of so many bytes can be searched.</summary>
    public bool Fits(int length) => (length + 1L) * program.Code.Length <= MaximumBits;

    /// <summary>Finds the first match.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="start">Where a match may begin; assertions see the text before it.</param>
    /// <param name="slots">All -1; gets the positions of the match, as many as there is room for.</param>
    public bool Match(ReadOnlySpan<byte> utf8, int start, Span<int> slots)
    {
        int width = utf8.Length - start + 1;
        int words = ((width * program.Code.Length) + 63) / 64;
        if (visited.Length < words)
        {
            visited = new ulong[Math.Max(words, Math.Min(2 * words, MaximumBits / 64))];
        }

        visited.AsSpan(0, words).Clear();
        Steps += words;
        int position = start;
        while (true)
        {
            if (program.FirstBytes is { } first)
            {
                int skipped = utf8[position..].IndexOfAny(first);
                if (skipped < 0)
                {
                    return false;
                }

                position += skipped;
            }

            if (MatchesAt(utf8, position, start, width, slots))
            {
                return true;
            }

            if (position == utf8.Length || program.IsAnchored)
            {
                return false;
            }

            _ = CodePoints.At(utf8, position, out int length);
            position += length;
        }
    }

    private bool MatchesAt(ReadOnlySpan<byte> utf8, int from, int start, int width, Span<int> slots)
    {
        openCount = 0;
        Push(0, from);
        while (openCount > 0)
        {
            (int pc, int position) = open[--openCount];
            if (pc < 0)
            {
                slots[~pc] = position;
            }
            else if (Run(utf8, pc, position, start, width, slots))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Follows the preferred choices until they fail.</summary>
    private bool Run(ReadOnlySpan<byte> utf8, int pc, int position, int start, int width, Span<int> slots)
    {
        while (Visit((pc * width) + position - start))
        {
            PatternInstruction instruction = program.Code[pc];
            switch (instruction.Operation)
            {
                case PatternOperation.Split:
                    Push(instruction.Y, position);
                    pc = instruction.X;
                    break;
                case PatternOperation.Jump:
                    pc = instruction.X;
                    break;
                case PatternOperation.Save:
                    if (instruction.X < slots.Length)
                    {
                        Push(~instruction.X, slots[instruction.X]);
                        slots[instruction.X] = position;
                    }

                    pc++;
                    break;
                case PatternOperation.Assert:
                    if (!CodePoints.Holds((AssertionKind)instruction.X, utf8, position))
                    {
                        return false;
                    }

                    pc++;
                    break;
                case PatternOperation.Match:
                    return true;
                default:
                    if (!program.Takes(instruction, CodePoints.At(utf8, position, out int length)))
                    {
                        return false;
                    }

                    position += length;
                    pc++;
                    break;
            }
        }

        return false;
    }

    private bool Visit(int bit)
    {
        Steps++;
        ref ulong word = ref visited[bit >> 6];
        ulong mask = 1UL << (bit & 63);
        bool isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }

    private void Push(int pc, int position)
    {
        if (openCount == open.Length)
        {
            Array.Resize(ref open, 2 * openCount);
        }

        open[openCount++] = (pc, position);
    }
}
