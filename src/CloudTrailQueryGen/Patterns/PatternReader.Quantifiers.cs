using System;
using System.Collections.Generic;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <content>Quantifiers: the code of the operand is copied as often as it counts.</content>
internal sealed partial class PatternReader
{
    /// <param name="start">Where the operand's code begins; it ends where code ends.</param>
    private void Quantifier(int start)
    {
        int minimum;
        int? maximum;
        if (IsAt('*') || IsAt('+') || IsAt('?'))
        {
            char sign = pattern[position++];
            minimum = sign == '+' ? 1 : 0;
            maximum = sign == '?' ? 1 : null;
        }
        else if (IsAt('{'))
        {
            (minimum, maximum) = Counts();
        }
        else
        {
            return;
        }

        bool isLazy = IsAt('?');
        position += isLazy ? 1 : 0;
        if (IsAt('*') || IsAt('+') || IsAt('?') || IsAt('{'))
        {
            throw Malformed("a quantifier without an operand");
        }

        List<PatternInstruction> body = code.GetRange(start, code.Count - start);
        code.RemoveRange(start, body.Count);
        for (int i = 0; i < minimum; i++)
        {
            Append(body);
        }

        if (maximum is { } bound)
        {
            Optional(body, bound - minimum, isLazy);
        }
        else
        {
            Loop(body, minimum == 0, isLazy);
        }
    }

    /// <summary><c>(x(x(x)?)?)?</c></summary>
    private void Optional(List<PatternInstruction> body, int count, bool isLazy)
    {
        for (int left = count; left > 0; left--)
        {
            Add(Split(1, left * (body.Count + 1), isLazy));
            Append(body);
        }
    }

    /// <summary>
    /// <c>x+</c> behind the last of the copies. <c>x*</c> is <c>(x+)?</c>, as in RE2, and not a loop that tests before each round: where
    /// <c>x</c> takes nothing, the two differ in what <c>x</c> has captured.
    /// </summary>
    private void Loop(List<PatternInstruction> body, bool mayBeEmpty, bool isLazy)
    {
        if (mayBeEmpty)
        {
            Add(Split(1, body.Count + 2, isLazy));
            Append(body);
        }

        Add(Split(-body.Count, 1, isLazy));
    }

    private static PatternInstruction Split(int body, int behind, bool isLazy) => isLazy
        ? new PatternInstruction(PatternOperation.Split, behind, body)
        : new PatternInstruction(PatternOperation.Split, body, behind);

    private void Append(List<PatternInstruction> body)
    {
        foreach (PatternInstruction instruction in body)
        {
            Add(instruction);
        }
    }

    private (int Minimum, int? Maximum) Counts()
    {
        position++;
        int minimum = Count();
        int? maximum = minimum;
        if (IsAt(','))
        {
            position++;
            maximum = IsAt('}') ? null : Count();
        }

        if (!IsAt('}') || maximum < minimum)
        {
            throw Malformed("a malformed quantifier");
        }

        position++;
        return (minimum, maximum);
    }

    private int Count()
    {
        int start = position;
        while (position < pattern.Length && char.IsAsciiDigit(pattern[position]))
        {
            position++;
        }

        return int.TryParse(pattern.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : throw Malformed("a malformed quantifier");
    }
}
