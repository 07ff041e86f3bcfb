namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ1075 to CTQ1079: comments that silence rules.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor SuppressedRuleIsUnknown = Info("CTQ1075", "Unknown rule in a comment",
        "'{0}' {1}, so that it silences nothing; write '# ctq-disable' and ids such as 'CTQ4082', and a reason behind a colon");

    public static readonly QueryDiagnosticDescriptor SuppressionHasNoEffect = Info("CTQ1076", "Rule silenced in vain",
        "'{0}' is not reported {1}, so that silencing it has no effect; leave it out");

    public static readonly QueryDiagnosticDescriptor ErrorIsNotSuppressed = Warning("CTQ1077", "Error silenced in vain",
        "'{0}' is an error, and a query with errors cannot run, so that it cannot be silenced; correct what it reports");
}
