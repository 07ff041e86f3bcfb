using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Searches for literals: places, case, few and many.</summary>
public sealed class LiteralPatternTests
{
    [Theory]
    [InlineData("ab", LiteralPlace.Anywhere, false, "xaby", true)]
    [InlineData("ab", LiteralPlace.Anywhere, false, "xAby", false)]
    [InlineData("ab", LiteralPlace.Anywhere, true, "xAby", true)]
    [InlineData("ab", LiteralPlace.Anywhere, true, "xA y", false)]
    [InlineData("ab", LiteralPlace.Start, false, "abc", true)]
    [InlineData("ab", LiteralPlace.Start, false, "cab", false)]
    [InlineData("ab", LiteralPlace.Start, true, "AB", true)]
    [InlineData("ab", LiteralPlace.Start, true, "a", false)]
    [InlineData("ab", LiteralPlace.End, false, "cab", true)]
    [InlineData("ab", LiteralPlace.End, false, "ab\n", false)]
    [InlineData("ab", LiteralPlace.End, true, "cAB", true)]
    [InlineData("ab", LiteralPlace.Whole, false, "ab", true)]
    [InlineData("ab", LiteralPlace.Whole, false, "abb", false)]
    [InlineData("ab", LiteralPlace.Whole, true, "Ab", true)]
    [InlineData("ab", LiteralPlace.Whole, true, "aab", false)]
    [InlineData("", LiteralPlace.Anywhere, false, "", true)]
    [InlineData("", LiteralPlace.Anywhere, true, "x", true)]
    [InlineData("", LiteralPlace.End, false, "x", true)]
    [InlineData("", LiteralPlace.Whole, false, "x", false)]
    [InlineData("", LiteralPlace.Whole, true, "", true)]
    [InlineData("\u00e9\U0001F600", LiteralPlace.Anywhere, false, "x\u00e9\U0001F600", true)]
    [InlineData("\u00e9", LiteralPlace.Anywhere, false, "\u00c9", false)]
    [InlineData("@[`{", LiteralPlace.Anywhere, true, "`{@[", false)]
    [InlineData("a[", LiteralPlace.Anywhere, true, "A{ a[", true)]
    [InlineData("k", LiteralPlace.Anywhere, true, "\u212a", true)]
    [InlineData("k", LiteralPlace.Anywhere, false, "\u212a", false)]
    [InlineData("kms", LiteralPlace.Anywhere, true, "x\u212aMSy", true)]
    [InlineData("kms", LiteralPlace.Anywhere, true, "\u212a ms \u212am\u017f", false)]
    [InlineData("akkb", LiteralPlace.Whole, true, "A\u212ak\u0042", true)]
    [InlineData("kk", LiteralPlace.Start, true, "\u212a\u212a\u212a", true)]
    [InlineData("xk", LiteralPlace.End, true, "\u212aX\u212a", true)]
    [InlineData("i", LiteralPlace.Anywhere, true, "\u0130\u0131", false)]
    [InlineData("s", LiteralPlace.Anywhere, true, "\u017f", false)]
    public void Literal_is_in_text(string literal, LiteralPlace place, bool ignoresCase, string text, bool expected) =>
        Assert.Equal(expected, new LiteralPattern(new TextLiteral(literal, place, ignoresCase)).IsMatch(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Any_one_of_them_is_enough()
    {
        var pattern = new LiteralPattern(
            new TextLiteral("create"), new TextLiteral("delete", LiteralPlace.Start, IgnoresCase: true), new TextLiteral("put", IgnoresCase: true), new TextLiteral("x", LiteralPlace.Whole));
        Assert.True(pattern.IsMatch("recreated"u8));
        Assert.True(pattern.IsMatch("DELETE"u8));
        Assert.True(pattern.IsMatch("aPuT"u8));
        Assert.True(pattern.IsMatch("x"u8));
        Assert.False(pattern.IsMatch("CREATE undelete pu t xx"u8));
        Assert.False(pattern.IsMatch([]));
    }

    /// <summary>A Kelvin sign stands for a k only where case is ignored.</summary>
    [Fact]
    public void Literals_with_and_without_case_do_not_mix()
    {
        var pattern = new LiteralPattern(new TextLiteral("kite"), new TextLiteral("kms", IgnoresCase: true));
        Assert.False(pattern.IsMatch(Encoding.UTF8.GetBytes("\u212aite")));
        Assert.True(pattern.IsMatch(Encoding.UTF8.GetBytes("\u212aMS")));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("delete")]
    [InlineData("aab-aab-z")]
    [InlineData("0123456789abcdef0123")]
    public void Literal_is_found_at_every_offset_in_any_case(string literal)
    {
        var pattern = new LiteralPattern(new TextLiteral(literal, IgnoresCase: true));
        for (int length = 0; length < 70; length++)
        {
            for (int offset = 0; offset <= length - literal.Length; offset++)
            {
                string padding = "\u00e9" + new string('_', length);
                string text = padding[..(offset + 1)] + (offset % 2 == 0 ? literal.ToUpperInvariant() : literal) + padding[(offset + literal.Length)..length];
                Assert.True(pattern.IsMatch(Encoding.UTF8.GetBytes(text)), text);
                byte[] damaged = Encoding.UTF8.GetBytes(text);
                damaged[offset + 2 + (length % literal.Length)] = (byte)'~';
                Assert.False(pattern.IsMatch(damaged), text);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Many_literals_are_found_as_by_single_searches(bool ignoresCase)
    {
        const string Letters = "abAB\u00e9k-";
        var random = new Random(7);
        string Word(int most, int letters) => new([.. Enumerable.Range(0, random.Next(1, most)).Select(_ => Letters[random.Next(letters)])]);
        int matches = 0;
        for (int round = 0; round < 300; round++)
        {
            string[] words = [.. Enumerable.Range(0, random.Next(9, 40)).Select(_ => ignoresCase ? Word(9, 4) : Word(9, 7))];
            var pattern = new LiteralPattern([.. words.Select(word => new TextLiteral(word, LiteralPlace.Anywhere, ignoresCase))]);
            for (int i = 0; i < 20; i++)
            {
                string text = Word(12, 7);
                bool expected = words.Any(word => text.Contains(word, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
                Assert.Equal(expected, pattern.IsMatch(Encoding.UTF8.GetBytes(text)));
                matches += expected ? 1 : 0;
            }
        }

        Assert.InRange(matches, 1_000, 5_500);
    }

    /// <summary>The Kelvin sign is the only character beyond ASCII that .NET takes for an ASCII letter when case is ignored.</summary>
    [Fact]
    public void Characters_that_dotnet_takes_for_ascii_letters_are_known()
    {
        string all = new([.. Enumerable.Range(128, 0x10000 - 128).Select(code => (char)code)]);
        Match only = Assert.Single(Regex.Matches(all, "(?i)[a-z]", RegexOptions.CultureInvariant));
        Assert.Equal("\u212a", only.Value);
    }

    [Fact]
    public void Case_of_ascii_only_can_be_ignored()
    {
        Assert.Throws<ArgumentException>(() => new LiteralPattern(new TextLiteral("\u00e9", IgnoresCase: true)));
        Assert.Throws<ArgumentException>(() => new LiteralPattern());
    }

    [Fact]
    public void Searching_allocates_nothing()
    {
        TextLiteral[] many = [.. Enumerable.Range(0, 40).Select(i => new TextLiteral("operation" + i, LiteralPlace.Anywhere, i % 2 == 0))];
        LiteralPattern[] patterns = [new(new TextLiteral("kms", IgnoresCase: true)), new(new TextLiteral("x"), new TextLiteral("y", LiteralPlace.End)), new(many)];
        byte[] text = Encoding.UTF8.GetBytes("a text with a Kelvin sign (\u212a), and no operation");
        int matches = 0;
        Assert.Equal(0, Allocation.Least(() =>
        {
            matches = 0;
            foreach (LiteralPattern pattern in patterns)
            {
                matches += pattern.IsMatch(text) ? 1 : 0;
            }
        }));
        Assert.Equal(1, matches);
    }
}
