using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// Runs generator and analyzer on a project whose sources and <c>.ctq</c> files carry markup, and compares what is reported with the
/// marks. A diagnostic that no mark expects fails the test, as does a mark without one.
/// </summary>
public sealed class AnalyzerRun
{
    private AnalyzerRun(ImmutableArray<Diagnostic> diagnostics) => Diagnostics = diagnostics;

    /// <summary>The analyzer's diagnostics by file and position; suppressed ones are not among them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Ids and messages, one per line: <c>CTQ2003: …</c>.</summary>
    public IReadOnlyList<string> Messages => [.. Diagnostics.Select(d => $"{d.Id}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    /// <summary>Runs without comparing.</summary>
    public static Task<AnalyzerRun> StartAsync(TestProject project) => StartAsync(project, GeneratorRun.Start(project).Output);

    /// <summary>Runs the analyzer alone: it finds the same, as it does not look at generated code.</summary>
    public static Task<AnalyzerRun> StartWithoutGeneratorAsync(TestProject project) => StartAsync(project, project.Compilation);

    private static async Task<AnalyzerRun> StartAsync(TestProject project, Compilation compilation)
    {
        var options = new AnalyzerOptions(project.AdditionalTexts, project.Options);
        CompilationWithAnalyzers analyzers = compilation.WithAnalyzers(
            [new CloudTrailQueryAnalyzer()],
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analyzers.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return new AnalyzerRun([.. found
            .Where(d => !d.IsSuppressed)
            .OrderBy(PathOf, System.StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, System.StringComparer.Ordinal)]);
    }

    /// <summary>One source file with markup.</summary>
    public static Task<AnalyzerRun> VerifyAsync(string markup) => VerifyAsync(TestProject.Create(), [("Test0.cs", markup)]);

    /// <summary>Several files with markup, <c>.cs</c> and <c>.ctq</c>, added to a project.</summary>
    public static async Task<AnalyzerRun> VerifyAsync(TestProject project, params (string Path, string Markup)[] files)
    {
        var texts = new SortedDictionary<string, MarkupText>(System.StringComparer.Ordinal);
        foreach ((string path, string markup) in files)
        {
            var text = MarkupText.Parse(markup);
            texts.Add(TestProject.Directory + path, text);
            project = path.EndsWith(".cs", System.StringComparison.Ordinal) ? project.WithSource(path, text.Text) : project.WithFile(path, text.Text);
        }

        AnalyzerRun run = await StartAsync(project);
        run.Compare(texts);
        return run;
    }

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? string.Empty;

    private void Compare(SortedDictionary<string, MarkupText> texts)
    {
        var failure = new StringBuilder();
        foreach (Diagnostic stray in Diagnostics.Where(d => !texts.ContainsKey(PathOf(d))))
        {
            failure.AppendLine($"not in a file of the test: {stray}");
        }

        foreach ((string path, MarkupText text) in texts)
        {
            ImmutableArray<Diagnostic> actual = [.. Diagnostics.Where(d => PathOf(d) == path)];
            var unmatched = actual.ToList();
            bool isComplete = true;
            foreach (MarkupSpan expected in text.Spans)
            {
                int match = unmatched.FindIndex(d => d.Location.SourceSpan == expected.Span && (expected.Name.Length == 0 || d.Id == expected.Name));
                isComplete &= match >= 0;
                if (match >= 0)
                {
                    unmatched.RemoveAt(match);
                }
            }

            if (!isComplete || unmatched.Count > 0)
            {
                Describe(failure, path, text, actual);
            }
        }

        if (failure.Length > 0)
        {
            Assert.Fail(failure.ToString());
        }
    }

    private static void Describe(StringBuilder failure, string path, MarkupText text, ImmutableArray<Diagnostic> actual)
    {
        failure.AppendLine($"{path} expected:").AppendLine(MarkupText.Annotate(text.Text, text.Spans));
        failure.AppendLine($"{path} actual:").AppendLine(MarkupText.Annotate(text.Text, actual.Select(d => new MarkupSpan(d.Id, Clamp(d.Location.SourceSpan, text.Text)))));
        foreach (Diagnostic diagnostic in actual)
        {
            failure.AppendLine($"  {diagnostic}");
        }
    }

    private static TextSpan Clamp(TextSpan span, string text) =>
        TextSpan.FromBounds(System.Math.Min(span.Start, text.Length), System.Math.Min(span.End, text.Length));
}
