using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>Finds what somebody probably meant by a misspelt name.</summary>
internal static class Suggestion
{
    private const int LongestName = 64;

    /// <summary>
    /// The candidate that is equal but for case, else the nearest one by edit distance (neighbouring letters swapped count as
    /// one edit), if it is near enough: one edit for short names, a third of the letters, at most three. Ties go to the earlier candidate.
    /// </summary>
    public static string? For(string name, IEnumerable<string> candidates) => For(name, candidates, Math.Min(3, Math.Max(1, name.Length / 3)));

    /// <summary>The same with a limit of the edits; a third of the letters is the limit in any case.</summary>
    public static string? Strictly(string name, IEnumerable<string> candidates, int mostEdits) => For(name, candidates, Math.Min(mostEdits, name.Length / 3));

    private static string? For(string name, IEnumerable<string> candidates, int mostEdits)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int limit = mostEdits + 1;
        string folded = name.ToLowerInvariant();
        int[][] rows = [new int[LongestName + 1], new int[LongestName + 1], new int[LongestName + 1]];
        foreach (string candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            if (Math.Abs(candidate.Length - name.Length) >= limit || candidate.Length > LongestName)
            {
                continue;
            }

            int distance = Distance(folded, candidate.ToLowerInvariant(), limit, rows);
            if (distance < limit)
            {
                limit = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The hint of a message, or nothing: <c>; did you mean 'x'?</c></summary>
    public static string Hint(string? suggestion) => suggestion is null ? "" : $"; did you mean '{suggestion}'?";

    /// <summary>
    /// Optimal string alignment: insertions, deletions, replacements, swaps of neighbours. There are thousands of names of events, nearly all of which
    /// are given up after a few letters: a distance that reaches the limit is not counted to its end.
    /// </summary>
    private static int Distance(string a, string b, int limit, int[][] rows)
    {
        (int[] beforeLast, int[] last, int[] current) = (rows[0], rows[1], rows[2]);
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        int leastOfLast = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int best = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                bool isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                current[j] = isSwap ? Math.Min(best, beforeLast[j - 2] + 1) : best;
                least = Math.Min(least, current[j]);
            }

            // Every way to the end goes through one of two neighbouring rows.
            if (least >= limit && leastOfLast >= limit)
            {
                return limit;
            }

            leastOfLast = least;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
