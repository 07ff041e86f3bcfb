using System.Linq;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary>What the generator reports itself: the compiler finds such methods without a body and stops before analyzers run.</summary>
public sealed class HostReportTests
{
    private const string Usings = "using System;\nusing CloudTrailQueryGen;\n";
    private const string Filter = "[CloudTrailQuery(\"filter eventName = 'x'\")]";

    [Theory]
    [InlineData("file static partial class Fi { [Q] public static partial bool M(ReadOnlySpan<byte> e); }", "CTQ6006 M")]
    [InlineData("class Outer { static partial class In { [Q] public static partial bool M(ReadOnlySpan<byte> e); } }", "CTQ6005 M")]
    [InlineData("class A { static class B { [Q] public static partial bool M(ReadOnlySpan<byte> e); } }", "CTQ6005 M", "CTQ6005 M")]
    [InlineData("file partial class T<X> { [Q] public static partial bool M(ReadOnlySpan<byte> e); }", "CTQ6006 M")]
    [InlineData("partial class T { [Q] public static bool M(ReadOnlySpan<byte> e); }", "CTQ6001 M")]
    [InlineData("partial class T { [Q] public static partial CloudTrailQuery M(); }", "CTQ6002 CloudTrailQuery")]
    [InlineData("partial class T { [Q] public static partial Missing<int> M(); }", "CTQ6002 Missing<int>")]
    public void What_stops_the_compiler_is_reported_at_its_place(string source, params string[] expected)
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create(Usings + source.Replace("[Q]", Filter)));
        string text = run.Project.Compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Test0.cs", System.StringComparison.Ordinal)).ToString();

        Assert.Equal(expected, run.Result.Diagnostics.Select(d => $"{d.Id} {text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"));
        Assert.All(run.Result.Diagnostics, d => Assert.Equal((2, DiagnosticSeverity.Error), (d.Location.GetLineSpan().StartLinePosition.Line, d.Severity)));
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [Q] public static partial int M(); }")]
    [InlineData("partial class T { [Q] public static partial bool M<X>(ReadOnlySpan<byte> e) where X : struct; }")]
    [InlineData("partial class T<X> where X : struct { [Q] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("class T { [Q] public static bool M(ReadOnlySpan<byte> e) => true; }")]
    [InlineData("file partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e); public static partial bool M(ReadOnlySpan<byte> e) => true; }")]
    [InlineData("abstract class T { [Q] public abstract bool M(ReadOnlySpan<byte> e); }")]
    public void Everything_else_is_left_to_the_analyzer(string source)
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create(Usings + source.Replace("[Q]", Filter)));

        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }
}
