namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ4070 to CTQ4084: time windows, patterns, and what only the service can do.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor OffsetHasNoBin = Error("CTQ4070", "Offset without a time bin",
        "'offset' shifts time bins, and there is none behind 'by'; add one such as 'bin(1h)'");

    public static readonly QueryDiagnosticDescriptor OffsetIsBehindStats = Error("CTQ4071", "Offset behind stats",
        "'offset' asks for the events of an earlier time, so it can stand only in the first 'stats'");

    public static readonly QueryDiagnosticDescriptor PatternIsApproximate = Info("CTQ4072", "Patterns are an approximation",
        "CloudWatch does not publish how it finds patterns; '{0}' goes by the form of each word here, so its patterns differ from those of the service");

    public static readonly QueryDiagnosticDescriptor PatternIsMisplaced = Error("CTQ4073", "Patterns of something else than events",
        "'{0}' looks for patterns in events, so it cannot stand behind '{1}'{2}");

    public static readonly QueryDiagnosticDescriptor CommandIsLearned = Error("CTQ4074", "Command that only the service has",
        "'{0}' is machine learning of the service, whose method is not published, so its answer cannot be reproduced; {1}");

    public static readonly QueryDiagnosticDescriptor EstimateIsForTheService = Error("CTQ4075", "Estimate of the service",
        "'{0}' returns what the service would charge for, and no rows; leave it out, and read 'Statistics.BytesScanned' of the result");

    public static readonly QueryDiagnosticDescriptor FilterIndexTakesEqualityOnly = Error("CTQ4076", "Condition that filterIndex does not take",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for '{0}'");
}
