using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Turns findings into Roslyn's diagnostics.</summary>
internal static class QueryReport
{
    public static Diagnostic Create(QueryDiagnostic finding, Location location, FixReport fix)
    {
        object[] arguments = System.Array.ConvertAll(finding.Arguments, argument => (object)argument);
        return Diagnostic.Create(RuleDescriptors.For(finding.Descriptor), location, fix.Locations, fix.Properties, arguments);
    }

    public static Diagnostic Create(HostReport report) =>
        Diagnostic.Create(RuleDescriptors.For(report.Id), report.ToLocation(), System.Linq.Enumerable.ToArray(report.Arguments));

    public static Diagnostic Create(QueryDiagnostic finding, Location location) => Create(finding, location, FixReport.None);

    public static Diagnostic Create(QueryDiagnosticDescriptor rule, Location location, params string[] arguments) =>
        Create(new QueryDiagnostic(rule, default, arguments), location);
}
