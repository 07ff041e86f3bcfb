namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>CTQ9xxx: faults of this product, not of a query.</summary>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor CompilerFailed = new(
        "CTQ9001",
        QueryDiagnosticSeverity.Error,
        "The query compiler failed",
        "The compiler of queries failed on this query ({0}); report it together with the query's text");
}
