using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Binding.Regexes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>The .NET form of CloudWatch's regular expressions, and what it matches.</summary>
public sealed class RegexTranslatorTests
{
    [Theory]
    [InlineData(@"\d+", "[0-9]+")]
    [InlineData(@"[\d\s]", @"[0-9\t\n\f\r ]")]
    [InlineData("a$", @"a\z")]
    [InlineData("(?m)^a$", "(?m:^)a(?m:$)")]
    [InlineData("(?<name>a)(?P<other>b)", "(?:a)(?:b)")]
    [InlineData("(?i)ab", "(?i)ab")]
    [InlineData("(?i:a)b", "(?i:a)b")]
    [InlineData("(?s)a.b", "a(?s:.)b")]
    [InlineData("(?x) a b # comment", "ab")]
    [InlineData("a*?b+?", "a*b+")]
    [InlineData(@"iam\/x", "iam/x")]
    [InlineData("a{,3}{x", @"a\{,3\}\{x")]
    [InlineData(@"\x41\x{1F600}\07", "A(?:\U0001F600)\\u0007")]
    [InlineData(@"\Q.*\E.", @"(?:\.\*).")]
    [InlineData("[[:alpha:]_-]", @"[A-Za-z_\-]")]
    [InlineData(@"\p{Lu}\pN", @"\p{Lu}\p{N}")]
    [InlineData("[]a]", @"[\]a]")]
    [InlineData("[a&&b]", "[a&&b]")]
    public void PatternIsTranslatedTo(string pattern, string expected)
    {
        RegexTranslator translator = RegexTranslator.Translate(pattern);
        Assert.Null(translator.Problem?.ToString());
        Assert.Equal(expected, translator.Translation);
        Assert.NotNull(Compile(expected));
    }

    [Theory]
    [InlineData(@"^\d$", "5", true)]
    [InlineData(@"^\d$", "٥", false)]
    [InlineData(@"^\D$", "٥", true)]
    [InlineData(@"^\w+$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^[^\W]$", "_", true)]
    [InlineData(@"^\s$", "\u000B", false)]
    [InlineData(@"^\S$", "\u00A0", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("(?s)a.c", "a\nc", true)]
    [InlineData("(?i)delete", "DELETE", true)]
    [InlineData("(?i:d)elete", "DELETE", false)]
    [InlineData("^(a|b){2,3}?$", "abab", false)]
    [InlineData("a-b [x] #", "a-b x #", true)]
    [InlineData(@"\bIAM\b", "aws IAM user", true)]
    [InlineData(@"[\x41-\x43\-]", "B", true)]
    public void TranslationMatches(string pattern, string text, bool isMatch)
    {
        RegexTranslator translator = RegexTranslator.Translate(pattern);
        Assert.Null(translator.Problem?.ToString());
        Assert.Equal(isMatch, Compile(translator.Translation).IsMatch(text));
    }

    [Theory]
    [InlineData("E*", true)]
    [InlineData("(a|)", true)]
    [InlineData("a?b{0,2}", true)]
    [InlineData("(?i)", true)]
    [InlineData("^a*$", false)]
    [InlineData("a", false)]
    public void EmptyMatchIsSeen(string pattern, bool matchesEverything) =>
        Assert.Equal(matchesEverything, RegexTranslator.Translate(pattern).MatchesEverything);

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
