namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ5001 to CTQ5019: what costs time or money for nothing.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor RegexEdgeDoesNothing = Info("CTQ5001", "Needless '.*' at an edge of a regular expression",
        "'.*' at an edge of '{0}' changes nothing, because a regular expression is found anywhere in the text; use '{1}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor FilterOfKeysIsBehindStats = Info("CTQ5002", "Filter that could stand in front of stats",
        "'{0}' looks only at keys of '{1}'; write it in front of that, so that the other events are not grouped");

    public static readonly QueryDiagnosticDescriptor PlanIsExplained = Info("CTQ5004", "How a query finds its events",
        "{0}") with { IsOnDemand = true };

    public static readonly QueryDiagnosticDescriptor MessageIsSearchedForField = Info("CTQ5003", "Whole event searched for a field",
        "'{0}' searches the text of the whole event and depends on how its JSON is written; use '{1}' instead") with { HasReplacement = true };
}
