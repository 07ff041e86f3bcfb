using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>The projects that generated code must compile in without a warning, undocumented members included.</summary>
internal static class CompilerSettings
{
    /// <summary>The same sources in a project of each kind.</summary>
    public static IEnumerable<TestProject> All(params string[] sources)
    {
        // Every value with every other value, not every combination.
        yield return Create(LanguageVersion.CSharp13, NullableContextOptions.Enable, isChecked: false, sources);
        yield return Create(LanguageVersion.CSharp13, NullableContextOptions.Disable, isChecked: true, sources);
        yield return Create(LanguageVersion.Preview, NullableContextOptions.Enable, isChecked: true, sources);
        yield return Create(LanguageVersion.Preview, NullableContextOptions.Disable, isChecked: false, sources);
    }

    /// <summary>The generator's output compiles in each of them.</summary>
    public static void AssertCompilesInAll(params string[] sources)
    {
        foreach (TestProject project in All(sources))
        {
            GeneratorRun.Start(project).AssertCompiles();
        }
    }

    private static TestProject Create(LanguageVersion version, NullableContextOptions nullable, bool isChecked, string[] sources)
    {
        TestProject project = TestProject.Create()
            .WithLanguageVersion(version)
            .WithCompilerOptions(options => options
                .WithWarningLevel(9999)
                .WithNullableContextOptions(nullable)
                .WithOverflowChecks(isChecked)
                .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress)));
        for (int i = 0; i < sources.Length; i++)
        {
            // Only what is generated has to be documented.
            project = project.WithSource($"Test{i}.cs", "#pragma warning disable CS1591\nusing System;\nusing CloudTrailQueryGen;\n" + sources[i]);
        }

        return project;
    }
}
