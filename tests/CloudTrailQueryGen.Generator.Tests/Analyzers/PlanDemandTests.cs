using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>A project that gives CTQ5004 a severity is told how its queries find their events; others are not.</summary>
public sealed class PlanDemandTests
{
    private const string Message =
        "CTQ5004: Events are skipped unread unless they hold the bytes \"ConsoleLogin\", as 'eventName = \"ConsoleLogin\"' cannot hold without: fewer than 1 in 40 events do; fields are expected where earlier events had them";

    [Theory]
    [InlineData(null, "", false, false)]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTQ5004.severity = suggestion", true, false)]
    [InlineData(".editorconfig", "root = true\n[*.vb]\ndotnet_diagnostic.CTQ5004.severity = suggestion", false, false)]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTQ5004.severity = none", false, false)]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTQ5004.severity = default", false, false)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CTQ5004.severity = suggestion", true, true)]
    public async Task The_plan_is_explained_on_demand(string? file, string text, bool inCSharp, bool inFile)
    {
        TestProject project = Project();
        if (file is not null)
        {
            var severities = new ConfiguredSeverities(AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, TestProject.Directory + file))));
            project = project.WithCompilerOptions(options => options.WithSyntaxTreeOptionsProvider(severities));
        }

        await Check(project, inCSharp, inFile);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Info, true)]
    [InlineData(ReportDiagnostic.Warn, true)]
    [InlineData(ReportDiagnostic.Suppress, false)]
    public async Task A_project_file_can_ask_for_it(ReportDiagnostic severity, bool isExplained) => await Check(
        Project().WithCompilerOptions(options => options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem("CTQ5004", severity))), isExplained, isExplained);

    private static async Task Check(TestProject project, bool inCSharp, bool inFile)
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(project);
        Assert.Equal((inCSharp ? 1 : 0) + (inFile ? 1 : 0), run.Diagnostics.Length);
        Assert.All(run.Messages, message => Assert.Equal(Message, message));
        foreach (Diagnostic diagnostic in run.Diagnostics)
        {
            string whole = diagnostic.Location.SourceTree?.ToString() ?? project.AdditionalTexts.Single().GetText()!.ToString();
            Assert.Equal("eventName = 'ConsoleLogin'", whole.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        }

        Assert.Equal(inCSharp, run.Diagnostics.Any(diagnostic => diagnostic.Location.IsInSource));
    }

    /// <summary>A query in C#, one in a file, and a predicate, about which there is nothing to say.</summary>
    private static TestProject Project() => TestProject.Create("""
        using System;
        using CloudTrailQueryGen;
        partial class T
        {
            [CloudTrailQuery("filter eventName = 'ConsoleLogin' | stats count(*) as n")]
            public static partial CloudTrailQuery<Logins> Q();

            [CloudTrailQuery("filter eventName = 'ConsoleLogin'")]
            public static partial bool M(ReadOnlySpan<byte> e);
        }
        """).WithFile("x.ctq", "filter eventName = 'ConsoleLogin'\n| stats count(*) as n");
}
