using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using CloudTrailQueryGen.Generator.Tests.CodeFixes;
using CloudTrailQueryGen.Language.Tests.Fuzz;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Fuzz;

/// <summary>
/// Whatever the text and the form that it is written in: neither the generator nor the analyzer fails, every diagnostic lies in the text, and every
/// fix that is offered leaves C# that has another query.
/// </summary>
public sealed class ProjectFuzzTests
{
    private const int QueriesOfProject = 60;

    [Fact]
    public async Task NothingFailsInAnyForm()
    {
        int round = 0;
        foreach (string[] texts in FuzzInputs.Take(RepositoryRoot.Combine("tests/Corpus/queries"), 4 * QueriesOfProject).Chunk(QueriesOfProject))
        {
            TestProject project = Write(texts, round++);
            GeneratorRun run = GeneratorRun.Start(project);
            Assert.Empty(run.Diagnostics);
            Assert.DoesNotContain("CTQ9001", string.Concat(run.Sources.Values), StringComparison.Ordinal);

            ImmutableArray<Diagnostic> found = (await AnalyzerRun.StartWithoutGeneratorAsync(project)).Diagnostics;
            Solution solution = CodeFixWorkspace.Open(project, TestProject.Directory + "root-logins.ctq").Project.Solution;
            foreach (Diagnostic diagnostic in found)
            {
                Assert.False(diagnostic.Id is "AD0001" or "CTQ9001", diagnostic.ToString());
                AssertIsInQuery(project, diagnostic);
                await AssertFixesAsync(solution, diagnostic);
            }
        }
    }

    private static TestProject Write(string[] texts, int round)
    {
        TestProject project = TestProject.Create().WithFile("root-logins.ctq", "filter eventName = 'ConsoleLogin'");
        for (int i = 0; i < texts.Length; i++)
        {
            QueryForm form = QueryForm.All[(i + round) % QueryForm.All.Count];
            form = form.Holds(texts[i]) ? form : QueryForm.All[i % 2];
            (string arguments, string members) = form.Write(texts[i], i);
            project = project.WithSource(
                $"Q{i}.cs",
                $"using CloudTrailQueryGen;\npartial class T\n{{\n    [CloudTrailQuery({arguments})]\n    public static partial CloudTrailQuery<R{i}> M{i}(string user);\n}}\n");
            project = members.Length > 0 ? project.WithSource($"C{i}.cs", $"static class C{i}\n{{\n    {members}\n}}\n") : project;
            project = form.Name == "file" ? project.WithFile($"q{i}.ctq", texts[i]) : project;
        }

        Assert.Empty(project.Compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()));
        return project;
    }

    /// <summary>A host diagnostic lies on the declaration, every other one on an expression that is a part of the query.</summary>
    private static void AssertIsInQuery(TestProject project, Diagnostic diagnostic)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            TestAdditionalText file = Assert.Single(project.Files, file => file.Path == diagnostic.Location.GetLineSpan().Path);
            Assert.InRange(span.End, span.Start, file.GetText()!.Length);
            return;
        }

        Assert.InRange(span.End, span.Start, tree.Length);
        SyntaxNode node = tree.GetRoot().FindToken(span.Start).Parent!;
        SyntaxNode? query = (SyntaxNode?)node.FirstAncestorOrSelf<AttributeArgumentSyntax>() ?? node.FirstAncestorOrSelf<EqualsValueClauseSyntax>();
        Assert.True(diagnostic.Id[3] == '6' || (query is not null && query.Span.Contains(span)), diagnostic.ToString());
    }

    private static async Task AssertFixesAsync(Solution solution, Diagnostic diagnostic)
    {
        DocumentId id = solution.GetDocumentIdsWithFilePath(diagnostic.Location.GetLineSpan().Path).Single();
        TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        var fixes = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (fix, _) => fixes.Add(fix), CancellationToken.None);
        await new QueryCodeFixProvider().RegisterCodeFixesAsync(context);
        foreach (CodeAction fix in fixes)
        {
            ImmutableArray<CodeActionOperation> operations = await fix.GetOperationsAsync(CancellationToken.None);
            Solution changed = ((ApplyChangesOperation)operations.Single()).ChangedSolution;
            ProjectChanges changes = changed.GetChanges(solution).GetProjectChanges().Single();
            Assert.NotEmpty(changes.GetChangedDocuments().Concat(changes.GetChangedAdditionalDocuments()));
            foreach (DocumentId source in changes.GetChangedDocuments())
            {
                SyntaxTree tree = (await changed.GetDocument(source)!.GetSyntaxTreeAsync())!;
                Assert.True(!tree.GetDiagnostics().Any(), $"{diagnostic} becomes\n{tree}");
            }
        }
    }
}
