using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Testing;

/// <summary>A test project as an editor has it open.</summary>
internal static class CodeFixWorkspace
{
    /// <summary>The document of a file of the project.</summary>
    public static Document Open(TestProject project, string path)
    {
        var workspace = new AdhocWorkspace();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "TestProject", "TestProject", LanguageNames.CSharp))
            .WithProjectParseOptions(id, project.Language)
            .WithProjectCompilationOptions(id, project.Compilation.Options)
            .WithProjectMetadataReferences(id, TestReferences.All);
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            SourceText text = tree.GetText();
            solution = solution.AddDocument(DocumentId.CreateNewId(id), System.IO.Path.GetFileName(tree.FilePath), text, filePath: tree.FilePath);
        }

        return solution.Projects.Single().Documents.Single(document => document.FilePath == path);
    }
}
