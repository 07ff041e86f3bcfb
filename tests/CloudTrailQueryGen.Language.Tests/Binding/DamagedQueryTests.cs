using System;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Queries in which something is missing compile to diagnostics, never to an exception.</summary>
public sealed class DamagedQueryTests
{
    [Fact]
    public void EveryCutOfAPublishedQueryCompiles()
    {
        var random = new Random(11);
        foreach (QueryVector vector in RepositoryFiles.ReadQueryVectors())
        {
            for (int i = 0; i < 25; i++)
            {
                int start = random.Next(vector.Query.Length);
                int length = random.Next(1, Math.Min(20, vector.Query.Length - start) + 1);
                Check(i % 2 == 0 ? vector.Query.Remove(start, length) : vector.Query[..start]);
            }
        }
    }

    [Fact]
    public void LongChainsCompile()
    {
        string[] longQueries =
        [
            "filter " + string.Join(" or ", Enumerable.Repeat("readOnly=1", 700)),
            "stats count(*) as n by eventName | filter " + string.Join(" or ", Enumerable.Repeat("n=1", 900)),
            "fields " + string.Join("-", Enumerable.Repeat("a", 900)),
            "stats count(*) as a0" + string.Concat(Enumerable.Range(1, 500).Select(i => $",a{i - 1}+a{i - 1} as a{i}")),
            "fields readOnly*1 as b0" + string.Concat(Enumerable.Range(1, 500).Select(i => $",b{i - 1}+b{i - 1} as b{i}")) + "|filter b500>1",
        ];
        foreach (string query in longQueries)
        {
            Check(query);
        }
    }

    private static void Check(string text)
    {
        QueryCompilation compilation = QueryCompiler.Compile(text, MarkedQuery.Parameters);
        Assert.Equal(compilation.Plan is null, compilation.Diagnostics.Any(d => d.Descriptor.Severity == QueryDiagnosticSeverity.Error));
        foreach (QueryDiagnostic diagnostic in compilation.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, 0, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            Assert.NotEmpty(diagnostic.Message);
        }
    }
}
