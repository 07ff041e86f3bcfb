using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Testing;

/// <summary>A test project as an editor has it open.</summary>
public static class CodeFixWorkspace
{
    /// <summary>The file of a project, a source or an additional file.</summary>
    public static TextDocument Open(TestProject project, string path)
    {
        var workspace = new AdhocWorkspace();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "TestProject", "TestProject", LanguageNames.CSharp, TestProject.Directory + "TestProject.csproj"))
            .WithProjectParseOptions(id, project.Language)
            .WithProjectCompilationOptions(id, project.Compilation.Options)
            .WithProjectMetadataReferences(id, TestReferences.All);
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id), System.IO.Path.GetFileName(tree.FilePath), tree.GetText(), FoldersOf(tree.FilePath), tree.FilePath);
        }

        foreach (TestAdditionalText file in project.Files)
        {
            if (file.GetText() is { } text)
            {
                solution = solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(id), System.IO.Path.GetFileName(file.Path), text, FoldersOf(file.Path), file.Path);
            }
        }

        Project opened = solution.Projects.Single();
        return opened.Documents.Concat(opened.AdditionalDocuments).Single(document => document.FilePath == path);
    }

    /// <summary>The project with the texts of a solution that <see cref="Open"/> began with.</summary>
    public static async Task<TestProject> ReadAsync(TestProject project, Solution solution)
    {
        Project changed = solution.Projects.Single();
        foreach (Document document in changed.Documents)
        {
            project = project.WithSource(document.FilePath!.Substring(TestProject.Directory.Length), (await document.GetTextAsync()).ToString());
        }

        foreach (TestAdditionalText gone in project.Files.Where(file => file.GetText() is not null && changed.AdditionalDocuments.All(other => other.FilePath != file.Path)).ToList())
        {
            project = project.WithoutFile(gone.Path.Substring(TestProject.Directory.Length));
        }

        foreach (TextDocument document in changed.AdditionalDocuments)
        {
            string text = (await document.GetTextAsync()).ToString();
            if (project.Files.Find(file => file.Path == document.FilePath)?.GetText()?.ToString() != text)
            {
                project = project.WithFile(document.FilePath!, text);
            }
        }

        return project;
    }

    private static string[] FoldersOf(string path) =>
        path.Substring(TestProject.Directory.Length).Split('/') is { Length: > 1 } parts ? parts[..^1] : [];
}
