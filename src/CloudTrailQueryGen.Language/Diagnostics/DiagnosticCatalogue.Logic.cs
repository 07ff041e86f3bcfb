namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ4080 to CTQ4099: what a query says as a whole.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor ConditionIsNeverTrue = Warning("CTQ4080", "Condition is never true",
        "'{0}' is never true{1}{2}{3}");

    public static readonly QueryDiagnosticDescriptor ConditionIsAlwaysTrue = Warning("CTQ4081", "Condition is always true",
        "'{0}' is always true{1}");

    public static readonly QueryDiagnosticDescriptor ConditionSaysNothingNew = Info("CTQ4082", "Condition says nothing new",
        "'{0}' says nothing that {1} does not say; leave it out");

    public static readonly QueryDiagnosticDescriptor ListItemIsRepeated = Info("CTQ4083", "Value listed twice",
        "'{0}' stands twice in this list; leave one out");
}
