using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Turns findings into Roslyn's diagnostics.</summary>
internal static class QueryReport
{
    public static Diagnostic Create(QueryDiagnostic finding, Location location)
    {
        ImmutableDictionary<string, string?> properties = finding.Replacement is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Replacement, finding.Replacement);
        object[] arguments = System.Array.ConvertAll(finding.Arguments, argument => (object)argument);
        return Diagnostic.Create(RuleDescriptors.For(finding.Descriptor), location, properties, arguments);
    }

    public static Diagnostic Create(QueryDiagnosticDescriptor rule, Location location, params string[] arguments) =>
        Create(new QueryDiagnostic(rule, default, arguments), location);
}
