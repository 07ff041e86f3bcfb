using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Binding.Regexes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>The .NET forms of CloudWatch's regular expressions, and what they match.</summary>
public sealed class PatternWriterTests
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    [Theory]
    [InlineData(@"\d+", "[0-9]+")]
    [InlineData(@"[\d\s]", @"[\t\n\f\r 0-9]")]
    [InlineData("a$", @"a\z")]
    [InlineData("(?m)^a$", "(?m:^)a(?m:$)")]
    [InlineData("(?<name>a)(?P<other>b)", "ab")]
    [InlineData("(?<name>ab)*(c|(?:d))", "(?:ab)*(?:c|d)")]
    [InlineData("(?i)ab", "(?i:ab)")]
    [InlineData("(?i:a)b", "(?i:a)b")]
    [InlineData("(?i)a-b(?-i)-c", "(?i:a-b)-c")]
    [InlineData("(?i)a|(b|c)d", "(?i:a|(?:b|c)d)")]
    [InlineData("(?i)1-2", "1-2")]
    [InlineData("a|(?i)b|c", "a|(?i:b)|(?i:c)")]
    [InlineData("(?s)a.b", "a(?:[^\\uD800-\\uDFFF]|" + Pair + ")b")]
    [InlineData("a.b", "a(?:[^\\n\\uD800-\\uDFFF]|" + Pair + ")b")]
    [InlineData("a.*b[^c]*", "a.*b[^c]*")]
    [InlineData("(?x) a b # comment", "ab")]
    [InlineData("a*?b+?", "a*b+")]
    [InlineData("(a*)*(^)*", "(?:a*)*(?:^)*")]
    [InlineData("(a+|){1,2}(b?){2,}", "(?:a+|){0,2}(?:b?)*")]
    [InlineData("a(bc){0}", "a(?:)")]
    [InlineData(@"iam\/x", "iam/x")]
    [InlineData("a{,3}{x", @"a\{,3\}\{x")]
    [InlineData(@"\x41\x{1F600}\07", "A\U0001F600\\u0007")]
    [InlineData("\U0001F600+", "(?:\U0001F600)+")]
    [InlineData("[a\U0001F600-\U0001F64F]", @"(?:[a]|[\uD83D][\uDE00-\uDE4F])")]
    [InlineData("[\U0001F3FF-\U00021001]", @"(?:[\uD83C][\uDFFF]|[\uD83D-\uD843][\uDC00-\uDFFF]|[\uD844][\uDC00\uDC01])")]
    [InlineData("[^\U0001F600]", @"(?:[^\uD800-\uDFFF]|[\uD800-\uD83C][\uDC00-\uDFFF]|[\uD83D][\uDC00-\uDDFF]|[\uD83D][\uDE01-\uDFFF]|[\uD83E-\uDBFF][\uDC00-\uDFFF])")]
    [InlineData("[^\\x{0}-\\x{10ffff}]", @"[^\u0000-\uFFFF]")]
    [InlineData(@"\Q.*\E.*", @"\.\*.*")]
    [InlineData(@"\Qab\E*", "ab*")]
    [InlineData("[[:alpha:]_-]", @"[\-A-Z_a-z]")]
    [InlineData("[]a]", @"[\]a]")]
    [InlineData("[a&&b]", "[&ab]")]
    [InlineData(@"(?i)\W", "(?i:(?:[^0-9A-Z_a-z\\uD800-\\uDFFF]|" + Pair + "))")]
    public void PatternIsTestedAs(string pattern, string expected)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        Assert.Null(regex.Problem?.ToString());
        Assert.Equal(expected, PatternWriter.Test(regex.Root));
        Assert.NotNull(Compile(expected));
    }

    [Theory]
    [InlineData("(?<name>a)(?P<other>b)(?:c)(d)", "(a)(b)c(d)")]
    [InlineData("(a*?)(?s)(.)", "(a*?)((?s:.))")]
    [InlineData("(?i:(a)|b)", "(?i:(a)|b)")]
    [InlineData("([^\U0001F600])", "([^\U0001F600])")]
    [InlineData("\U0001F600{2,}?", "\U0001F600{2,}?")]
    [InlineData(@"[\p{Lu}\pN]\P{L}", @"[\p{Lu}\p{N}][\P{L}]")]
    public void PatternIsCapturedAs(string pattern, string expected)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        Assert.Null(regex.Problem?.ToString());
        Assert.Equal(expected, PatternWriter.Captures(regex.Root));
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
    [InlineData("^.$", "\U0001F600", true)]
    [InlineData("^..$", "\U0001F600", false)]
    [InlineData("^.+.+$", "\U0001F600", false)]
    [InlineData("^.*.*.$", "\U0001F600", true)]
    [InlineData("^[^a]{2}$", "\U0001F600", false)]
    [InlineData(@"^\D$", "\U0001F600", true)]
    [InlineData("^[\U0001F600]$", "\U0001F600", true)]
    [InlineData("[\U0001F600]", "\U0001F601", false)]
    [InlineData("^[\U0001F600-\U0001F603]{2}$", "\U0001F601\U0001F602", true)]
    [InlineData("[^\U0001F600]", "\U0001F600", false)]
    [InlineData("[^\U0001F600]", "\U0001F601", true)]
    [InlineData(@"(?i)\W", "k", false)]
    [InlineData(@"(?i)\W", "\u212A", false)]
    [InlineData(@"(?i)[\W]", "k", false)]
    [InlineData(@"(?i)[\W]", "!", true)]
    [InlineData(@"\W", "\u212A", true)]
    [InlineData(@"(?i)\w", "\u212A", true)]
    [InlineData(@"^\Qab\E*$", "abb", true)]
    [InlineData("(x+|){1,2}z", "z", true)]
    [InlineData("((x+)*)+z", "z", true)]
    [InlineData("^((x+){0})*$", "x", false)]
    [InlineData(@"^\Qab\E*$", "abab", false)]
    [InlineData(@"(?x)\Qa b\E", "a b", true)]
    public void TestMatches(string pattern, string text, bool isMatch)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        Assert.Null(regex.Problem?.ToString());
        Assert.Equal(isMatch, Compile(PatternWriter.Test(regex.Root)).IsMatch(text));
    }

    [Theory]
    [InlineData("E*", true)]
    [InlineData("(a|)", true)]
    [InlineData("a?b{0,2}", true)]
    [InlineData("(?i)", true)]
    [InlineData("^a*$", false)]
    [InlineData("^$", false)]
    [InlineData("^", true)]
    [InlineData("$", true)]
    [InlineData("^a*", true)]
    [InlineData("a*(?m)$", true)]
    [InlineData("^.*$", false)]
    [InlineData("(?s)^.*$", true)]
    [InlineData("(?s)^.+$", false)]
    [InlineData(@"\b", false)]
    [InlineData("a", false)]
    public void MatchOfEveryTextIsSeen(string pattern, bool matchesEverything) =>
        Assert.Equal(matchesEverything, RegexParser.Parse(pattern).MatchesEverything);

    [Fact]
    public void HalfOfAPairMatchesNothing()
    {
        RegexNode root = RegexParser.Parse("a\ud83d").Root;
        Assert.Equal(@"a[^\u0000-\uFFFF]", PatternWriter.Test(root));
        Assert.Equal("a[^\\u0000-\U0010FFFF]", PatternWriter.Captures(root));
        Assert.DoesNotMatch(Compile(PatternWriter.Test(root)), "a\U0001F600");
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
