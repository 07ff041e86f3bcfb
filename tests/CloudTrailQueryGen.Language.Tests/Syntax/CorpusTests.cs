using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>Queries that people published parse as expected.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void EveryVectorParsesAsTheGoldenFileSays()
    {
        var actual = new StringBuilder();
        int index = 0;
        foreach (QueryVector vector in RepositoryFiles.ReadQueryVectors())
        {
            SyntaxTree tree = FullFidelity.Parse(vector.Query);
            QueryDiagnostic? first = tree.Diagnostics.FirstOrDefault(d => d.Descriptor.Severity == QueryDiagnosticSeverity.Error);
            actual.Append(index++).Append(": ");
            actual.Append(first is null ? "parse ok" : $"{first.Id} {first.Span} {vector.Query.Substring(first.Span.Start, first.Span.Length)}");
            actual.Append('\n');
        }

        GoldenFile.Verify("tests/Corpus/expected/vector-outcomes.txt", actual.ToString());
    }

    [Fact]
    public void EveryValidVectorParsesWithoutError()
    {
        foreach (QueryVector vector in RepositoryFiles.ReadQueryVectors().Where(v => v.IsValid))
        {
            IEnumerable<QueryDiagnostic> errors = FullFidelity.Parse(vector.Query).Diagnostics.Where(d => d.Descriptor.Severity == QueryDiagnosticSeverity.Error);
            Assert.Equal(vector.Id + ": ", vector.Id + ": " + string.Join("; ", errors));
        }
    }

    [Fact]
    public void TheSeedQueriesParseWithoutAnyDiagnostic()
    {
        IReadOnlyList<(string Name, string Text)> queries = RepositoryFiles.ReadSeedQueries();
        Assert.Equal(12, queries.Count);
        foreach ((string name, string text) in queries)
        {
            Assert.Equal(name + ": ", name + ": " + string.Join("; ", FullFidelity.Parse(text).Diagnostics));
        }
    }
}
