using System;
using System.IO;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>
/// The gallery of all messages as users see them, <c>docs/rules/README.md</c>. Its part about the C# around queries is made where the
/// analyzers run, and taken here as it is.
/// </summary>
public sealed class RuleGalleryTests
{
    private const string Path = RulePage.Folder + "README.md";

    [Fact]
    public void TheGalleryIsUpToDate()
    {
        var text = new StringBuilder();
        text.Append("# Rules\n\n");
        text.Append("Every rule with its message for the wrong example of its page. The waves are under the exact characters that an editor underlines;\n");
        text.Append("`\uFFFD` stands for a character that cannot be seen. This page is generated from the pages of the rules.\n");
        char range = '0';
        foreach (QueryDiagnosticDescriptor rule in RulePages.QueryRules)
        {
            if (rule.Id[3] != range)
            {
                range = rule.Id[3];
                text.Append("\n## ").Append(RangeTitle(range)).Append('\n');
            }

            Append(text, rule);
        }

        text.Append('\n').Append(HostPart());
        text.Append("\n## 9xxx: faults of this product\n");
        foreach (QueryDiagnosticDescriptor rule in DiagnosticCatalogue.All.Where(rule => rule.Id[3] == '9'))
        {
            text.Append(RuleGallery.Heading(rule.Id, rule.Title)).Append("A fault of the compiler cannot be shown by an example.\n");
        }

        GoldenFile.Verify(Path, text.ToString());
    }

    private static void Append(StringBuilder text, QueryDiagnosticDescriptor rule)
    {
        string query = RulePages.Read(rule.Id).Wrong[0].Code;
        text.Append(RuleGallery.Heading(rule.Id, rule.Title)).Append("```text\n");
        foreach (QueryDiagnostic diagnostic in RulePages.Compile(query, rule.Id).Diagnostics)
        {
            text.Append(AnnotatedLine.Of(query, diagnostic.Span.Start, diagnostic.Span.Length));
            text.Append(RuleGallery.Message(diagnostic.Descriptor.Severity.ToString(), diagnostic.Id, diagnostic.Message));
        }

        text.Append("```\n");
    }

    private static string HostPart()
    {
        string file = RepositoryFiles.PathOf(Path);
        return RuleGallery.HostPartOf(File.Exists(file) ? File.ReadAllText(file) : string.Empty);
    }

    private static string RangeTitle(char range) => range switch
    {
        '1' => "1xxx: text and syntax",
        '2' => "2xxx: names and the schema of CloudTrail",
        '3' => "3xxx: functions, types and regular expressions",
        '4' => "4xxx: CloudWatch's semantics, limits and order",
        '5' => "5xxx: cost",
        _ => throw new InvalidOperationException($"No range {range}"),
    };
}
