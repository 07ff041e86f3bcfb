using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Generator;
using CloudTrailQueryGen.Generator.Analyzers;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>
/// What 1,000 queries, half of them in attributes and half in <c>.ctq</c> files, cost a build, and one changed query an editor. The texts are
/// AWS's seed queries, each different by a comment, so that no query is found in a cache of another.
/// </summary>
internal static class BuildTiming
{
    private const int Queries = 1000;
    private const int QueriesPerClass = 10;
    private const int Edits = 20;

    private static readonly string[] s_seeds = ReadSeeds();

    public static void Run()
    {
        TestProject project = CreateProject();
        Print("queries", Queries.ToString(CultureInfo.InvariantCulture));

        GeneratorDriver? driver = null;
        Compilation output = project.Compilation;
        PrintTime("generator, first run of the process", () => driver = CreateDriver(project).RunGeneratorsAndUpdateCompilation(project.Compilation, out output, out _));
        ImmutableArray<Diagnostic> errors = output.GetDiagnostics().RemoveAll(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        if (!errors.IsEmpty)
        {
            throw new InvalidOperationException($"The project does not compile: {errors[0]}");
        }

        Print("analyzer, first run of the process", Milliseconds(Analyze(project, output)));
        PrintTime("generator, cold", () => CreateDriver(project).RunGenerators(project.Compilation));
        Print("analyzer, cold", Milliseconds(Analyze(project, output)));

        PrintBest("generator, one changed attribute", edit =>
        {
            TestProject edited = project.WithSource("Rules0.cs", Class(0, edit));
            return Time(() => driver!.RunGenerators(edited.Compilation));
        });
        PrintBest("generator, one changed file", edit =>
        {
            TestProject edited = project.WithFile("rules/q0.ctq", Text(Queries, edit));
            return Time(() => driver!.ReplaceAdditionalTexts(edited.AdditionalTexts).RunGenerators(edited.Compilation));
        });
        PrintBest("analyzer, the class of one changed attribute", edit => AnalyzeClass(project.WithSource("Rules0.cs", Class(0, edit)), output));
        PrintBest("analyzer, one changed file", edit => AnalyzeFile(project.WithFile("rules/q0.ctq", Text(Queries, edit)), output));
    }

    private static TestProject CreateProject()
    {
        TestProject project = TestProject.Create();
        int number = 0;
        for (; number < Queries / 2; number += QueriesPerClass)
        {
            project = project.WithSource($"Rules{number / QueriesPerClass}.cs", Class(number / QueriesPerClass, 0));
        }

        for (; number < Queries; number++)
        {
            project = project.WithFile($"rules/q{number - (Queries / 2)}.ctq", Text(number, 0));
        }

        return project;
    }

    /// <summary>A class with some queries; the first one is what an edit changes.</summary>
    private static string Class(int number, int edit)
    {
        var source = new StringBuilder("using CloudTrailQueryGen;\n\nnamespace MyApp;\n\ninternal static partial class Rules").Append(number).Append("\n{\n");
        for (int i = 0; i < QueriesPerClass; i++)
        {
            int query = (number * QueriesPerClass) + i;
            source.Append("    [CloudTrailQuery(\"\"\"\n").Append(Text(query, i == 0 ? edit : 0)).Append("\n\"\"\")]\n");
            source.Append($"    public static partial CloudTrailQuery<Row{query}> Query{query}();\n\n");
        }

        return source.Append("}\n").ToString();
    }

    private static string Text(int query, int edit) => $"# query {query}, edit {edit}\n{s_seeds[query % s_seeds.Length]}";

    private static string[] ReadSeeds()
    {
        string folder = Path.Combine(RepositoryRoot.Path, "tests", "Corpus", "queries", "seed");
        return [.. Directory.GetFiles(folder, "*.ctq").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file).TrimEnd())];
    }

    private static GeneratorDriver CreateDriver(TestProject project) => CSharpGeneratorDriver.Create(
        [new CloudTrailQueryGenerator().AsSourceGenerator()],
        project.AdditionalTexts,
        TestProject.ParseOptions,
        project.ConfigOptions);

    /// <summary>As the compiler does it. What is measured is the analyzer's own time, summed over cores, as <c>/reportanalyzer</c> shows it.</summary>
    private static double Analyze(TestProject project, Compilation compilation)
    {
        CompilationWithAnalyzers analyzers = Analyzers(project, compilation);
        AnalysisResult result = analyzers.GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        int found = result.GetAllDiagnostics().Count(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return found == 0 ? OwnTime(result) : throw new InvalidOperationException($"{found} warnings or errors in queries that have none");
    }

    /// <summary>
    /// As an editor does it: the visible document. The compiler's own diagnostics come first, as they do there; what C# binds for them, of a project
    /// that was edited anew, would otherwise be counted as the analyzer's.
    /// </summary>
    private static double AnalyzeClass(TestProject edited, Compilation before)
    {
        Compilation compilation = WithGenerated(edited, before);
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("/Rules0.cs", StringComparison.Ordinal));
        compilation.GetSemanticModel(tree).GetDiagnostics();
        return OwnTime(Analyzers(edited, compilation).GetAnalysisResultAsync(compilation.GetSemanticModel(tree), filterSpan: null, default).GetAwaiter().GetResult());
    }

    private static double AnalyzeFile(TestProject edited, Compilation before)
    {
        AdditionalText file = edited.AdditionalTexts.Single(file => file.Path.EndsWith("/q0.ctq", StringComparison.Ordinal));
        CSharpCompilation compilation = WithGenerated(edited, before);
        compilation.GetDeclarationDiagnostics();
        return OwnTime(Analyzers(edited, compilation).GetAnalysisResultAsync(file, default).GetAwaiter().GetResult());
    }

    private static double OwnTime(AnalysisResult result) => result.AnalyzerTelemetryInfo.Values.Sum(telemetry => telemetry.ExecutionTime.TotalMilliseconds);

    /// <summary>The edited sources with what was generated for them before the edit.</summary>
    private static CSharpCompilation WithGenerated(TestProject edited, Compilation before)
    {
        HashSet<string> own = [.. edited.Compilation.SyntaxTrees.Select(tree => tree.FilePath)];
        return edited.Compilation.AddSyntaxTrees(before.SyntaxTrees.Where(tree => !own.Contains(tree.FilePath)));
    }

    private static CompilationWithAnalyzers Analyzers(TestProject project, Compilation compilation) => compilation.WithAnalyzers(
        [new CloudTrailQueryAnalyzer()],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.AdditionalTexts, project.ConfigOptions), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void PrintTime(string what, Action action) => Print(what, Milliseconds(Time(action)));

    private static void PrintBest(string what, Func<int, double> run)
    {
        double[] times = [.. Enumerable.Range(1, Edits).Select(run).Order()];
        Print(what, $"{Milliseconds(times[0])} best, {Milliseconds(times[Edits / 2])} median of {Edits}");
    }

    private static string Milliseconds(double time) => time.ToString("F2", CultureInfo.InvariantCulture) + " ms";

    private static void Print(string what, string value) => Console.WriteLine($"{what,-45} {value}");
}
