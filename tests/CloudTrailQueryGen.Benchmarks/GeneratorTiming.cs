using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using CloudTrailQueryGen.Generator;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Times the generator over AWS's twelve seed queries: the first run of a process, a later cold run, and after an edit of one character.</summary>
internal static class GeneratorTiming
{
    public static void Run()
    {
        TestProject project = TestProject.Create("internal static class Unrelated;");
        string folder = Path.Combine(RepositoryRoot.Path, "tests", "Corpus", "queries", "seed");
        string[] files = [.. Directory.GetFiles(folder, "*.ctq").Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            project = project.WithFile(Path.GetFileName(file), File.ReadAllText(file));
        }

        string edited = Path.GetFileName(files[0]);
        TestProject afterEdit = project.WithFile(edited, File.ReadAllText(files[0]).Replace("limit 2", "limit 3", StringComparison.Ordinal));

        Print("queries", files.Length.ToString(CultureInfo.InvariantCulture));
        GeneratorDriver driver = Create(project);
        Print("first run of the process", Time(() => driver.RunGenerators(project.Compilation)));
        Print("cold, best of 20", Best(20, () => Time(() => Create(project).RunGenerators(project.Compilation))));
        GeneratorDriver warm = Create(project).RunGenerators(project.Compilation);
        Print("after an edit of one character, best of 20", Best(20, () => Time(() =>
            warm.ReplaceAdditionalTexts(afterEdit.AdditionalTexts).RunGenerators(afterEdit.Compilation))));
        Print("after an unrelated edit, best of 20", Best(20, () =>
        {
            TestProject unrelated = project.Edit("Test0.cs", "Unrelated", "Unrelated" + Random.Shared.Next());
            return Time(() => warm.RunGenerators(unrelated.Compilation));
        }));
    }

    private static GeneratorDriver Create(TestProject project) => CSharpGeneratorDriver.Create(
        [new CloudTrailQueryGenerator().AsSourceGenerator()],
        project.AdditionalTexts,
        TestProject.ParseOptions,
        project.ConfigOptions);

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Best(int runs, Func<double> run) => Enumerable.Range(0, runs).Min(_ => run());

    private static void Print(string what, double milliseconds) => Print(what, milliseconds.ToString("F2", CultureInfo.InvariantCulture) + " ms");

    private static void Print(string what, string value) => Console.WriteLine($"{what,-45} {value}");
}
