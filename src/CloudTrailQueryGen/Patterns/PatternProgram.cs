using System;
using System.Buffers;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A compiled <see cref="CapturePattern"/>: instructions with absolute targets, and what can be told beforehand. Immutable.</summary>
internal sealed class PatternProgram
{
    /// <param name="code">With targets relative to each instruction.</param>
    /// <param name="sets">The sets that instructions refer to.</param>
    /// <param name="groupCount">Of captured groups, the whole match not counted.</param>
    public PatternProgram(PatternInstruction[] code, CharacterSet[] sets, int groupCount)
    {
        for (int i = 0; i < code.Length; i++)
        {
            PatternInstruction instruction = code[i];
            code[i] = instruction.Operation switch
            {
                PatternOperation.Split => instruction with { X = i + instruction.X, Y = i + instruction.Y },
                PatternOperation.Jump => instruction with { X = i + instruction.X },
                _ => instruction,
            };
        }

        Code = code;
        Sets = sets;
        GroupCount = groupCount;
        IsAnchored = code[1] == new PatternInstruction(PatternOperation.Assert, (int)AssertionKind.TextStart);
        FirstBytes = FindFirstBytes();
    }

    public PatternInstruction[] Code { get; }

    public CharacterSet[] Sets { get; }

    public int GroupCount { get; }

    /// <summary>It can match at the start of the text only.</summary>
    public bool IsAnchored { get; }

    /// <summary>A match begins with one of these bytes; null when little can be skipped by that.</summary>
    public SearchValues<byte>? FirstBytes { get; }

    /// <summary>Whether an instruction that takes a character takes this one; <see cref="CodePoints.None"/> never is.</summary>
    public bool Takes(PatternInstruction instruction, int codePoint) => instruction.Operation switch
    {
        PatternOperation.Character => instruction.X == codePoint,
        PatternOperation.Set => Sets[instruction.X].Contains(codePoint),
        PatternOperation.AnyInLine => codePoint is not ('\n' or CodePoints.None),
        _ => codePoint != CodePoints.None,
    };

    /// <summary>ASCII exactly; of other characters any byte that can begin one, or stand where one should be.</summary>
    private SearchValues<byte>? FindFirstBytes()
    {
        bool[] isFirst = new bool[128];
        bool hasOther = false;
        foreach (PatternInstruction instruction in FirstInstructions())
        {
            if (instruction.Operation == PatternOperation.Match)
            {
                return null;
            }

            for (int c = 0; c < 128; c++)
            {
                isFirst[c] |= Takes(instruction, c);
            }

            hasOther |= instruction is not { Operation: PatternOperation.Character, X: < 128 };
        }

        var bytes = new List<byte>();
        for (int i = 0; i < 256; i++)
        {
            if (i < 128 ? isFirst[i] : hasOther)
            {
                bytes.Add((byte)i);
            }
        }

        // Where most bytes can begin a match, the search for one costs more than it skips.
        return bytes.Count <= 200 ? SearchValues.Create([.. bytes]) : null;
    }

    /// <summary>What takes the first character of a match, or ends it.</summary>
    private IEnumerable<PatternInstruction> FirstInstructions()
    {
        bool[] isSeen = new bool[Code.Length];
        var open = new Stack<int>([0]);
        while (open.TryPop(out int pc))
        {
            if (isSeen[pc])
            {
                continue;
            }

            isSeen[pc] = true;
            PatternInstruction instruction = Code[pc];
            switch (instruction.Operation)
            {
                case PatternOperation.Split:
                    open.Push(instruction.Y);
                    open.Push(instruction.X);
                    break;
                case PatternOperation.Jump:
                    open.Push(instruction.X);
                    break;
                case PatternOperation.Save or PatternOperation.Assert:
                    open.Push(pc + 1);
                    break;
                default:
                    yield return instruction;
                    break;
            }
        }
    }
}
