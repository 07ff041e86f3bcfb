using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Seeded regular expressions as users write them, and texts that they are likely to match.</summary>
internal sealed class RandomPatterns(Random random)
{
    private static readonly string[] s_atoms =
    [
        "a", "a", "b", "b", "c", "ab", "abc", "k", "\u00e9", "\u00c9", "\u212a", "\\.", "-", "7", " ", "\\n", "[ab]", "[^a]", "[a-c7]", "[^\\w]", "[[:alpha:]-]", "\\d", "\\D", "\\w",
        "\\W", "\\s", "\\S", ".", ".", "(?s:.)", "\\Qa.\\E", "[\\u00e9k]",
    ];

    private static readonly string[] s_assertions = ["^", "$", "\\b", "\\B", "(?m:^)", "(?m:$)", "\\A", "\\z"];

    private static readonly string[] s_quantifiers = ["*", "+", "?", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}", "*?", "+?", "??", "{1,2}?", "{1,}?"];

    private static readonly string[] s_pieces = ["a", "a", "b", "b", "c", "ab", "abc", "A", "K", "k", "\u00e9", "\u00c9", "\u212a", ".", "-", "7", " ", "\n", "_", "a.", "\u0131"];

    private static readonly string[] s_pairs = ["\ud83d\ude00", "\ud83d\ude01", "\ud801\udc00", "\ud801\udc28"];

    public string Pattern()
    {
        string pattern = Alternatives(random.Next(1, 4));
        return random.Next(8) switch
        {
            0 => "(?i)" + pattern,
            1 => "^" + pattern,
            2 => pattern + "$",
            _ => pattern,
        };
    }

    /// <summary>Patterns that mean little more than literals.</summary>
    public string LiteralPattern()
    {
        string pattern = string.Join('|', Enumerable.Range(0, random.Next(3) == 0 ? random.Next(2, 12) : 1).Select(_ => Literals(2)));
        return random.Next(6) switch
        {
            0 or 1 => "(?i)" + pattern,
            2 => "(?s)" + pattern,
            _ => pattern,
        };
    }

    /// <param name="withPairs">Also characters beyond 16 bits.</param>
    public string Text(bool withPairs = false)
    {
        string[] pieces = withPairs ? [.. s_pieces, .. s_pairs] : s_pieces;
        return string.Concat(Enumerable.Range(0, random.Next(0, 12)).Select(_ => Pick(pieces)));
    }

    private string Literals(int depth)
    {
        string part = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(10) switch
        {
            0 => Pick(["[ab]", "[Aa]", "[k]", "\\d", "[^a]"]),
            1 => Pick([".*", ".*?", "a*", "b?", "(ab)?", "\\b"]),
            2 => Pick(["a+", "b{2,}", "(ab){1,2}", "k+?"]),
            3 when depth > 0 => $"({Literals(depth - 1)}|{Literals(depth - 1)})",
            4 when depth > 0 => $"(?i:{Literals(depth - 1)})",
            _ => Pick(["a", "b", "ab", "abc", "k", "\u00e9", "\\.", "-", "\u212a", "\\n", "7", "\U0001F600"]),
        }));
        return random.Next(6) switch
        {
            0 => "^" + part,
            1 => part + "$",
            2 => $"^{part}$",
            _ => part,
        };
    }

    private string Alternatives(int depth) => string.Join('|', Enumerable.Range(0, random.Next(4) == 0 ? random.Next(2, 4) : 1).Select(_ => Sequence(depth)));

    private string Sequence(int depth) => string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => Part(depth)));

    private string Part(int depth)
    {
        if (random.Next(12) == 0)
        {
            return Pick(s_assertions);
        }

        string atom = depth > 0 && random.Next(3) == 0 ? Group(depth - 1) : Atom();
        return random.Next(3) == 0 ? atom + Pick(s_quantifiers) : atom;
    }

    private string Atom()
    {
        string atom = Pick(s_atoms);
        return atom.Contains("\\u", StringComparison.Ordinal) ? atom.Replace("\\u00e9", "\u00e9", StringComparison.Ordinal) : atom;
    }

    private string Group(int depth) => Pick(["(", "(", "(?:", "(?i:"]) + Alternatives(depth) + ")";

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
