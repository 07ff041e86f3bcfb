using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Generator.Analyzers;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>The catalogue, the analyzer's descriptors and the release notes list the same rules.</summary>
public sealed class RuleDescriptorTests
{
    [Fact]
    public void Every_rule_of_the_catalogue_is_a_descriptor()
    {
        Assert.Equal(DiagnosticCatalogue.All.Select(rule => rule.Id), RuleDescriptors.All.Select(descriptor => descriptor.Id));
        Assert.All(RuleDescriptors.All, descriptor =>
        {
            Assert.Equal(RuleDescriptors.HelpLinkBase + descriptor.Id + ".md", descriptor.HelpLinkUri);
            Assert.True(descriptor.IsEnabledByDefault);
        });
    }

    [Fact]
    public void The_release_notes_list_every_rule_with_category_and_severity()
    {
        IEnumerable<string> expected = RuleDescriptors.All.Select(d => $"{d.Id} | {d.Category} | {SeverityName(d.DefaultSeverity)} | {d.Title}");

        Assert.Equal(expected, ReleaseLines().Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void Messages_do_not_end_with_a_period_and_quote_in_pairs() => Assert.All(RuleDescriptors.All, descriptor =>
    {
        string message = descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.False(message.EndsWith('.'), message);
        Assert.DoesNotContain("please", message, System.StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("illegal", message, System.StringComparison.OrdinalIgnoreCase);
    });

    private static string SeverityName(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "Error",
        DiagnosticSeverity.Warning => "Warning",
        DiagnosticSeverity.Info => "Info",
        _ => "Hidden",
    };

    private static IEnumerable<string> ReleaseLines()
    {
        foreach (string file in new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" })
        {
            foreach (string line in File.ReadLines(RepositoryRoot.Combine("src/CloudTrailQueryGen.Generator/" + file)))
            {
                if (Regex.IsMatch(line, "^CTQ[0-9]{4} "))
                {
                    yield return line;
                }
            }
        }
    }
}
