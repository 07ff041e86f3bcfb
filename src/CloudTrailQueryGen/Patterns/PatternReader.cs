using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Compiles the notation of <see cref="CapturePattern"/> to instructions.</summary>
internal sealed partial class PatternReader
{
    /// <summary>What a query's pattern may take (the compiler refuses larger ones), and the frame around it.</summary>
    private const int MaximumLength = 10_000 + 3;
    private const int MaximumDepth = 1_000;

    private readonly string pattern;
    private readonly List<PatternInstruction> code = [];
    private readonly List<CharacterSet> sets = [];
    private int position;
    private int depth;
    private int groupCount;

    private PatternReader(string pattern) => this.pattern = pattern;

    /// <exception cref="ArgumentException">The pattern is not well-formed.</exception>
    /// <exception cref="NotSupportedException">The pattern is too large, or uses what the notation does not have.</exception>
    public static PatternProgram Compile(string pattern)
    {
        var reader = new PatternReader(pattern);
        reader.Add(new PatternInstruction(PatternOperation.Save, 0));
        reader.Alternatives(ignoresCase: false);
        if (reader.position < pattern.Length)
        {
            throw reader.Malformed("a ')' without its '('");
        }

        reader.Add(new PatternInstruction(PatternOperation.Save, 1));
        reader.Add(new PatternInstruction(PatternOperation.Match));
        return new PatternProgram([.. reader.code], [.. reader.sets], reader.groupCount);
    }

    private bool IsAt(char c) => position < pattern.Length && pattern[position] == c;

    private bool Take(string text)
    {
        if (string.CompareOrdinal(pattern, position, text, 0, text.Length) != 0)
        {
            return false;
        }

        position += text.Length;
        return true;
    }

    private void Alternatives(bool ignoresCase)
    {
        if (++depth > MaximumDepth)
        {
            throw new NotSupportedException($"The pattern is nested more than {MaximumDepth} levels deep");
        }

        var jumps = new List<int>();
        int start = code.Count;
        Sequence(ignoresCase);
        while (IsAt('|'))
        {
            position++;
            code.Insert(start, new PatternInstruction(PatternOperation.Split, 1, code.Count - start + 2));
            jumps.Add(code.Count);
            Add(new PatternInstruction(PatternOperation.Jump));
            start = code.Count;
            Sequence(ignoresCase);
        }

        foreach (int jump in jumps)
        {
            code[jump] = new PatternInstruction(PatternOperation.Jump, code.Count - jump);
        }

        depth--;
    }

    private void Sequence(bool ignoresCase)
    {
        while (position < pattern.Length && pattern[position] is not ('|' or ')'))
        {
            int start = code.Count;
            Atom(ignoresCase);
            Quantifier(start);
        }
    }

    private void Atom(bool ignoresCase)
    {
        switch (pattern[position])
        {
            case '(':
                Group(ignoresCase);
                break;
            case '[':
                Class(ignoresCase);
                break;
            case '.':
                position++;
                Add(new PatternInstruction(PatternOperation.AnyInLine));
                break;
            case '^':
                position++;
                Assert(AssertionKind.TextStart);
                break;
            case '\\' when Take(@"\z"):
                Assert(AssertionKind.TextEnd);
                break;
            case '\\' when Take(@"\b"):
                Assert(AssertionKind.WordBoundary);
                break;
            case '\\' when Take(@"\B"):
                Assert(AssertionKind.NoWordBoundary);
                break;
            case '*' or '+' or '?' or '{':
                throw Malformed("a quantifier without an operand");
            case '$':
                throw Unsupported();
            default:
                Character(CodePoint(), ignoresCase);
                break;
        }
    }

    private void Group(bool ignoresCase)
    {
        if (Take("(?m:^)"))
        {
            Assert(AssertionKind.LineStart);
            return;
        }

        if (Take("(?m:$)"))
        {
            Assert(AssertionKind.LineEnd);
            return;
        }

        if (Take("(?s:.)"))
        {
            Add(new PatternInstruction(PatternOperation.Any));
            return;
        }

        if (Take("(?:"))
        {
            Alternatives(ignoresCase);
        }
        else if (Take("(?i:"))
        {
            Alternatives(ignoresCase: true);
        }
        else if (position + 1 < pattern.Length && pattern[position + 1] == '?')
        {
            throw Unsupported();
        }
        else
        {
            position++;
            int slot = 2 * ++groupCount;
            Add(new PatternInstruction(PatternOperation.Save, slot));
            Alternatives(ignoresCase);
            Add(new PatternInstruction(PatternOperation.Save, slot + 1));
        }

        if (!IsAt(')'))
        {
            throw Malformed("a '(' without its ')'");
        }

        position++;
    }

    private void Assert(AssertionKind kind) => Add(new PatternInstruction(PatternOperation.Assert, (int)kind));

    private void Add(PatternInstruction instruction)
    {
        if (code.Count == MaximumLength)
        {
            throw new NotSupportedException($"The pattern takes more than {MaximumLength} instructions");
        }

        code.Add(instruction);
    }

    private ArgumentException Malformed(string problem) => new($"The pattern '{pattern}' has {problem} before its character {position}");

    private NotSupportedException Unsupported() => new($"The pattern '{pattern}' has an unsupported construct at its character {position}");
}
