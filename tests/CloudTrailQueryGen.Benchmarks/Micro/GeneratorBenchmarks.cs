using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using CloudTrailQueryGen.Generator;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>The generator over AWS's twelve seed queries: all of them, after an edit of one of them, and after an edit that is none of its business.</summary>
public class GeneratorBenchmarks
{
    private TestProject project = TestProject.Create("internal static class Unrelated;");
    private TestProject edited = TestProject.Create();
    private Compilation unrelated = TestProject.Create().Compilation;
    private GeneratorDriver warm = Create(TestProject.Create());

    /// <summary>Reads the queries.</summary>
    [GlobalSetup]
    public void Setup()
    {
        foreach (string file in Directory.GetFiles(RepositoryRoot.Combine("tests/Corpus/queries/seed"), "*.ctq").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            project = project.WithFile(Path.GetFileName(file), text);
            edited = project.WithFile(Path.GetFileName(file), text + "\n# edited");
        }

        warm = Create(project).RunGenerators(project.Compilation);
        unrelated = project.Edit("Test0.cs", "Unrelated", "Unrelated2").Compilation;
    }

    /// <summary>A first run, but not that of the process.</summary>
    [Benchmark]
    public GeneratorDriver All() => Create(project).RunGenerators(project.Compilation);

    /// <summary>One query has changed.</summary>
    [Benchmark]
    public GeneratorDriver EditOfAQuery() => warm.ReplaceAdditionalTexts(edited.AdditionalTexts).RunGenerators(edited.Compilation);

    /// <summary>Nothing that it looks at has changed.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => warm.RunGenerators(unrelated);

    private static GeneratorDriver Create(TestProject project) => CSharpGeneratorDriver.Create(
        [new CloudTrailQueryGenerator().AsSourceGenerator()],
        project.AdditionalTexts,
        TestProject.ParseOptions,
        project.ConfigOptions);
}
