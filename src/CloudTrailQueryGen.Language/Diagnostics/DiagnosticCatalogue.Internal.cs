namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ9xxx: faults of this product, not of a query.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor CompilerFailed = Error("CTQ9001", "The query compiler failed",
        "The compiler of queries failed on this query ({0}); report it together with the query's text");
}
