using System.Collections.Generic;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What <c>(?i)</c> adds to a set of characters: those of up to 16 bits that have the same lower case, as in System.Text.RegularExpressions
/// with CultureInvariant. To <c>k</c> that is not only <c>K</c> but also the Kelvin sign, U+212A.
/// </summary>
internal static class CaseVariants
{
    private const int KelvinSign = 0x212A;

    // Lower case by character; made when a pattern needs it first.
    private static char[]? s_lower;

    /// <summary>The ranges and the variants of their members.</summary>
    public static List<(int First, int Last)> Complete(List<(int First, int Last)> ranges)
    {
        foreach ((_, int last) in ranges)
        {
            if (last >= 0x80)
            {
                return CompleteByTable(ranges);
            }
        }

        var complete = new List<(int First, int Last)>(ranges);
        for (int lower = 'a'; lower <= 'z'; lower++)
        {
            int upper = lower - 'a' + 'A';
            if (Holds(ranges, lower) || Holds(ranges, upper))
            {
                complete.Add((lower, lower));
                complete.Add((upper, upper));
                if (lower == 'k')
                {
                    complete.Add((KelvinSign, KelvinSign));
                }
            }
        }

        return complete;
    }

    private static bool Holds(List<(int First, int Last)> ranges, int code)
    {
        foreach ((int first, int last) in ranges)
        {
            if (first <= code && code <= last)
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int First, int Last)> CompleteByTable(List<(int First, int Last)> ranges)
    {
        char[] lower = s_lower ??= Table();
        bool[] isWanted = new bool[lower.Length];
        foreach ((int first, int last) in ranges)
        {
            for (int code = first; code <= last && code < lower.Length; code++)
            {
                isWanted[lower[code]] = true;
            }
        }

        var complete = new List<(int First, int Last)>(ranges);
        for (int code = 0; code < lower.Length; code++)
        {
            if (!isWanted[lower[code]])
            {
                continue;
            }

            if (complete[^1].Last == code - 1 && complete.Count > ranges.Count)
            {
                complete[^1] = (complete[^1].First, code);
            }
            else
            {
                complete.Add((code, code));
            }
        }

        return complete;
    }

    private static char[] Table()
    {
        char[] lower = new char[0x10000];
        for (int code = 0; code < lower.Length; code++)
        {
            lower[code] = char.ToLowerInvariant((char)code);
        }

        return lower;
    }
}
