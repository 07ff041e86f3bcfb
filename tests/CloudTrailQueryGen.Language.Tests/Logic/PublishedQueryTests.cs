using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Logic;

/// <summary>Queries that people published and that are valid contradict themselves nowhere, and are told so.</summary>
public sealed class PublishedQueryTests
{
    private static readonly string[] s_rules = ["CTQ4080", "CTQ4081", "CTQ3068", "CTQ3070", "CTQ1077"];

    [Fact]
    public void NoValidQueryIsWarnedOf() =>
        Assert.Equal([], RepositoryFiles.ReadQueryVectors()
            .Where(vector => vector.IsValid)
            .SelectMany(vector => QueryCompiler.Compile(vector.Query, []).Diagnostics
                .Where(diagnostic => s_rules.Contains(diagnostic.Id) && diagnostic.Descriptor.Severity >= QueryDiagnosticSeverity.Warning)
                .Select(diagnostic => $"{vector.Id}: {diagnostic}")));
}
