using System.Threading;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Whether a project asks for the explanation of plans (CTQ5004), which is made only then.</summary>
internal static class PlanDemand
{
    /// <summary>For queries in a source file.</summary>
    public static bool IsIn(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
        (compilation.Options.SyntaxTreeOptionsProvider is { } configured
            && configured.TryGetDiagnosticValue(tree, DiagnosticCatalogue.PlanIsExplained.Id, cancellationToken, out ReportDiagnostic severity)
            && IsOn(severity))
        || IsIn(compilation, cancellationToken);

    /// <summary>For query files, for which only what holds for the whole project counts.</summary>
    public static bool IsIn(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.SpecificDiagnosticOptions.TryGetValue(DiagnosticCatalogue.PlanIsExplained.Id, out ReportDiagnostic severity)
            ? IsOn(severity)
            : compilation.Options.SyntaxTreeOptionsProvider is { } configured
                && configured.TryGetGlobalDiagnosticValue(DiagnosticCatalogue.PlanIsExplained.Id, cancellationToken, out severity)
                && IsOn(severity);

    private static bool IsOn(ReportDiagnostic severity) => severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
}
