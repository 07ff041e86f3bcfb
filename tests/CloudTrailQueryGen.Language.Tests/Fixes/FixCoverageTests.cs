using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using CloudTrailQueryGen.Language.Tests.Rules;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>Every rule about queries has a fix with an example, or a reason in <see cref="RulesWithoutFix"/> why it has none.</summary>
public sealed class FixCoverageTests
{
    [Fact]
    public void EveryRuleHasAFixOrAReason() =>
        Assert.Equal(RulePages.QueryRules.Select(rule => rule.Id), WithFix.Concat(RulesWithoutFix.Reasons.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void TheCodeFixesKnowWhichRulesHaveFixers() =>
        Assert.Equal(QueryFixes.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), FixableRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryRuleWithAFixHasAnExample() =>
        Assert.Empty(WithFix.Except(FixExamples.All.Where(example => FixExamples.Find(example.Id, example.Query).Fix is not null).Select(example => example.Id)));

    private static IEnumerable<string> WithFix => DiagnosticCatalogue.All
        .Where(rule => rule.HasReplacement || FixableRules.All.Contains(rule))
        .Select(rule => rule.Id);
}
