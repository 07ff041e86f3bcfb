using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Searches for many literals in one pass over the text, in linear time (the algorithm of Aho and Corasick). It has one state for each byte of the
/// literals at most, and in each one step for each different byte. Immutable.
/// </summary>
internal sealed class LiteralAutomaton
{
    /// <summary>A state is a number of 16 bits; the compiler makes fewer.</summary>
    public const int MaximumStates = ushort.MaxValue;

    private readonly byte[] classes = new byte[256];
    private readonly int classCount = 1;

    // By state and class of the byte, the next state. States at which a literal has ended lead nowhere any more.
    private readonly ushort[] next;
    private readonly bool[] isEnd;
    private readonly SearchValues<byte> firstBytes;

    /// <param name="literals">What to look for; in lower case when case is ignored.</param>
    /// <param name="ignoresCase">Ignore the case of ASCII letters.</param>
    /// <exception cref="ArgumentException">The literals have too many bytes.</exception>
    public LiteralAutomaton(IReadOnlyList<byte[]> literals, bool ignoresCase)
    {
        foreach (byte b in literals.SelectMany(literal => literal))
        {
            classes[b] = classes[b] != 0 ? classes[b] : (byte)classCount++;
        }

        if (ignoresCase)
        {
            for (char c = 'a'; c <= 'z'; c++)
            {
                classes[char.ToUpperInvariant(c)] = classes[c];
            }
        }

        int states = 1 + literals.Sum(literal => literal.Length);
        if (states > MaximumStates)
        {
            throw new ArgumentException($"Literals may have {MaximumStates - 1} bytes", nameof(literals));
        }

        next = new ushort[states * classCount];
        isEnd = new bool[states];
        ushort last = 0;
        foreach (byte[] literal in literals)
        {
            int state = 0;
            foreach (byte b in literal)
            {
                ref ushort target = ref next[(state * classCount) + classes[b]];
                state = target = target != 0 ? target : ++last;
            }

            isEnd[state] = true;
        }

        // Literals that begin alike share states.
        StateCount = last + 1;
        Array.Resize(ref next, StateCount * classCount);
        Complete();
        firstBytes = SearchValues.Create([.. Enumerable.Range(0, 256).Where(b => next[classes[b]] != 0).Select(b => (byte)b)]);
    }

    /// <summary>How many states there are.</summary>
    public int StateCount { get; }

    /// <summary>True when the text holds one of the literals.</summary>
    public bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        int state = 0;
        if (isEnd[0])
        {
            return true;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (state == 0)
            {
                int skipped = utf8[i..].IndexOfAny(firstBytes);
                if (skipped < 0)
                {
                    return false;
                }

                i += skipped;
            }

            state = next[(state * classCount) + classes[utf8[i]]];
            if (isEnd[state])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a literal cannot go on, the longest end of what was read goes on that begins another.</summary>
    private void Complete()
    {
        int[] fallback = new int[StateCount];
        var open = new Queue<int>();
        for (int c = 1; c < classCount; c++)
        {
            if (next[c] != 0)
            {
                open.Enqueue(next[c]);
            }
        }

        while (open.TryDequeue(out int state))
        {
            isEnd[state] |= isEnd[fallback[state]];
            for (int c = 0; c < classCount; c++)
            {
                ref ushort target = ref next[(state * classCount) + c];
                ushort other = next[(fallback[state] * classCount) + c];
                if (target == 0)
                {
                    target = other;
                }
                else
                {
                    fallback[target] = other;
                    open.Enqueue(target);
                }
            }
        }
    }
}
