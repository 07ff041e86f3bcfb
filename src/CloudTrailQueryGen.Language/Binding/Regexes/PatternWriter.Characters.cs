using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Characters and classes of them.</content>
internal sealed partial class PatternWriter
{
    private const int FirstSurrogate = 0xD800;
    private const int FirstLowSurrogate = 0xDC00;
    private const int LastSurrogate = 0xDFFF;
    private const int FirstPair = 0x10000;

    private void Character(int code)
    {
        if (code > 0xFFFF)
        {
            output.Append(char.ConvertFromUtf32(code));
            return;
        }

        // Whatever .NET might give a meaning to is escaped; a letter or digit must not be.
        char c = (char)code;
        if (c < ' ' || c == 127)
        {
            Unit(code);
        }
        else if (c < 128 && !char.IsLetterOrDigit(c) && "_/\"':;,=@%&~`<>!- ".IndexOf(c) < 0)
        {
            output.Append('\\').Append(c);
        }
        else
        {
            output.Append(c);
        }
    }

    /// <summary>A class over code points.</summary>
    private void Class(ImmutableArray<RegexRange> ranges, ImmutableArray<RegexCategory> categories, bool isNegated)
    {
        int start = output.Length;
        output.Append(isNegated ? "[^" : "[");
        int empty = output.Length;
        foreach (RegexRange range in ranges)
        {
            Member(range.First);
            if (range.Last > range.First)
            {
                output.Append(range.Last > range.First + 1 ? "-" : string.Empty);
                Member(range.Last);
            }
        }

        foreach (RegexCategory category in categories)
        {
            output.Append(category.IsNegated ? @"\P{" : @"\p{").Append(category.Name).Append('}');
        }

        output.Append(']');
        if (output.Length == empty + 1)
        {
            // .NET has no empty class: nothing is everything but everything.
            output.Length = start;
            output.Append(isNegated ? "[" : "[^");
            Member(0);
            output.Append('-');
            Member(isUtf16 ? 0xFFFF : RegexRange.LastCodePoint);
            output.Append(']');
        }
    }

    /// <summary>A class over UTF-16: a unit that is a character, or a surrogate pair.</summary>
    private void Utf16Class(RegexSet set)
    {
        ImmutableArray<RegexRange> units = Units(set);
        List<(RegexRange High, RegexRange Low)> pairs = SurrogatePairs(set);
        bool hasUnits = set.IsNegated || !units.IsEmpty || pairs.Count == 0;
        bool isGroup = pairs.Count != 0;
        output.Append(isGroup ? "(?:" : string.Empty);
        if (hasUnits)
        {
            Class(units, [], set.IsNegated);
        }

        for (int i = 0; i < pairs.Count; i++)
        {
            output.Append(i == 0 && !hasUnits ? string.Empty : "|");
            Class([pairs[i].High], [], isNegated: false);
            Class([pairs[i].Low], [], isNegated: false);
        }

        output.Append(isGroup ? ")" : string.Empty);
    }

    /// <summary>The members of up to 16 bits, which are to be negated when the set is. Halves of pairs match neither way.</summary>
    private static ImmutableArray<RegexRange> Units(RegexSet set) => set.IsNegated
        ? RegexSet.Of(Clip(set.Ranges, 0, 0xFFFF).Append(new RegexRange(FirstSurrogate, LastSurrogate)), [], isNegated: true).Ranges
        : [.. Clip(set.Ranges, 0, FirstSurrogate - 1), .. Clip(set.Ranges, LastSurrogate + 1, 0xFFFF)];

    private static IEnumerable<RegexRange> Clip(ImmutableArray<RegexRange> ranges, int first, int last) => ranges
        .Where(range => range.First <= last && range.Last >= first)
        .Select(range => new RegexRange(Math.Max(range.First, first), Math.Min(range.Last, last)));

    /// <summary>The members beyond 16 bits, as ranges of their two halves.</summary>
    private static List<(RegexRange High, RegexRange Low)> SurrogatePairs(RegexSet set)
    {
        var pairs = new List<(RegexRange, RegexRange)>();
        int next = FirstPair;
        foreach (RegexRange range in set.Ranges)
        {
            if (range.Last < FirstPair)
            {
                continue;
            }

            int first = Math.Max(range.First, FirstPair);
            Add(set.IsNegated ? next : first, set.IsNegated ? first - 1 : range.Last);
            next = range.Last + 1;
        }

        if (set.IsNegated)
        {
            Add(next, RegexRange.LastCodePoint);
        }

        return pairs;

        void Add(int first, int last)
        {
            while (first <= last)
            {
                // As many whole rows of 1024 as there are, otherwise the rest of one.
                int row = first & ~0x3FF;
                bool isWhole = first == row && last >= row + 0x3FF;
                int end = isWhole ? ((last + 1) & ~0x3FF) - 1 : Math.Min(last, row + 0x3FF);
                pairs.Add((new RegexRange(High(first), High(end)), new RegexRange(Low(first), Low(end))));
                first = end + 1;
            }
        }
    }

    private static int High(int code) => FirstSurrogate + ((code - FirstPair) >> 10);

    private static int Low(int code) => FirstLowSurrogate + (code & 0x3FF);

    private void Member(int code)
    {
        if (code > 0xFFFF)
        {
            output.Append(char.ConvertFromUtf32(code));
        }
        else if (code is < ' ' or > '~')
        {
            Unit(code);
        }
        else
        {
            output.Append((char)code is '\\' or '[' or ']' or '^' or '-' ? "\\" : string.Empty).Append((char)code);
        }
    }

    private void Unit(int code) => output.Append(code switch
    {
        '\t' => @"\t",
        '\n' => @"\n",
        '\v' => @"\v",
        '\f' => @"\f",
        '\r' => @"\r",
        _ => "\\u" + code.ToString("X4", CultureInfo.InvariantCulture),
    });
}
