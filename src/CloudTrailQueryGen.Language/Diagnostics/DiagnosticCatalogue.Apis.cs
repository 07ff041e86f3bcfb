namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ2021 to CTQ2037 and CTQ6040: values that CloudTrail never writes, above all names of APIs, and files that list more of them.</content>
internal static partial class DiagnosticCatalogue
{
    /// <summary>A test compares the date with that of the catalogue, which projects that share these rules do not have.</summary>
    private const string InCatalogue = "in the catalogue of 2026-11-21";

    public static readonly QueryDiagnosticDescriptor EventSourceIsMisspelled = Warning("CTQ2021", "Misspelled event source",
        "'{0}' is no event source " + InCatalogue + "; did you mean '{1}'?") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor EventSourceIsUnknown = Info("CTQ2022", "Unknown event source",
        "'{0}' is no event source " + InCatalogue + "; if it exists, list it in a 'cloudtrail-schema.tsv' of the project");

    public static readonly QueryDiagnosticDescriptor EventNameIsMisspelled = Warning("CTQ2023", "Misspelled event name",
        "'{0}' is no event of {1} " + InCatalogue + "; did you mean '{2}'?") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor EventNameIsUnknown = Info("CTQ2024", "Unknown event name",
        "'{0}' is no event of {1} " + InCatalogue + "; if it exists, list it in a 'cloudtrail-schema.tsv' of the project");

    public static readonly QueryDiagnosticDescriptor EventNameIsOfOtherSource = Warning("CTQ2025", "Event of another event source",
        "'{0}' is an event of {1}, but the query asks for {2} here, so this is {3} true");

    public static readonly QueryDiagnosticDescriptor EventIsLoggedOtherwise = Warning("CTQ2026", "Event that is logged under another name",
        "CloudTrail logs '{0}' of '{1}' under the name '{2}'; use that") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor EventMayBeLoggedOtherwise = Info("CTQ2027", "Event that is probably logged under another name",
        "By the rules of '{1}' CloudTrail logs '{0}' under the name '{2}'; use that, or both") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor EventIsNeverLogged = Warning("CTQ2028", "Event that is never logged",
        "CloudTrail logs no '{0}', which is a permission and not a call; {1}");

    public static readonly QueryDiagnosticDescriptor ValueDiffersInCase = Warning("CTQ2029", "Value in the wrong case",
        "'{0}' equals nothing that CloudTrail writes as '{1}', because comparisons are case-sensitive; use '{2}'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor RequestParameterIsMisspelled = Warning("CTQ2030", "Misspelled request parameter",
        "Requests of {0} have no '{1}' " + InCatalogue + "; did you mean '{2}'?") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor RequestParameterMayBeMisspelled = Info("CTQ2031", "Request parameter that is probably misspelled",
        "Requests of {0} have no '{1}' " + InCatalogue + ", but '{2}'; use that if it is meant") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ValueIsMisspelled = Warning("CTQ2032", "Misspelled value",
        "'{0}' is never '{1}' in CloudTrail; did you mean '{2}'?") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor FieldIsOfOtherEvents = Info("CTQ2033", "Field of other events",
        "'{0}' exists {1}, but the query asks for {2} here, so that it is always missing");

    public static readonly QueryDiagnosticDescriptor AccountIdIsText = Warning("CTQ2034", "Account id compared with a number",
        "'{0}' is text, and a number loses the zeros that account ids may begin with; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor TextIsNeverNumber = Warning("CTQ2035", "Text compared with a number",
        "'{0}' is text that is never a number, so that it {1} '{2}'{3}");

    public static readonly QueryDiagnosticDescriptor ValueIsOfOtherField = Warning("CTQ2036", "Value of another field",
        "'{0}' is what CloudTrail writes as '{1}' and never as '{2}'; compare '{1}' with it");

    public static readonly QueryDiagnosticDescriptor MemberDiffersInCase = Warning("CTQ2037", "Member in the wrong case",
        "CloudTrail writes no '{0}', and names of fields are case-sensitive; use '{1}'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor SchemaRowIsMalformed = Error("CTQ6040", "Malformed row of a schema file",
        "'{0}' is left out of the schema; {1}");
}
