using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>The length of a query's text.</summary>
public sealed class QueryLengthTests
{
    [Fact]
    public void TenThousandCharactersAreFine() =>
        MarkedQuery.IsFine("filter eventName = 'x' #".PadRight(10_000, '-'));

    [Fact]
    public void OneMoreIsNot()
    {
        QueryCompilation compilation = QueryCompiler.Compile("filter eventName = 'x' #".PadRight(10_001, '-'), []);
        QueryDiagnostic diagnostic = compilation.Diagnostics.Single();
        Assert.Equal("CTQ4001[10000..10001): The query has 10001 characters; CloudWatch takes at most 10000; put long lists into a lookup table", diagnostic.ToString());
        Assert.Null(compilation.Plan);
    }
}
