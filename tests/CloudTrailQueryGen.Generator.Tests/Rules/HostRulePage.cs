using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CloudTrailQueryGen.Language.Tests.Rules;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Generator.Tests.Rules;

/// <summary>
/// A page about the C# around queries, and its examples as projects: each C# block is a source, each block of the query language a
/// file, which its first line names, and an XML block the project item of the file below it, which names a table of CSV.
/// </summary>
internal static class HostRulePage
{
    /// <summary>The second line of a file that stands for one whose text the compiler does not get.</summary>
    private const string Unreadable = "# (cannot be read)";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using CloudTrailQueryGen;
        """;

    /// <summary>The ids of the pages.</summary>
    public static IEnumerable<string> Ids =>
        Directory.GetFiles(RepositoryRoot.Combine(RulePage.Folder), "CTQ6*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static RulePage Read(string id) => RulePage.Parse(File.ReadAllText(RepositoryRoot.Combine(RulePage.Folder + id + ".md")));

    public static TestProject Project(IEnumerable<RulePageBlock> blocks)
    {
        TestProject project = TestProject.Create().WithSource("Usings.cs", Usings);
        string path = string.Empty;
        (string Name, string Value)[] metadata = [];
        foreach (RulePageBlock block in blocks)
        {
            switch (block.Language)
            {
                case "csharp":
                    project = project.WithSource("Example.cs", block.Code);
                    break;
                case "xml":
                    var item = XElement.Parse(block.Code);
                    path = (item.Attribute("Include") ?? item.Attribute("Update"))!.Value;
                    metadata = [.. item.Attributes().Where(a => a.Value != path).Select(a => (a.Name.LocalName, a.Value))];
                    break;
                case "csv" or "tsv":
                    project = project.WithFile(path, block.Code, metadata);
                    break;
                default:
                    project = WithFile(project, block.Code, metadata);
                    break;
            }
        }

        return project;
    }

    private static TestProject WithFile(TestProject project, string code, (string Name, string Value)[] metadata)
    {
        string[] lines = code.Split('\n');
        return project.WithFile(lines[0].TrimStart('#', ' '), lines[1] == Unreadable ? null : code, metadata);
    }
}
