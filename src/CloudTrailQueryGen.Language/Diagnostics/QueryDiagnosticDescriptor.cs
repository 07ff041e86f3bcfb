namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>One rule of the catalogue: what is fixed about every diagnostic that it reports.</summary>
/// <param name="Id"><c>CTQnnnn</c>; the thousands digit is the range (see <see cref="DiagnosticCatalogue"/>). Never reused.</param>
/// <param name="Severity">Default severity; users override it by id.</param>
/// <param name="Title">A short name of the rule, no final period.</param>
/// <param name="MessageFormat">The message with <c>{0}</c> placeholders; the offending text in single quotes, no final period.</param>
internal sealed record QueryDiagnosticDescriptor(string Id, QueryDiagnosticSeverity Severity, string Title, string MessageFormat)
{
    /// <summary>Its diagnostics may carry a <see cref="QueryDiagnostic.Replacement"/>: editors look for a fix only where this says so.</summary>
    public bool HasReplacement { get; init; }

    /// <summary>It reports only where a project gives it a severity: it finds nothing wrong, and its text has a cost.</summary>
    public bool IsOnDemand { get; init; }
}
