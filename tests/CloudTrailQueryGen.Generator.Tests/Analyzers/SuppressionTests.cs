using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>Diagnostics in C# obey <c>#pragma</c>, because their locations are in the tree.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("CTQ1042", "[CloudTrailQuery(\"filtr 1 = 1\")]", "public static partial bool M(ReadOnlySpan<byte> e);")]
    [InlineData("CTQ6001", "[CloudTrailQuery(\"filter 1 = 1\")]", "public partial bool M(ReadOnlySpan<byte> e);")]
    [InlineData("CTQ6002", "[CloudTrailQuery(\"filter 1 = 1\")]", "public static partial int M();")]
    [InlineData("CTQ6003", "[CloudTrailQuery(\"filter 1 = 1\")]", "public static partial bool M();")]
    [InlineData("CTQ6004", "[CloudTrailQuery(\"filter 1 = 1\")]", "public static partial bool M(ReadOnlySpan<byte> e, object o);")]
    [InlineData("CTQ6008", "[CloudTrailQuery]", "public static partial bool M(ReadOnlySpan<byte> e);")]
    [InlineData("CTQ6009", "[CloudTrailQuery(File = \"x.ctq\")]", "public static partial bool M(ReadOnlySpan<byte> e);")]
    public async Task A_pragma_silences(string id, string attribute, string method)
    {
        string source = $$"""
            using System;
            using CloudTrailQueryGen;
            partial class T
            {
            #pragma warning disable {{id}}
                {{attribute}}
                {{method}}
            #pragma warning restore {{id}}
            }
            """;
        AnalyzerRun loud = await AnalyzerRun.StartAsync(TestProject.Create(source.Replace("#pragma", "//")));
        AnalyzerRun silent = await AnalyzerRun.StartAsync(TestProject.Create(source));

        Assert.Contains(loud.Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.DoesNotContain(silent.Diagnostics, diagnostic => diagnostic.Id == id);
    }
}
