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
using Xunit;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// What the code fix offers for the first mark of a file, and what becomes of the project. Of every fix that is applied: it changes
/// something, its diagnostic is gone, no new one is there, and the compiler takes the result.
/// </summary>
public sealed class CodeFixRun
{
    private const string Source = "Test0.cs";

    private readonly TestProject project;
    private readonly ImmutableArray<Diagnostic> before;
    private readonly TextDocument document;
    private readonly Diagnostic diagnostic;
    private readonly CodeFixProvider provider;
    private readonly List<CodeAction> fixes = [];

    private CodeFixRun(TestProject project, ImmutableArray<Diagnostic> before, Diagnostic diagnostic)
    {
        this.project = project;
        this.before = before;
        this.diagnostic = diagnostic;
        document = CodeFixWorkspace.Open(project, diagnostic.Location.GetLineSpan().Path);
        provider = document is not Document ? new QueryFileCodeFixProvider()
            : new HostCodeFixProvider() is var host && host.FixableDiagnosticIds.Contains(diagnostic.Id) ? host
            : new QueryCodeFixProvider();
    }

    /// <summary>The names of the fixes, as an editor's menu shows them.</summary>
    public IEnumerable<string> Titles => fixes.Select(fix => fix.Title);

    /// <summary>Asks for fixes of the first mark of <c>Test0.cs</c>; the marks must be what the analyzer reports.</summary>
    public static Task<CodeFixRun> StartAsync(string markup) => StartAsync(TestProject.Create(), (Source, markup));

    /// <summary>The same in a project that has other files already.</summary>
    public static Task<CodeFixRun> StartAsync(TestProject project, string markup) => StartAsync(project, (Source, markup));

    /// <summary>Asks for fixes of the first mark of the first file; the marks of all must be what the analyzer reports.</summary>
    public static async Task<CodeFixRun> StartAsync(TestProject project, params (string Path, string Markup)[] files)
    {
        AnalyzerRun analysis = await AnalyzerRun.VerifyAsync(project, files);
        MarkupSpan mark = MarkupText.Parse(files[0].Markup).Spans[0];
        Diagnostic diagnostic = analysis.Diagnostics.First(found =>
            found.Location.GetLineSpan().Path == TestProject.Directory + files[0].Path
            && found.Location.SourceSpan == mark.Span
            && (mark.Name.Length == 0 || found.Id == mark.Name));
        return await StartAsync(With(project, files), analysis.Diagnostics, diagnostic);
    }

    /// <summary>Asks for fixes of a diagnostic.</summary>
    /// <param name="project">The project.</param>
    /// <param name="before">All that the analyzer reports about it.</param>
    /// <param name="diagnostic">One of them.</param>
    public static async Task<CodeFixRun> StartAsync(TestProject project, ImmutableArray<Diagnostic> before, Diagnostic diagnostic)
    {
        var run = new CodeFixRun(project, before, diagnostic);
        if (run.provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            var context = new CodeFixContext(
                run.document, diagnostic.Location.SourceSpan, [diagnostic], (fix, _) => run.fixes.Add(fix), CancellationToken.None);
            await run.provider.RegisterCodeFixesAsync(context);
        }

        return run;
    }

    /// <summary>Applies the only fix and compares the source.</summary>
    public static Task<CodeFixRun> VerifyAsync(string markup, string expected) => VerifyAsync([(Source, markup)], [(Source, expected)]);

    /// <summary>Applies the only fix and compares the files.</summary>
    public static async Task<CodeFixRun> VerifyAsync((string Path, string Markup)[] files, (string Path, string Text)[] expected)
    {
        CodeFixRun run = await StartAsync(TestProject.Create(), files);
        await run.VerifyAsync(Assert.Single(run.fixes), expected);
        return run;
    }

    /// <summary>Applies the only fix everywhere in the file, to all that it says to fix together, and compares the source.</summary>
    public static Task VerifyAllAsync(string markup, string expected) => VerifyAllAsync(FixAllScope.Document, [(Source, markup)], [(Source, expected)]);

    /// <summary>Applies the only fix everywhere, to all that it says to fix together, and compares the files.</summary>
    public static async Task VerifyAllAsync(FixAllScope scope, (string Path, string Markup)[] files, (string Path, string Text)[] expected)
    {
        CodeFixRun run = await StartAsync(TestProject.Create(), files);
        string? key = Assert.Single(run.fixes).EquivalenceKey;
        var known = new KnownDiagnostics(run.before);
        FixAllContext context = run.document is Document source
            ? new FixAllContext(source, run.provider, scope, key, [run.diagnostic.Id], known, CancellationToken.None)
            : new FixAllContext(run.document.Project, run.provider, scope, key, [run.diagnostic.Id], known, CancellationToken.None);
        CodeAction? fix = await run.provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(fix);
        await run.VerifyAsync(fix, expected);
    }

    /// <summary>Applies the only fix.</summary>
    /// <returns>The project with the fix.</returns>
    public async Task<TestProject> ApplyAsync() => await ApplyAsync(Assert.Single(fixes));

    private static TestProject With(TestProject project, (string Path, string Text)[] files)
    {
        foreach ((string path, string markup) in files)
        {
            string text = MarkupText.Parse(markup).Text;
            project = path.EndsWith(".cs", StringComparison.Ordinal) ? project.WithSource(path, text) : project.WithFile(path, text);
        }

        return project;
    }

    private async Task<TestProject> ApplyAsync(CodeAction fix)
    {
        ImmutableArray<CodeActionOperation> operations = await fix.GetOperationsAsync(CancellationToken.None);
        Solution solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        return await CodeFixWorkspace.ReadAsync(project, solution);
    }

    private async Task VerifyAsync(CodeAction fix, (string Path, string Text)[] expected)
    {
        TestProject after = await ApplyAsync(fix);
        foreach ((string path, string text) in expected)
        {
            Assert.Equal(text, TextOf(after, path));
        }

        Assert.Contains(expected, file => TextOf(project, file.Path) != file.Text);
        List<string> allowed = [.. before.Select(found => found.Id)];
        allowed.Remove(diagnostic.Id);
        foreach (Diagnostic left in (await AnalyzerRun.StartAsync(after)).Diagnostics)
        {
            Assert.True(allowed.Remove(left.Id), $"After the fix there is {left}");
        }

        GeneratorRun.Start(after).AssertCompiles();
    }

    private static string? TextOf(TestProject project, string path) => path.EndsWith(".cs", StringComparison.Ordinal)
        ? project.Compilation.SyntaxTrees.SingleOrDefault(tree => tree.FilePath == TestProject.Directory + path)?.ToString()
        : project.Files.Find(file => file.Path == TestProject.Directory + path)?.GetText()?.ToString();

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
