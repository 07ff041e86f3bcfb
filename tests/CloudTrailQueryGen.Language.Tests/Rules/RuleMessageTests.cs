using System;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>The style of messages: understandable alone, in one tone.</summary>
public sealed class RuleMessageTests
{
    public static TheoryData<string> Rules => [.. DiagnosticCatalogue.All.Select(rule => rule.Id)];

    public static TheoryData<string> QueryRules => [.. RulePages.QueryRules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void FormatsFollowTheStyle(string id)
    {
        QueryDiagnosticDescriptor rule = DiagnosticCatalogue.All.Single(each => each.Id == id);

        foreach (string text in new[] { rule.Title, rule.MessageFormat })
        {
            Assert.DoesNotContain("please", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("illegal", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("can not", text, StringComparison.OrdinalIgnoreCase);
            Assert.False(text.EndsWith('.') || text.EndsWith('!'), text);
        }

        Assert.Matches(@"^(\p{Lu}|'|\{0\})", rule.MessageFormat);
        AssertQuotesArePaired(rule.MessageFormat);
    }

    [Theory]
    [MemberData(nameof(QueryRules))]
    public void TheMessageOfThePageIsASentence(string id)
    {
        string message = RulePages.Compile(RulePages.Read(id).Wrong[0].Code, id).Diagnostics[0].Message;

        Assert.Matches(@"^(\p{Lu}|')", message);
        Assert.DoesNotMatch(@"\{\d\}|[.!]$", message);
        AssertQuotesArePaired(message);
    }

    /// <summary>A quote opens behind a space or a parenthesis and closes in front of one; an apostrophe stands between letters.</summary>
    private static void AssertQuotesArePaired(string message)
    {
        string withoutApostrophes = Regex.Replace(message, @"(?<=\p{L})'(?=\p{L})", string.Empty);
        Assert.True(withoutApostrophes.Count(c => c == '\'') % 2 == 0, message);
    }
}
