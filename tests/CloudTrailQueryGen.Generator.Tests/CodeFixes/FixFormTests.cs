using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>
/// Every fix in every form that a query can be written in: it gives the query exactly the expected text, its diagnostic is gone, no new one is there,
/// and the compiler takes the result. All queries of a form are one project, as a compilation for each would take minutes.
/// </summary>
public sealed class FixFormTests
{
    public static TheoryData<string> Forms => [.. QueryForm.All.Select(form => form.Name)];

    [Fact]
    public void ThereAreExamples() => Assert.True(FixExample.All.Count > 80);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task EveryFixIn(string name)
    {
        QueryForm form = QueryForm.All.Single(each => each.Name == name);
        TestProject before = Write(form);
        ImmutableArray<Diagnostic> found = (await AnalyzerRun.StartWithoutGeneratorAsync(before)).Diagnostics;
        TestProject after = before;
        Solution solution = CodeFixWorkspace.Open(before, TestProject.Directory + "root-logins.ctq").Project.Solution;
        var fixedExamples = new List<(int Index, Diagnostic Diagnostic)>();
        for (int i = 0; i < FixExample.All.Count; i++)
        {
            FixExample example = FixExample.All[i];
            if (form.Holds(example.Before))
            {
                Diagnostic diagnostic = Of(found, i).First(each => each.Id == example.Id);
                CodeAction? fix = await FixAsync(solution, diagnostic);
                Assert.NotNull(fix);
                Assert.True(fix.Title == example.Title, $"'{fix.Title}' is offered for {diagnostic}, not '{example.Title}'");
                ImmutableArray<CodeActionOperation> operations = await fix.GetOperationsAsync(CancellationToken.None);
                Solution changed = ((ApplyChangesOperation)operations.Single()).ChangedSolution;
                after = await TakeAsync(after, changed, solution);
                fixedExamples.Add((i, diagnostic));
            }
        }

        AssertCompiles(after, form);
        ImmutableArray<Diagnostic> left = (await AnalyzerRun.StartWithoutGeneratorAsync(after)).Diagnostics;
        foreach ((int index, Diagnostic diagnostic) in fixedExamples)
        {
            Assert.Equal(form.ValueOf(FixExample.All[index]), ValueOf(after, index));
            List<string> allowed = [.. Of(found, index).Select(each => each.Id)];
            Assert.True(allowed.Remove(diagnostic.Id));
            foreach (Diagnostic each in Of(left, index))
            {
                // Behind an error nothing is said about what is right.
                bool isExplanation = each.Severity == DiagnosticSeverity.Info && diagnostic.Severity == DiagnosticSeverity.Error;
                bool isNewParameter = FixExample.All[index].NamesNewParameter && each.Id is ("CTQ2013" or "CTQ6010");
                Assert.True(isExplanation || isNewParameter || allowed.Remove(each.Id), $"After the fix there is {each}");
            }
        }
    }

    /// <summary>The same value gives the same code, so that it is enough to see the code of one form; of the others, that each is C#.</summary>
    private static void AssertCompiles(TestProject project, QueryForm form)
    {
        if (form == QueryForm.All[0])
        {
            GeneratorRun.Start(project).AssertCompiles();
        }

        Assert.Empty(project.Compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()));
    }

    private static TestProject Write(QueryForm form)
    {
        TestProject project = TestProject.Create()
            .WithFile("accounts.csv", "account_id,name,owner,team\n111122223333,a,b,c\n")
            .WithFile("root-logins.ctq", "filter eventName = 'ConsoleLogin' and userIdentity.type = 'Root'");
        for (int i = 0; i < FixExample.All.Count; i++)
        {
            FixExample example = FixExample.All[i];
            if (!form.Holds(example.Before))
            {
                continue;
            }

            (string arguments, string members) = form.Write(example.Before, i);
            project = project.WithSource(
                $"Q{i}.cs",
                $"using CloudTrailQueryGen;\npartial class T\n{{\n    [CloudTrailQuery({arguments})]\n    public static partial CloudTrailQuery<R{i}> M{i}({example.Parameters});\n}}\n");
            project = members.Length > 0 ? project.WithSource($"C{i}.cs", $"static class C{i}\n{{\n    {members}\n}}\n") : project;
            project = form.Name == "file" ? project.WithFile($"q{i}.ctq", example.Before) : project;
        }

        return project;
    }

    /// <summary>What is reported about a query, in any of its files.</summary>
    private static IEnumerable<Diagnostic> Of(ImmutableArray<Diagnostic> all, int index) => all.Where(diagnostic =>
        diagnostic.Location.GetLineSpan().Path.Substring(TestProject.Directory.Length) is var file
        && (file == $"Q{index}.cs" || file == $"C{index}.cs" || file == $"q{index}.ctq"));

    private static string? ValueOf(TestProject project, int index)
    {
        if (project.Files.Find(file => file.Path == $"{TestProject.Directory}q{index}.ctq") is { } text)
        {
            return text.GetText()!.ToString();
        }

        SyntaxTree tree = project.Compilation.SyntaxTrees.Single(each => each.FilePath == $"{TestProject.Directory}Q{index}.cs");
        ExpressionSyntax argument = tree.GetRoot().DescendantNodes().OfType<AttributeArgumentSyntax>().First().Expression;
        return project.Compilation.GetSemanticModel(tree).GetConstantValue(argument).Value as string;
    }

    private static async Task<CodeAction?> FixAsync(Solution solution, Diagnostic diagnostic)
    {
        DocumentId id = solution.GetDocumentIdsWithFilePath(diagnostic.Location.GetLineSpan().Path).Single();
        TextDocument document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        var fixes = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (fix, _) => fixes.Add(fix), CancellationToken.None);
        await new QueryCodeFixProvider().RegisterCodeFixesAsync(context);
        return fixes.SingleOrDefault();
    }

    private static async Task<TestProject> TakeAsync(TestProject project, Solution changed, Solution original)
    {
        foreach (ProjectChanges changes in changed.GetChanges(original).GetProjectChanges())
        {
            foreach (DocumentId id in changes.GetChangedDocuments())
            {
                Document document = changed.GetDocument(id)!;
                project = project.WithSource(document.FilePath!.Substring(TestProject.Directory.Length), (await document.GetTextAsync()).ToString());
            }

            foreach (DocumentId id in changes.GetChangedAdditionalDocuments())
            {
                TextDocument document = changed.GetAdditionalDocument(id)!;
                project = project.WithFile(document.FilePath!, (await document.GetTextAsync()).ToString());
            }
        }

        return project;
    }
}
