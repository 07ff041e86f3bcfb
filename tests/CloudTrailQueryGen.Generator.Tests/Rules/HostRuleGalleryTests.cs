using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Tests.Rules;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Rules;

/// <summary>The part of <c>docs/rules/README.md</c> about the C# around queries: what the analyzer reports for each page's wrong code.</summary>
public sealed class HostRuleGalleryTests
{
    [Fact]
    public async Task The_gallery_is_up_to_date()
    {
        var part = new StringBuilder("\n## 6xxx: the C# around queries, and query files\n");
        foreach (string id in HostRulePage.Ids)
        {
            RulePage page = HostRulePage.Read(id);
            TestProject project = HostRulePage.Project(page.Wrong);
            AnalyzerRun run = await AnalyzerRun.StartAsync(project);
            part.Append(RuleGallery.Heading(id, page.Title)).Append("```text\n");
            foreach (Diagnostic diagnostic in run.Diagnostics.Where(diagnostic => diagnostic.Id == id))
            {
                Append(part, project, diagnostic);
            }

            part.Append("```\n");
        }

        const string Gallery = RulePage.Folder + "README.md";
        string file = await File.ReadAllTextAsync(RepositoryRoot.Combine(Gallery));
        Golden.Verify(Gallery, RuleGallery.WithHostPart(file, part.Append('\n').ToString()));
    }

    private static void Append(StringBuilder part, TestProject project, Diagnostic diagnostic)
    {
        if (TextOf(project, diagnostic.Location) is { } text)
        {
            part.Append(AnnotatedLine.Of(text, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        }

        part.Append(RuleGallery.Message(diagnostic.Severity.ToString(), diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    /// <summary>The source or query file at the location; null for a file that cannot be read.</summary>
    private static string? TextOf(TestProject project, Location location) =>
        location.SourceTree?.ToString()
        ?? project.AdditionalTexts.Single(file => file.Path == location.GetLineSpan().Path).GetText()?.ToString();
}
