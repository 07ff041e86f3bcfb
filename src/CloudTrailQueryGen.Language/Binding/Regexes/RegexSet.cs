using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>The members of a character class.</summary>
/// <param name="Ranges">In order, neither overlapping nor touching.</param>
/// <param name="Categories">General categories of Unicode, as <c>Lu</c>; of a character that is in none of the ranges.</param>
/// <param name="IsNegated">All characters but these.</param>
internal sealed record RegexSet(ImmutableArray<RegexRange> Ranges, ImmutableArray<RegexCategory> Categories, bool IsNegated)
{
    public static RegexSet Of(IEnumerable<RegexRange> ranges, ImmutableArray<RegexCategory> categories, bool isNegated)
    {
        var sorted = new List<RegexRange>(ranges);
        sorted.Sort((left, right) => left.First.CompareTo(right.First));
        var merged = ImmutableArray.CreateBuilder<RegexRange>();
        foreach (RegexRange range in sorted)
        {
            if (merged.Count != 0 && range.First <= merged[merged.Count - 1].Last + 1)
            {
                merged[merged.Count - 1] = merged[merged.Count - 1] with { Last = Math.Max(merged[merged.Count - 1].Last, range.Last) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return new RegexSet(merged.ToImmutable(), categories, isNegated);
    }
}

/// <summary>Code points from the first to the last.</summary>
internal readonly record struct RegexRange(int First, int Last)
{
    public const int LastCodePoint = 0x10FFFF;
}

/// <summary><c>\p{Name}</c>, or <c>\P{Name}</c> when negated.</summary>
internal readonly record struct RegexCategory(string Name, bool IsNegated);
