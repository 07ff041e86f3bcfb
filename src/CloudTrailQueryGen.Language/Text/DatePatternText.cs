using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Language.Text;

/// <summary>What can be wrong with a date pattern.</summary>
internal enum DatePatternFlaw
{
    /// <summary>Letters without a meaning, or too many or too few of them.</summary>
    UnknownLetters,

    /// <summary>A quote that is not closed.</summary>
    OpenQuote,

    /// <summary>An hour of half a day without the half: not wrong, but seldom meant.</summary>
    HourWithoutHalf,
}

/// <summary>A flaw of a date pattern and where it is.</summary>
internal readonly record struct DatePatternFinding(DatePatternFlaw Flaw, int Start, int Length);

/// <summary>Date patterns in Java's notation, of which the language takes a part (spec §4.4).</summary>
internal static class DatePatternText
{
    private const char Quote = '\'';

    /// <summary>Everything that is wrong, in the order of the pattern.</summary>
    public static List<DatePatternFinding> FindFlaws(string pattern)
    {
        List<DatePatternFinding> findings = [];
        DatePatternFinding? hour = null;
        bool hasHalfOrWholeHour = false;
        int at = 0;
        while (at < pattern.Length)
        {
            int start = at;
            if (pattern[at] == Quote)
            {
                at = EndOfQuoted(pattern, at + 1);
                if (at < 0)
                {
                    findings.Add(new DatePatternFinding(DatePatternFlaw.OpenQuote, start, 1));
                    return findings;
                }

                continue;
            }

            char letter = pattern[at];
            at++;
            if (!IsLetter(letter))
            {
                continue;
            }

            while (at < pattern.Length && pattern[at] == letter)
            {
                at++;
            }

            if (!IsKnown(letter, at - start))
            {
                findings.Add(new DatePatternFinding(DatePatternFlaw.UnknownLetters, start, at - start));
            }
            else if (letter == 'h')
            {
                hour ??= new DatePatternFinding(DatePatternFlaw.HourWithoutHalf, start, at - start);
            }

            hasHalfOrWholeHour |= letter is 'a' or 'H';
        }

        if (hour is { } found && !hasHalfOrWholeHour && !findings.Any())
        {
            findings.Add(found);
        }

        return findings;
    }

    /// <summary>The index behind the quote that closes, or -1. Two quotes are one, inside of quotes and outside.</summary>
    private static int EndOfQuoted(string pattern, int at)
    {
        if (at < pattern.Length && pattern[at] == Quote)
        {
            return at + 1;
        }

        while (true)
        {
            int quote = at < pattern.Length ? pattern.IndexOf(Quote, at) : -1;
            if (quote < 0 || quote + 1 == pattern.Length || pattern[quote + 1] != Quote)
            {
                return quote < 0 ? -1 : quote + 1;
            }

            at = quote + 2;
        }
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsKnown(char letter, int count) => letter switch
    {
        'y' => count is 1 or 2 or 4,
        'u' => count == 4,
        'M' or 'E' => count <= 4,
        'd' or 'H' or 'h' or 'm' or 's' => count <= 2,
        'D' => count is 1 or 3,
        'S' => count <= 9,
        'a' => count == 1,
        'Z' or 'X' or 'x' or 'z' => count <= 3,
        _ => false,
    };
}
