using System;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>A set of cells of a <see cref="ValueCells"/>, by their index. Sets of one partition have the same size.</summary>
internal sealed class CellSet
{
    private readonly ulong[] words;
    private readonly int count;

    private CellSet(ulong[] words, int count)
    {
        this.words = words;
        this.count = count;
    }

    public static CellSet None(int count) => new(new ulong[(count + 63) / 64], count);

    public bool IsEmpty => Array.TrueForAll(words, word => word == 0);

    public bool IsFull
    {
        get
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i] != Mask(i))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Only for a set that nobody else has seen yet.</summary>
    public void Add(int cell) => words[cell / 64] |= 1UL << (cell % 64);

    public bool Contains(int cell) => (words[cell / 64] & (1UL << (cell % 64))) != 0;

    public CellSet Intersect(CellSet other)
    {
        var result = None(count);
        for (int i = 0; i < words.Length; i++)
        {
            result.words[i] = words[i] & other.words[i];
        }

        return result;
    }

    public CellSet Unite(CellSet other)
    {
        var result = None(count);
        for (int i = 0; i < words.Length; i++)
        {
            result.words[i] = words[i] | other.words[i];
        }

        return result;
    }

    public CellSet Complement()
    {
        var result = None(count);
        for (int i = 0; i < words.Length; i++)
        {
            result.words[i] = ~words[i] & Mask(i);
        }

        return result;
    }

    private ulong Mask(int word) => word == words.Length - 1 && count % 64 != 0 ? (1UL << (count % 64)) - 1 : ulong.MaxValue;
}
