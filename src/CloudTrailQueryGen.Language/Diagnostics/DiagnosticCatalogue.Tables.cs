namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ4045 to CTQ4049 and CTQ6025 to CTQ6029: lookup tables, in queries and as files of the project.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor LookupTableIsNotInProject = Warning("CTQ4045", "Lookup table is not in the project",
        "The project has no lookup table '{0}'; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor LookupColumnIsUnknown = Error("CTQ4046", "Unknown column of a lookup table",
        "The lookup table '{0}' has no column '{1}'; {2}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor LookupTableIsFaulty = Error("CTQ4047", "Lookup table cannot be used",
        "The lookup table '{0}' cannot be used; {1}");

    public static readonly QueryDiagnosticDescriptor LookupTableComesAtRunTime = Info("CTQ4048", "Lookup table comes at run time",
        "The rows of the lookup table '{0}' must be given to each run by 'QueryOptions.LookupTables', because {1}");

    public static readonly QueryDiagnosticDescriptor LookupColumnHasNoNetworks = Error("CTQ4049", "Column holds values that are no networks",
        "The column '{0}' of the lookup table '{1}' holds values that are no networks such as '10.0.0.0/8', so 'cidrlookup' cannot use it");

    public static readonly QueryDiagnosticDescriptor LookupTableIsMalformed = Error("CTQ6025", "Malformed lookup table",
        "The lookup table '{0}' is malformed; {1}");

    public static readonly QueryDiagnosticDescriptor LookupTableFileIsUnusable = Error("CTQ6026", "File cannot be a lookup table",
        "The file '{0}' cannot be the lookup table '{1}'; {2}");

    public static readonly QueryDiagnosticDescriptor LookupTablesShareName = Error("CTQ6027", "Two files are one lookup table",
        "The files '{0}' and '{1}' both are the lookup table '{2}'; rename one or give it the item metadata 'CtqTable'");

    public static readonly QueryDiagnosticDescriptor NetworkIsInvalid = Error("CTQ6028", "Value of a lookup table is no network",
        "'{0}' in column '{1}' is no network, but a query looks for addresses in it; write an address and the length of its prefix, such as '{2}'");

    public static readonly QueryDiagnosticDescriptor NetworkHasHostBits = Warning("CTQ6029", "Network of a lookup table does not begin at its first address",
        "'{0}' in column '{1}' does not begin at the first address of its network; it is taken for '{2}'");
}
