using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// A run of the generator. Every project is run twice: the second time on a copy, which must find every tracked step cached, so
/// that each test of the generator is a test of its caching as well.
/// </summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver driver;

    private GeneratorRun(TestProject project, GeneratorDriver driver)
    {
        Project = project;
        this.driver = driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Output = output;
        Diagnostics = diagnostics;
        Result = this.driver.GetRunResult().Results.Single();
        AssertCachedOnCopy();
    }

    /// <summary>The input.</summary>
    public TestProject Project { get; }

    /// <summary>User's and generated sources together.</summary>
    public Compilation Output { get; }

    /// <summary>What the driver reports: a crash of the generator (CS8785) for example.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What Roslyn recorded.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>Generated text by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Sources =>
        Result.GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Runs the generator for the first time.</summary>
    public static GeneratorRun Start(TestProject project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new CloudTrailQueryGenerator().AsSourceGenerator()],
            project.AdditionalTexts,
            project.Language,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(project, driver);
    }

    /// <summary>Runs it again on an edited project.</summary>
    public GeneratorRun Next(TestProject edited)
    {
        GeneratorDriver next = driver.ReplaceAdditionalTexts(edited.AdditionalTexts);
        return new GeneratorRun(edited, next.WithUpdatedAnalyzerConfigOptions(edited.Options));
    }

    /// <summary>Why each output of a step is what it is, sorted.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) => Reasons(Result, step);

    /// <summary>What came out of a step, and why it is what it is.</summary>
    public ImmutableArray<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        [.. Steps(Result, step).SelectMany(run => run.Outputs)];

    /// <summary>The values that came out of a step.</summary>
    public ImmutableArray<object> Values(string step) =>
        [.. Steps(Result, step).SelectMany(run => run.Outputs).Where(output => output.Reason != IncrementalStepRunReason.Removed).Select(output => output.Value)];

    /// <summary>Errors and warnings of the compiler, generated code included, with numbered sources.</summary>
    public void AssertCompiles()
    {
        List<Diagnostic> problems = [.. Diagnostics.Concat(Output.GetDiagnostics()).Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        if (problems.Count > 0)
        {
            Assert.Fail(Describe(problems));
        }
    }

    /// <summary>The problems, then every source they are in, with line numbers.</summary>
    public static string Describe(IEnumerable<Diagnostic> problems)
    {
        List<Diagnostic> all = [.. problems];
        var message = new StringBuilder();
        foreach (Diagnostic problem in all)
        {
            message.AppendLine(problem.ToString());
        }

        foreach (SyntaxTree tree in all.Select(d => d.Location.SourceTree).OfType<SyntaxTree>().Distinct())
        {
            message.AppendLine().AppendLine(tree.FilePath);
            string[] lines = tree.ToString().Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                message.Append($"{i + 1,5}  ").AppendLine(lines[i].TrimEnd('\r'));
            }
        }

        return message.ToString();
    }

    private static ImmutableArray<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        [.. Steps(result, step).SelectMany(run => run.Outputs).Select(output => output.Reason).Order()];

    private static IEnumerable<IncrementalGeneratorRunStep> Steps(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : [];

    private void AssertCachedOnCopy()
    {
        GeneratorRunResult second = driver.RunGenerators(Project.Compilation.Clone()).GetRunResult().Results.Single();
        foreach (string step in TrackedSteps.All)
        {
            foreach (IncrementalStepRunReason reason in Reasons(second, step))
            {
                Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"Step {step} is {reason} although nothing changed.");
            }
        }
    }
}
