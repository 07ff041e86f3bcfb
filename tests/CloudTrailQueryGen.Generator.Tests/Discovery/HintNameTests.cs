using System;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary>Two sources of one name would lose the whole output: every query gets a source of its own.</summary>
public sealed class HintNameTests
{
    [Fact]
    public void Equal_method_names_in_different_places_do_not_meet()
    {
        const string Method = "[CloudTrailQuery(\"filter 1 = 1\")] public static partial bool M(ReadOnlySpan<byte> e);";
        const string Overload = "[CloudTrailQuery(\"filter 1 = 1\")] public static partial bool M(ReadOnlySpan<byte> e, string s);";
        const string OtherCase = "[CloudTrailQuery(\"filter 1 = 1\")] public static partial bool m(ReadOnlySpan<byte> e);";
        TestProject project = TestProject.Create(Declarations.Usings + $$"""
            namespace A { partial class T { {{Method}} {{Overload}} {{OtherCase}} partial class T2 { {{Method}} } } partial class t { {{Method}} } }
            namespace B { partial class T { {{Method}} } partial class T<X> { {{Method}} } partial class Ä_é { {{Method}} } }
            namespace b { partial class T { {{Method}} } }
            partial class T { {{Method}} }
            """);
        project = project.WithFile("A/T.ctq", "filter 1 = 1").WithFile("a/T.ctq", "filter 1 = 1").WithFile("A/t.ctq", "filter 1 = 1").WithFile("A T's [x].ctq", "filter 1 = 1").WithFile("a..ctq", "filter 1 = 1");

        GeneratorRun run = GeneratorRun.Start(project);

        Assert.Empty(run.Diagnostics);
        Assert.Null(run.Result.Exception);
        Assert.Equal(14, run.Sources.Count);
        Assert.Equal(14, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("T.M.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Names_are_the_same_in_every_run()
    {
        TestProject project = TestProject.Create(Declarations.Usings + """
            partial class T
            {
                [CloudTrailQuery("filter 1 = 1")] public static partial bool M(ReadOnlySpan<byte> e);
                [CloudTrailQuery("filter 1 = 1")] public static partial bool M(ReadOnlySpan<byte> e, long n);
            }
            """);

        Assert.Equal(["T.M.501fa0d6.g.cs", "T.M.d56160f0.g.cs"], GeneratorRun.Start(project).Sources.Keys);
    }
}
