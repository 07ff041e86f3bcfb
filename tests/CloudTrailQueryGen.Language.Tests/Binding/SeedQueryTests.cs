using System.Collections.Generic;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>The twelve queries that the product is built for first.</summary>
public sealed class SeedQueryTests
{
    public static TheoryData<string, string> Queries()
    {
        var data = new TheoryData<string, string>();
        foreach ((string name, string text) in RepositoryFiles.ReadSeedQueries())
        {
            data.Add(name, text);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void SeedQueryCompilesWithoutAnyDiagnostic(string name, string text)
    {
        QueryCompilation compilation = QueryCompiler.Compile(text, []);
        Assert.Equal((name, string.Empty), (name, string.Join("\n", compilation.Diagnostics)));
        Assert.NotNull(compilation.Plan);
    }
}
