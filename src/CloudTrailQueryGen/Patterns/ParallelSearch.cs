using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Follows all choices of a pattern side by side, character by character (Thompson's construction with Pike's captures): time is at
/// most the text's length times the program's, memory the program's length times the slots. For one thread at a time.
/// </summary>
internal sealed class ParallelSearch
{
    private readonly PatternProgram program;

    // By instruction, the latest list that has it.
    private readonly int[] marks;
    private readonly int[] slotsHere;
    private ThreadList threads;
    private ThreadList next;
    private int list;

    // Choices that are left, and slots to put back before them: those have the complement of the slot for an instruction.
    private (int Pc, int Value)[] open = new (int, int)[64];
    private int openCount;

    public ParallelSearch(PatternProgram program)
    {
        this.program = program;
        int slots = 2 * (program.GroupCount + 1);
        marks = new int[program.Code.Length];
        slotsHere = new int[slots];
        threads = new ThreadList(slots);
        next = new ThreadList(slots);
    }

    /// <summary>Characters that threads have looked at since this was set to 0.</summary>
    public long Steps { get; set; }

    /// <summary>What earlier searches of the same text have found to lead nowhere.</summary>
    public DeadEnds DeadEnds { get; init; } = new();

    /// <summary>Finds the first match.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="start">Where a match may begin; assertions see the text before it.</param>
    /// <param name="slots">All -1; gets the positions of the match, as many as there is room for.</param>
    public bool Match(ReadOnlySpan<byte> utf8, int start, Span<int> slots)
    {
        bool isMatched = false;
        int position = start;
        StartList(threads);
        while (true)
        {
            if (!isMatched && (!program.IsAnchored || position == 0))
            {
                if (threads.Count == 0 && program.FirstBytes is { } first)
                {
                    int skipped = utf8[position..].IndexOfAny(first);
                    if (skipped < 0)
                    {
                        return false;
                    }

                    position += skipped;
                    StartList(threads);
                }

                slotsHere.AsSpan().Fill(-1);
                Follow(utf8, threads, 0, position, slots.Length, remembers: false);
            }

            if (threads.Count == 0 && (isMatched || program.IsAnchored))
            {
                break;
            }

            int codePoint = CodePoints.At(utf8, position, out int length);
            StartList(next);
            bool remembers = isMatched && DeadEnds.Remembers(position + length, length);
            for (int i = 0; i < threads.Count; i++)
            {
                int pc = threads.Pcs[i];
                PatternInstruction instruction = program.Code[pc];
                if (instruction.Operation == PatternOperation.Match)
                {
                    // The threads behind this one are worse choices.
                    isMatched = true;
                    threads.Slots(i)[..slots.Length].CopyTo(slots);
                    break;
                }

                if (program.Takes(instruction, codePoint))
                {
                    threads.Slots(i).CopyTo(slotsHere);
                    Follow(utf8, next, pc + 1, position + length, slots.Length, remembers);
                }
            }

            Steps += threads.Count;
            (threads, next) = (next, threads);
            if (length == 0 || (isMatched && slots.IsEmpty))
            {
                break;
            }

            position += length;
        }

        if (isMatched && !slots.IsEmpty)
        {
            DeadEnds.Note(program, utf8.Length, position - slots[1]);
        }

        return isMatched;
    }

    private void StartList(ThreadList empty)
    {
        empty.Clear();
        if (++list == int.MaxValue)
        {
            Array.Clear(marks);
            list = 1;
        }
    }

    /// <summary>Adds the instructions that take a character, or end the match, and that are reached from one without taking any.</summary>
    private void Follow(ReadOnlySpan<byte> utf8, ThreadList target, int from, int position, int slotCount, bool remembers)
    {
        openCount = 0;
        Push(from, 0);
        while (openCount > 0)
        {
            (int pc, int value) = open[--openCount];
            if (pc < 0)
            {
                slotsHere[~pc] = value;
                continue;
            }

            while (marks[pc] != list)
            {
                marks[pc] = list;
                PatternInstruction instruction = program.Code[pc];
                switch (instruction.Operation)
                {
                    case PatternOperation.Split:
                        Push(instruction.Y, 0);
                        pc = instruction.X;
                        break;
                    case PatternOperation.Jump:
                        pc = instruction.X;
                        break;
                    case PatternOperation.Save:
                        if (instruction.X < slotCount)
                        {
                            Push(~instruction.X, slotsHere[instruction.X]);
                            slotsHere[instruction.X] = position;
                        }

                        pc++;
                        break;
                    case PatternOperation.Assert:
                        pc += CodePoints.Holds((AssertionKind)instruction.X, utf8, position) ? 1 : 0;
                        break;
                    default:
                        // Once there is a match, whatever is still followed behind it is preferred, and fails unless it ends in a better match.
                        if (!remembers || instruction.Operation == PatternOperation.Match || DeadEnds.Visit(pc, position))
                        {
                            target.Add(pc, slotsHere);
                        }

                        break;
                }
            }
        }
    }

    private void Push(int pc, int value)
    {
        if (openCount == open.Length)
        {
            Array.Resize(ref open, 2 * openCount);
        }

        open[openCount++] = (pc, value);
    }
}
