using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>
/// Every rule of the product, one field each, in one file per range: 1xxx text and syntax, 2xxx names and schema, 3xxx types and
/// functions, 4xxx CloudWatch's semantics, limits and order, 5xxx cost, 6xxx the C# host, 9xxx internal.
/// </summary>
internal static partial class DiagnosticCatalogue
{
    /// <summary>All rules by id. Collected on each call, so that the order in which the files' fields are initialised does not matter.</summary>
    public static ImmutableArray<QueryDiagnosticDescriptor> All
    {
        get
        {
            IEnumerable<QueryDiagnosticDescriptor> rules = typeof(DiagnosticCatalogue)
                .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(member => member.GetValue(null))
                .OfType<QueryDiagnosticDescriptor>();
            return [.. rules.OrderBy(rule => rule.Id, System.StringComparer.Ordinal)];
        }
    }

    private static QueryDiagnosticDescriptor Error(string id, string title, string messageFormat) =>
        new(id, QueryDiagnosticSeverity.Error, title, messageFormat);

    private static QueryDiagnosticDescriptor Warning(string id, string title, string messageFormat) =>
        new(id, QueryDiagnosticSeverity.Warning, title, messageFormat);

    private static QueryDiagnosticDescriptor Info(string id, string title, string messageFormat) =>
        new(id, QueryDiagnosticSeverity.Info, title, messageFormat);
}
