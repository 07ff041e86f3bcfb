using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>The texts that a part of a regular expression can match, if they are few and known exactly.</summary>
/// <param name="Texts">Each once; where case is ignored, in lower case.</param>
/// <param name="Case">How they compare: never both ways in one set.</param>
internal sealed record LiteralSet(ImmutableArray<string> Texts, CaseUse Case)
{
    /// <summary>Nothing but the empty text.</summary>
    public static LiteralSet Empty { get; } = new([string.Empty], CaseUse.None);

    /// <summary>How many texts a set may get by multiplication.</summary>
    private const int MaximumProduct = 64;

    /// <summary>How many texts a set may have at all; a query with more alternatives is beyond the service's length.</summary>
    private const int MaximumCount = 5_000;

    /// <summary>How many bytes of UTF-8 all texts together may have: so many states has the automaton that searches for many at the most.</summary>
    private const int MaximumLength = 30_000;

    /// <summary>The shortest text's length.</summary>
    public int MinimumLength => Texts.Min(text => text.Length);

    /// <summary>The texts of a part; null when they are too many, or not known.</summary>
    public static LiteralSet? Of(RegexNode node) => node switch
    {
        RegexCharacter character => OfCharacter(character.CodePoint, character.IgnoresCase),
        RegexClass each => OfClass(each),
        RegexCapture capture => Of(capture.Body),
        RegexSequence sequence => sequence.Parts.Aggregate((LiteralSet?)Empty, (product, part) => product is null ? null : Product(product, Of(part))),
        RegexAlternatives alternatives => Union(alternatives.Parts.Select(Of)),
        RegexRepetition { Maximum: { } maximum } repetition when maximum <= MaximumProduct => Of(repetition.Body) is { } body
            ? Union(Enumerable.Range(repetition.Minimum, maximum - repetition.Minimum + 1).Select(count => Power(body, count)))
            : null,
        _ => null,
    };

    /// <summary>Each text of one set followed by each of the other.</summary>
    public static LiteralSet? Product(LiteralSet? left, LiteralSet? right)
    {
        if (left is null || right is null || Combine(left.Case, right.Case) is not { } use)
        {
            return null;
        }

        // What has no case may be repeated without end, but a set must not.
        bool isProduct = left.Texts.Length > 1 && right.Texts.Length > 1;
        if ((long)left.Texts.Length * right.Texts.Length > (isProduct ? MaximumProduct : MaximumCount))
        {
            return null;
        }

        return Bounded(left.Texts.SelectMany(_ => right.Texts, (first, second) => first + second), use);
    }

    public static LiteralSet? Power(LiteralSet set, int count)
    {
        LiteralSet? product = Empty;
        for (int i = 0; i < count && product is not null; i++)
        {
            product = Product(product, set);
        }

        return product;
    }

    /// <summary>The texts of all sets; null when one of them is.</summary>
    public static LiteralSet? Union(IEnumerable<LiteralSet?> sets)
    {
        var texts = new List<string>();
        CaseUse? use = CaseUse.None;
        foreach (LiteralSet? set in sets)
        {
            if (set is null || use is null || texts.Count + set.Texts.Length > MaximumCount)
            {
                return null;
            }

            texts.AddRange(set.Texts);
            use = Combine(use.Value, set.Case);
        }

        return use is null ? null : Bounded(texts, use.Value);
    }

    private static LiteralSet? Bounded(IEnumerable<string> texts, CaseUse use)
    {
        ImmutableArray<string> distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        return distinct.Sum(Encoding.UTF8.GetByteCount) <= MaximumLength ? new LiteralSet(distinct, use) : null;
    }

    private static CaseUse? Combine(CaseUse left, CaseUse right) =>
        (left | right) == (CaseUse.Respected | CaseUse.Ignored) ? null : left | right;

    private static LiteralSet? OfClass(RegexClass each)
    {
        const int MaximumMembers = 16;
        RegexSet set = each.Set;
        if (set.IsNegated || !set.Categories.IsEmpty || set.Ranges.IsEmpty || set.Ranges.Sum(range => range.Last - range.First + 1L) > MaximumMembers)
        {
            return null;
        }

        return Union(set.Ranges
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Select(code => OfCharacter(code, each.IgnoresCase)));
    }

    /// <summary>
    /// Not for U+FFFD, which also stands for bytes that are no UTF-8, nor for a character beyond ASCII whose case is ignored: which characters
    /// that includes is .NET's business.
    /// </summary>
    private static LiteralSet? OfCharacter(int code, bool ignoresCase)
    {
        if (code is 0xFFFD or (>= 0xD800 and <= 0xDFFF) || (ignoresCase && code > 127))
        {
            return null;
        }

        bool isLetter = code is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
        int folded = ignoresCase && isLetter ? code | 0x20 : code;
        CaseUse use = !isLetter && code <= 127 ? CaseUse.None : ignoresCase ? CaseUse.Ignored : CaseUse.Respected;
        return new LiteralSet([char.ConvertFromUtf32(folded)], use);
    }
}
