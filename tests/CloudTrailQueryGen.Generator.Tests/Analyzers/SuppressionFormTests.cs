using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>Every way to silence a rule, in every form in which a query can be written.</summary>
public sealed class SuppressionFormTests
{
    private const string Rule = "CTQ4014";
    private const string Plain = "\"{0}\\n{1}\"";

    public static TheoryData<string> Literals =>
    [
        "\"{0}\\n{1}\"",
        "@\"{0}\n{1}\"",
        "\"\"\"\n        {0}\n        {1}\n        \"\"\"",
        "\"{0}\" + \"\\n{1}\"",
        "Head + \"\\n{1}\"",
        "$\"{{Head}}\\n{1}\"",
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task A_comment_of_the_query_silences_in_every_literal(string literal)
    {
        Assert.Contains(Rule, await IdsOf(Source(literal, "# as it is")));
        Assert.Empty(await IdsOf(Source(literal, "# ctq-disable CTQ4014: as it is")));
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public async Task A_pragma_silences_in_every_literal(string literal)
    {
        string source = Source(literal, "# as it is").Replace("    [CloudTrailQuery", $"#pragma warning disable {Rule}\n    [CloudTrailQuery");

        Assert.Empty(await IdsOf(source));
    }

    [Fact]
    public async Task A_comment_of_the_query_silences_in_a_file()
    {
        Assert.Equal([Rule], IdsIn(await AnalyzerRun.StartAsync(TestProject.Create().WithFile("x.ctq", "# as it is\nfilter errorCode"))));
        Assert.Empty(IdsIn(await AnalyzerRun.StartAsync(TestProject.Create().WithFile("x.ctq", "# ctq-disable CTQ4014\nfilter errorCode"))));
    }

    /// <summary>Sections for <c>*.cs</c> reach queries in C#; one for <c>*.ctq</c> reaches nothing, because additional files have none.</summary>
    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTQ4014.severity = none", null, DiagnosticSeverity.Warning)]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTQ4014.severity = error", DiagnosticSeverity.Error, DiagnosticSeverity.Warning)]
    [InlineData(".editorconfig", "root = true\n[*.ctq]\ndotnet_diagnostic.CTQ4014.severity = none", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CTQ4014.severity = none", null, null)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CTQ4014.severity = error", DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    public async Task A_configuration_file_sets_the_severity(string file, string text, DiagnosticSeverity? inCSharp, DiagnosticSeverity? inFile)
    {
        var severities = new ConfiguredSeverities(AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, TestProject.Directory + file))));
        TestProject project = TestProject.Create(Source(Plain, "# as it is"))
            .WithFile("x.ctq", "filter errorCode")
            .WithCompilerOptions(options => options.WithSyntaxTreeOptionsProvider(severities));
        AnalyzerRun run = await AnalyzerRun.StartAsync(project);

        Assert.Equal(inCSharp, run.Diagnostics.SingleOrDefault(diagnostic => diagnostic.Location.IsInSource)?.Severity);
        Assert.Equal(inFile, run.Diagnostics.SingleOrDefault(diagnostic => !diagnostic.Location.IsInSource)?.Severity);
    }

    private static string Source(string literal, string comment) =>
        $$"""
        using System;
        using CloudTrailQueryGen;
        partial class T
        {
            private const string Head = "{{comment}}";

            [CloudTrailQuery({{string.Format(System.Globalization.CultureInfo.InvariantCulture, literal.Replace("{{", "\u0001").Replace("}}", "\u0002"), comment, "filter errorCode").Replace('\u0001', '{').Replace('\u0002', '}')}})]
            public static partial bool M(ReadOnlySpan<byte> e);
        }
        """;

    private static async Task<IEnumerable<string>> IdsOf(string source) => IdsIn(await AnalyzerRun.StartAsync(TestProject.Create(source)));

    private static IEnumerable<string> IdsIn(AnalyzerRun run) => run.Diagnostics.Select(diagnostic => diagnostic.Id);
}
