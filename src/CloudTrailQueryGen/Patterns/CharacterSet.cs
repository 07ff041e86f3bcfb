using System;
using System.Collections.Generic;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A set of code points.</summary>
internal sealed class CharacterSet
{
    // The bounds of ranges in order: a code point is a member when an odd number of them is not above it.
    private readonly int[] bounds;
    private readonly uint categories;
    private readonly bool isNegated;
    private readonly ulong lowAscii;
    private readonly ulong highAscii;

    /// <param name="ranges">The first and last code point of each range; in any order, they may overlap.</param>
    /// <param name="categories">One bit for each <see cref="UnicodeCategory"/> whose members belong to the set.</param>
    /// <param name="isNegated">The set has all code points but these.</param>
    public CharacterSet(IEnumerable<(int First, int Last)> ranges, uint categories = 0, bool isNegated = false)
    {
        bounds = Merge([.. ranges]);
        this.categories = categories;
        this.isNegated = isNegated;
        for (int code = 0; code < 64; code++)
        {
            lowAscii |= Find(code) ? 1UL << code : 0;
            highAscii |= Find(code + 64) ? 1UL << code : 0;
        }
    }

    /// <summary>False for <see cref="CodePoints.None"/>.</summary>
    public bool Contains(int code) => (uint)code < 128 ? ((code < 64 ? lowAscii : highAscii) >> (code & 63) & 1) != 0 : code >= 0 && Find(code);

    private bool Find(int code)
    {
        int index = Array.BinarySearch(bounds, code);
        int passed = index >= 0 ? index + 1 : ~index;
        bool isMember = (passed & 1) != 0 || (categories != 0 && (categories >> (int)CharUnicodeInfo.GetUnicodeCategory(code) & 1) != 0);
        return isMember != isNegated;
    }

    private static int[] Merge((int First, int Last)[] ranges)
    {
        Array.Sort(ranges);
        var merged = new List<int>();
        foreach ((int first, int last) in ranges)
        {
            if (merged.Count != 0 && first <= merged[^1])
            {
                merged[^1] = Math.Max(merged[^1], last + 1);
            }
            else
            {
                merged.Add(first);
                merged.Add(last + 1);
            }
        }

        return [.. merged];
    }
}
