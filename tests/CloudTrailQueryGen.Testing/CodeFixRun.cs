using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// What the code fix offers for the first mark of a source, and what becomes of the source. Of every fix that is applied: it changes
/// something, its diagnostic is gone, no new one is there, and the compiler takes the result.
/// </summary>
public sealed class CodeFixRun
{
    private const string Path = "Test0.cs";

    private readonly ReplaceTextCodeFixProvider provider = new();
    private readonly TestProject project;
    private readonly ImmutableArray<Diagnostic> before;
    private readonly Document document;
    private readonly Diagnostic diagnostic;
    private readonly List<CodeAction> fixes = [];

    private CodeFixRun(TestProject project, MarkupText text, ImmutableArray<Diagnostic> before)
    {
        this.project = project;
        this.before = before;
        document = CodeFixWorkspace.Open(project, TestProject.Directory + Path);
        MarkupSpan mark = text.Spans[0];
        diagnostic = before.First(found => found.Location.SourceSpan == mark.Span && (mark.Name.Length == 0 || found.Id == mark.Name));
    }

    /// <summary>The names of the fixes, as an editor's menu shows them.</summary>
    public IEnumerable<string> Titles => fixes.Select(fix => fix.Title);

    /// <summary>Asks for fixes of the first mark of <c>Test0.cs</c>; the marks must be what the analyzer reports.</summary>
    public static Task<CodeFixRun> StartAsync(string markup) => StartAsync(TestProject.Create(), markup);

    /// <summary>The same in a project that has other files already.</summary>
    public static async Task<CodeFixRun> StartAsync(TestProject project, string markup)
    {
        MarkupText text = MarkupText.Parse(markup);
        AnalyzerRun analysis = await AnalyzerRun.VerifyAsync(project, (Path, markup));
        var run = new CodeFixRun(project.WithSource(Path, text.Text), text, analysis.Diagnostics);
        if (run.provider.FixableDiagnosticIds.Contains(run.diagnostic.Id))
        {
            var context = new CodeFixContext(run.document, run.diagnostic, (fix, _) => run.fixes.Add(fix), CancellationToken.None);
            await run.provider.RegisterCodeFixesAsync(context);
        }

        return run;
    }

    /// <summary>Applies the only fix and compares the source.</summary>
    public static async Task<CodeFixRun> VerifyAsync(string markup, string expected)
    {
        CodeFixRun run = await StartAsync(markup);
        await run.VerifyAsync(Assert.Single(run.fixes), expected);
        return run;
    }

    /// <summary>Applies the only fix everywhere in the file, to all that it says to fix together, and compares the source.</summary>
    public static async Task VerifyAllAsync(string markup, string expected)
    {
        CodeFixRun run = await StartAsync(markup);
        string? key = Assert.Single(run.fixes).EquivalenceKey;
        var context = new FixAllContext(
            run.document, run.provider, FixAllScope.Document, key, [run.diagnostic.Id], new KnownDiagnostics(run.before), CancellationToken.None);
        CodeAction? fix = await run.provider.GetFixAllProvider().GetFixAsync(context);
        Assert.NotNull(fix);
        await run.VerifyAsync(fix, expected);
    }

    private async Task VerifyAsync(CodeAction fix, string expected)
    {
        ImmutableArray<CodeActionOperation> operations = await fix.GetOperationsAsync(CancellationToken.None);
        Solution solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        SourceText text = await solution.GetDocument(document.Id)!.GetTextAsync();
        Assert.Equal(expected, text.ToString());
        Assert.NotEqual((await document.GetTextAsync()).ToString(), text.ToString());

        TestProject after = project.WithSource(Path, text.ToString());
        List<string> allowed = [.. before.Select(found => found.Id)];
        allowed.Remove(diagnostic.Id);
        foreach (Diagnostic left in (await AnalyzerRun.StartAsync(after)).Diagnostics)
        {
            Assert.True(allowed.Remove(left.Id), $"After the fix there is {left} in\n{text}");
        }

        GeneratorRun.Start(after).AssertCompiles();
    }

    /// <summary>Hands "fix all" what the analyzer has found.</summary>
    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(found => found.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(Array.Empty<Diagnostic>());
    }
}
