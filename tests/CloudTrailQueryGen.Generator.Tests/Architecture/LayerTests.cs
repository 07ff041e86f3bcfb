using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Architecture;

/// <summary>Who may not know whom: the table of the design, read off the sources.</summary>
public sealed class LayerTests
{
    private const string Language = "src/CloudTrailQueryGen.Language";
    private const string Generator = "src/CloudTrailQueryGen.Generator";
    private const string CodeFixes = "src/CloudTrailQueryGen.CodeFixes";
    private const string Completion = "src/CloudTrailQueryGen.Completion";
    private const string Runtime = "src/CloudTrailQueryGen";

    /// <summary>Allowed, each with its reason.</summary>
    private static readonly string[] s_exceptions =
    [
        // Read what is embedded in the assembly: streams, but no files.
        "SchemaFile.cs: System.IO",
        "CompressedResource.cs: System.IO",
        "CompressedResource.cs: System.IO.Compression",
    ];

    public static TheoryData<string, string[]> Table => new()
    {
        { Language, ["Microsoft", "System.Text.Json", "System.IO", "CloudTrailQueryGen.Runtime", "CloudTrailQueryGen.Generator"] },
        { Language + "/Text", ["CloudTrailQueryGen.Language.Syntax", "CloudTrailQueryGen.Language.Schema", "CloudTrailQueryGen.Language.Binding", "CloudTrailQueryGen.Language.Planning"] },
        { Language + "/Syntax", ["CloudTrailQueryGen.Language.Schema", "CloudTrailQueryGen.Language.Binding", "CloudTrailQueryGen.Language.Planning"] },
        { Language + "/Binding", ["CloudTrailQueryGen.Language.Planning"] },
        { Language + "/Apis", ["CloudTrailQueryGen.Language.Syntax", "CloudTrailQueryGen.Language.Schema", "CloudTrailQueryGen.Language.Binding", "CloudTrailQueryGen.Language.Planning"] },
        { Language + "/ApiRules", ["CloudTrailQueryGen.Language.Planning"] },
        { Language + "/Completion", ["CloudTrailQueryGen.Language.Planning"] },
        { Generator + "/Model", ["Microsoft", "CloudTrailQueryGen.Generator.Discovery", "CloudTrailQueryGen.Generator.Lowering", "CloudTrailQueryGen.Generator.Emit"] },
        { Generator + "/Emit", ["Microsoft", "CloudTrailQueryGen.Language", "CloudTrailQueryGen.Generator.Discovery", "CloudTrailQueryGen.Generator.Lowering"] },
        { Generator + "/Lowering", ["Microsoft", "CloudTrailQueryGen.Generator.Emit", "CloudTrailQueryGen.Generator.Analyzers"] },
        { Generator + "/Discovery", ["CloudTrailQueryGen.Generator.Lowering", "CloudTrailQueryGen.Generator.Emit", "CloudTrailQueryGen.Generator.Analyzers"] },
        { Generator + "/Literals", ["CloudTrailQueryGen.Generator.Lowering", "CloudTrailQueryGen.Generator.Emit", "CloudTrailQueryGen.Generator.Discovery"] },
        { Generator + "/Analyzers", ["CloudTrailQueryGen.Generator.Lowering", "CloudTrailQueryGen.Generator.Emit"] },
        { CodeFixes, ["CloudTrailQueryGen.Language.Syntax", "CloudTrailQueryGen.Language.Binding", "CloudTrailQueryGen.Language.Planning", "CloudTrailQueryGen.Generator.Analyzers", "CloudTrailQueryGen.Generator.Emit"] },
        { Completion, ["CloudTrailQueryGen.Language.Planning", "CloudTrailQueryGen.Language.Diagnostics", "CloudTrailQueryGen.Generator.Analyzers", "CloudTrailQueryGen.Generator.Lowering", "CloudTrailQueryGen.Generator.Emit", "CloudTrailQueryGen.CodeFixes"] },
        { Runtime, ["CloudTrailQueryGen.Language", "CloudTrailQueryGen.Generator", "System.Reflection", "Microsoft.CodeAnalysis"] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_part_does_not_mention(string folder, string[] namespaces)
    {
        var sources = new SourceFolder(folder);

        Assert.NotEmpty(sources.Files);
        Assert.Equal([], sources.Mentions(namespaces).Except(s_exceptions));
    }

    [Theory]
    [InlineData(Language, "Microsoft.CodeAnalysis|System.Text.Json|ProjectReference")]
    [InlineData(Generator, "Workspaces|ProjectReference")]
    [InlineData(CodeFixes, "ProjectReference|Features")]
    [InlineData(Completion, "ProjectReference")]
    [InlineData(Runtime, "PackageReference")]
    public void A_project_does_not_refer_to(string project, string pattern)
    {
        string text = File.ReadAllText(RepositoryRoot.Combine($"{project}/{Path.GetFileName(project)}.csproj"));

        Assert.DoesNotMatch(pattern, Regex.Replace(text, "<!--.*?-->", string.Empty, RegexOptions.Singleline));
    }

    [Theory]
    [InlineData(Language)]
    [InlineData(Generator)]
    [InlineData(CodeFixes)]
    [InlineData(Completion)]
    [InlineData(Runtime)]
    public void Nothing_depends_on_the_culture_or_the_environment(string folder)
    {
        var pattern = new Regex(@"CurrentCulture|CurrentUICulture|\.ToUpper\(\)|\.ToLower\(\)|\bDateTime\.(Utc)?Now|Environment\.(GetEnv|NewLine)");
        IEnumerable<string> found = new SourceFolder(folder).Files
            .Where(file => pattern.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileName(file));

        Assert.Empty(found);
    }

}
