using System;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Generator;

/// <summary>
/// A fault of the generator itself: the query's method throws, and the build fails with CTQ9001. The analyzer cannot meet a fault of lowering
/// or emission, so that the generated source has to say it.
/// </summary>
internal static class InternalFailure
{
    public static QueryModel Model(QueryDeclaration declaration, Exception exception) =>
        new(declaration, $"{DiagnosticCatalogue.CompilerFailed.Id}: {exception.GetType().Name}: {exception.Message}", null);

    /// <summary>Adds an error directive when the failure is a fault of ours; a user's own error is the analyzer's to report.</summary>
    public static string Announce(string source, string? failure)
    {
        if (failure is null || !failure.StartsWith(DiagnosticCatalogue.CompilerFailed.Id, StringComparison.Ordinal))
        {
            return source;
        }

        string line = failure.Replace('\r', ' ').Replace('\n', ' ').Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        return $"{source}\n#error {line}\n";
    }
}
