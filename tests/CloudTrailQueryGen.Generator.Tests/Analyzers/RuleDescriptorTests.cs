using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Generator.Analyzers;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>The catalogue, the analyzer's descriptors and the release notes list the same rules.</summary>
public sealed class RuleDescriptorTests
{
    private const string Folder = "src/CloudTrailQueryGen.Generator/Analyzers/";

    [Fact]
    public void Every_rule_of_the_catalogue_is_a_descriptor()
    {
        Assert.Equal(DiagnosticCatalogue.All.Select(rule => rule.Id), RuleDescriptors.All.Select(descriptor => descriptor.Id));
        Assert.All(RuleDescriptors.All, descriptor =>
        {
            Assert.Equal(RuleDescriptors.HelpLinkBase + descriptor.Id + ".md", descriptor.HelpLinkUri);
            Assert.Equal(descriptor.Id != "CTQ5004", descriptor.IsEnabledByDefault);
        });
    }

    [Fact]
    public void The_release_notes_list_every_rule_with_category_and_severity()
    {
        HashSet<string> shipped = [.. File.ReadLines(RepositoryRoot.Combine(Folder + "AnalyzerReleases.Shipped.md")).Select(line => line.Split(' ')[0])];
        var notes = new StringBuilder()
            .Append("; Rules of the next version; a test compares them with the catalogue\n\n### New Rules\n\n")
            .Append("Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (DiagnosticDescriptor rule in RuleDescriptors.All.Where(rule => !shipped.Contains(rule.Id)))
        {
            notes.Append($"{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled")} | {rule.Title}\n");
        }

        Golden.Verify(Folder + "AnalyzerReleases.Unshipped.md", notes.ToString());
    }

    [Fact]
    public void Messages_do_not_end_with_a_period_and_quote_in_pairs() => Assert.All(RuleDescriptors.All, descriptor =>
    {
        string message = descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.False(message.EndsWith('.'), message);
        Assert.DoesNotContain("please", message, System.StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("illegal", message, System.StringComparison.OrdinalIgnoreCase);
    });
}
