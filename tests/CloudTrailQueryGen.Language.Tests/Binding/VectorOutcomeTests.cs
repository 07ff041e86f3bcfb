using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>What the front end says about the queries that people published.</summary>
public sealed class VectorOutcomeTests
{
    [Fact]
    public void EveryVectorCompilesAsTheGoldenFileSays()
    {
        var actual = new StringBuilder();
        foreach (QueryVector vector in RepositoryFiles.ReadQueryVectors())
        {
            QueryCompilation compilation = QueryCompiler.Compile(vector.Query, []);
            QueryDiagnostic? first = compilation.Diagnostics.FirstOrDefault(IsError) ?? compilation.Diagnostics.FirstOrDefault();
            string outcome = first is null ? "ok" : IsError(first) ? "error" : "ok with " + first.Descriptor.Severity.ToString().ToLowerInvariant();
            actual.Append(vector.Id).Append(vector.IsValid ? string.Empty : " (invalid)").Append(": ").Append(outcome);
            if (first is not null)
            {
                string text = vector.Query.Substring(first.Span.Start, first.Span.Length).Replace("\n", "\\n");
                actual.Append($" {first.Id}{first.Span} «{text}» {first.Message}");
            }

            actual.Append('\n');
        }

        GoldenFile.Verify("tests/Corpus/expected/vector-compilations.txt", actual.ToString());
    }

    private static bool IsError(QueryDiagnostic diagnostic) => diagnostic.Descriptor.Severity == QueryDiagnosticSeverity.Error;
}
