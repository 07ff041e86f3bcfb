using System.Linq;
using CloudTrailQueryGen.Language.Binding.Regexes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Numbers, names and positions of groups.</summary>
public sealed class RegexGroupTests
{
    [Theory]
    [InlineData("abc", "")]
    [InlineData("(a)", "1@0+1")]
    [InlineData("(?:a)(?i:b)(?i)(c)", "1@15+1")]
    [InlineData("(?<user>a)", "1=user@3+4")]
    [InlineData("(?P<user>a)", "1=user@4+4")]
    [InlineData("(a(?<inner>b)(c))|(d)", "1@0+1 2=inner@5+5 3@13+1 4@18+1")]
    [InlineData(@"\(a\)[()]\Q(\E(b)", "1@14+1")]
    public void GroupsAre(string pattern, string expected)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        Assert.Null(regex.Problem?.ToString());
        Assert.Equal(expected, string.Join(' ', regex.Groups.Select(Describe)));
    }

    private static string Describe(RegexGroup group) =>
        $"{group.Number}{(group.Name is null ? "" : "=" + group.Name)}@{group.Span.Start}+{group.Span.Length}";
}
