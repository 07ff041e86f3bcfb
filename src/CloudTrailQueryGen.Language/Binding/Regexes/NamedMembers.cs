using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>The classes of characters that RE2 has names for; they are ASCII.</summary>
internal static class NamedMembers
{
    /// <summary>The code point of <c>K</c>, the Kelvin sign, whose lower case is <c>k</c>: no other character beyond ASCII has an ASCII one in .NET's expressions.</summary>
    private const int KelvinSign = 0x212A;

    /// <summary>The members of <c>\d</c> and the like; empty when the letter names no class.</summary>
    /// <param name="letter">Behind the backslash.</param>
    /// <param name="ignoresCase">The class stands where case is ignored.</param>
    public static ImmutableArray<RegexRange> OfEscape(char letter, bool ignoresCase) => letter switch
    {
        'd' => Ranges("09"),
        'D' => Complement("09"),
        'w' => Ranges("09AZ__az"),

        // Where case is ignored, a set is completed by the other case of its members. What is no word character must not bring in one.
        'W' => Complement("09AZ__az", ignoresCase ? KelvinSign : null),
        's' => Ranges("\t\n\f\r  "),
        'S' => Complement("\t\n\f\r  "),
        _ => [],
    };

    /// <summary>The members of <c>[:alpha:]</c> and the like; empty when there is no such class.</summary>
    public static ImmutableArray<RegexRange> OfClass(string name) => name switch
    {
        "alnum" => Ranges("09AZaz"),
        "alpha" => Ranges("AZaz"),
        "ascii" => Ranges("\0\u007F"),
        "blank" => Ranges("\t\t  "),
        "cntrl" => Ranges("\0\u001F\u007F\u007F"),
        "digit" => Ranges("09"),
        "graph" => Ranges("!~"),
        "lower" => Ranges("az"),
        "print" => Ranges(" ~"),
        "punct" => Ranges("!/:@[`{~"),
        "space" => Ranges("\t\r  "),
        "upper" => Ranges("AZ"),
        "word" => Ranges("09AZ__az"),
        "xdigit" => Ranges("09AFaf"),
        _ => [],
    };

    public static bool IsGeneralCategory(string name) => name is
        "L" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "M" or "Mn" or "Mc" or "Me" or "N" or "Nd" or "Nl" or "No"
        or "P" or "Pc" or "Pd" or "Ps" or "Pe" or "Pi" or "Pf" or "Po" or "S" or "Sm" or "Sc" or "Sk" or "So"
        or "Z" or "Zs" or "Zl" or "Zp" or "C" or "Cc" or "Cf" or "Co" or "Cs";

    /// <param name="ends">First and last character of each range, in order.</param>
    private static ImmutableArray<RegexRange> Ranges(string ends)
    {
        var ranges = ImmutableArray.CreateBuilder<RegexRange>(ends.Length / 2);
        for (int i = 0; i < ends.Length; i += 2)
        {
            ranges.Add(new RegexRange(ends[i], ends[i + 1]));
        }

        return ranges.MoveToImmutable();
    }

    private static ImmutableArray<RegexRange> Complement(string ends, int? without = null)
    {
        ImmutableArray<RegexRange> ranges = Ranges(ends);
        if (without is { } beyondAscii)
        {
            ranges = ranges.Add(new RegexRange(beyondAscii, beyondAscii));
        }

        var complement = ImmutableArray.CreateBuilder<RegexRange>(ranges.Length + 1);
        int next = 0;
        foreach (RegexRange range in ranges)
        {
            complement.Add(new RegexRange(next, range.First - 1));
            next = range.Last + 1;
        }

        complement.Add(new RegexRange(next, RegexRange.LastCodePoint));
        return complement.MoveToImmutable();
    }
}
