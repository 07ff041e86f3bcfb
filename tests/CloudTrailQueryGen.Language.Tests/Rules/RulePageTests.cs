using System;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>Every rule has one page in <c>docs/rules</c>, and what the page says is so.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Sections = ["What", "Why it matters", "Wrong", "Right", "Silence"];

    /// <summary>An internal fault cannot be shown.</summary>
    private static readonly string[] SectionsWithoutExample = ["What", "Why it matters", "Silence"];

    public static TheoryData<string> Rules => [.. DiagnosticCatalogue.All.Select(rule => rule.Id)];

    /// <summary>All that are no errors, but not the rules about such comments themselves.</summary>
    public static TheoryData<string> SilentRules =>
        [.. RulePages.QueryRules.Where(rule => rule.Severity != QueryDiagnosticSeverity.Error && rule.Id is not ("CTQ1075" or "CTQ1076" or "CTQ1077")).Select(rule => rule.Id)];

    public static TheoryData<string> QueryRules => [.. RulePages.QueryRules.Select(rule => rule.Id)];

    [Fact]
    public void PagesAndRulesAreTheSame() =>
        Assert.Equal(DiagnosticCatalogue.All.Select(rule => rule.Id), RulePages.FileIds.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void HeadAndSectionsFollowTheCatalogue(string id)
    {
        QueryDiagnosticDescriptor rule = DiagnosticCatalogue.All.Single(each => each.Id == id);
        RulePage page = RulePages.Read(id);

        Assert.Equal((rule.Id, rule.Title, rule.Severity.ToString().ToLowerInvariant()), (page.Id, page.Title, page.Severity));
        Assert.Equal(id[3] == '9' ? SectionsWithoutExample : Sections, page.Headings);
    }

    [Theory]
    [MemberData(nameof(QueryRules))]
    public void TheWrongQueryReportsTheRuleAndNothingElse(string id)
    {
        RulePageBlock wrong = Assert.Single(RulePages.Read(id).Wrong);

        Assert.Equal("ctq", wrong.Language);
        Assert.Equal([id], RulePages.Compile(wrong.Code, id).Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(SilentRules))]
    public void TheCommentThatThePageBeginsWithSilencesTheRule(string id)
    {
        RulePage page = RulePages.Read(id);
        string comment = $"# ctq-disable {id}: why";

        Assert.StartsWith($"In the query, `{comment}`", page.Silence, StringComparison.Ordinal);
        Assert.Contains($"`#pragma warning disable {id}`", page.Silence, StringComparison.Ordinal);
        Assert.Equal([], RulePages.Compile(comment + "\n" + page.Wrong.Single().Code, id).Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(QueryRules))]
    public void TheRightQueryCompiles(string id)
    {
        RulePageBlock right = Assert.Single(RulePages.Read(id).Right);
        QueryCompilation compilation = RulePages.Compile(right.Code);

        Assert.Equal("ctq", right.Language);
        Assert.Equal([], compilation.Diagnostics
            .Where(diagnostic => diagnostic.Id == id || diagnostic.Descriptor.Severity != QueryDiagnosticSeverity.Info)
            .Select(diagnostic => diagnostic.ToString()));
        Assert.NotNull(compilation.Plan);
    }
}
