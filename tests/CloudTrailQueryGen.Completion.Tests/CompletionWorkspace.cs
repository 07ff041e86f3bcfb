using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Completion.Tests;

/// <summary>A project as an editor has it open, with a caret.</summary>
internal static class CompletionWorkspace
{
    private const string Caret = "$$";

    /// <summary>Without Features, whose own dependencies are not here: the default host would try to compose them.</summary>
    private static readonly MefHostServices s_host = MefHostServices.Create([typeof(Workspace).Assembly, typeof(CSharpFormattingOptions).Assembly]);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "netstandard.dll" or "System.Private.CoreLib.dll" or "System.Memory.dll")
            .Append(typeof(CloudTrailQueryAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The document and the place of <c>$$</c>, which is not a part of it.</summary>
    public static (Document Document, int Position) Open(string marked, params (string Name, string Text)[] files)
    {
        int position = marked.IndexOf(Caret, StringComparison.Ordinal);
        var workspace = new AdhocWorkspace(s_host);
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp))
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithProjectMetadataReferences(id, s_references);
        foreach ((string name, string text) in files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), name, SourceText.From(text, Encoding.UTF8), filePath: "/project/" + name);
        }

        DocumentId document = DocumentId.CreateNewId(id);
        solution = solution.AddDocument(document, "Test.cs", SourceText.From(marked.Remove(position, Caret.Length), Encoding.UTF8), filePath: "/project/Test.cs");
        return (solution.GetDocument(document)!, position);
    }

    /// <summary>A class with one query method.</summary>
    public static string Source(string argument, string parameters = "") => $$"""
        using System;
        using CloudTrailQueryGen;
        partial class T
        {
            private const string Rest = "| stats count(*) as n by awsRegion";
            [CloudTrailQuery({{argument}})]
            public static partial CloudTrailQuery<R> M({{parameters}});
        }
        """;
}
