using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Diagnostics;

/// <summary>What is proposed for a misspelt name.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("FILTER", "filter")]
    [InlineData("filer", "filter")]
    [InlineData("fitler", "filter")]
    [InlineData("feilds", "fields")]
    [InlineData("stat", "stats")]
    [InlineData("dedupe", "dedup")]
    [InlineData("cuontFreqent", "countFrequent")]
    [InlineData("select", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("sorting", null)]
    public void ForCommands(string name, string? expected) => Assert.Equal(expected, Suggestion.For(name, CommandTable.Spellings));

    [Fact]
    public void CaseComesBeforeDistance() => Assert.Equal("requestID", Suggestion.For("requestId", ["requestIt", "requestID"]));

    [Fact]
    public void TheNearestWinsThenTheFirst()
    {
        Assert.Equal("abcdef", Suggestion.For("abcdeg", ["abcxyg", "abcdef", "abcdeh"]));
        Assert.Null(Suggestion.For(new string('a', 100), [new string('a', 99)]));
    }

    [Fact]
    public void Hint()
    {
        Assert.Equal("; did you mean 'x'?", Suggestion.Hint("x"));
        Assert.Equal("", Suggestion.Hint(null));
    }
}
