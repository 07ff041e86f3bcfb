namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ2001 to CTQ2099: names and the schema of CloudTrail records.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor MemberIsNotInSchema = Error("CTQ2001", "Unknown member of a CloudTrail object",
        "'{0}' has no member '{1}' in CloudTrail{2}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor FieldHasNoMembers = Error("CTQ2002", "Member of a plain value",
        "'{0}' is a plain value in CloudTrail and has no member '{1}'");

    public static readonly QueryDiagnosticDescriptor FieldIsMisspelled = Error("CTQ2003", "Misspelled CloudTrail field",
        "CloudTrail has no field '{0}'; did you mean '{1}'?") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor FieldIsNotInSchema = Warning("CTQ2004", "Unknown CloudTrail field",
        "CloudTrail has no field '{0}', so it is missing in every event; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ListNeedsIndex = Error("CTQ2005", "List without an index",
        "'{0}' is a list in CloudTrail; write the index of an element, for example '{1}'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor SystemFieldIsMisspelled = Error("CTQ2006", "Misspelled system field",
        "CloudWatch Logs has no system field '{0}'; did you mean '{1}'?") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor SystemFieldIsUnknown = Warning("CTQ2007", "Unknown system field",
        "CloudWatch Logs has no system field '{0}', so it is missing in every event; a key of the event that begins with '@' is written '@{0}'");

    public static readonly QueryDiagnosticDescriptor SystemFieldIsForLambda = Warning("CTQ2008", "System field of Lambda logs",
        "'{0}' exists only in the logs of Lambda functions, so it is missing in every CloudTrail event");

    public static readonly QueryDiagnosticDescriptor SystemFieldHasNoValue = Warning("CTQ2009", "System field without a value here",
        "'{0}' is added by the CloudWatch Logs service, so it is missing when events are read from anywhere else");

    public static readonly QueryDiagnosticDescriptor NameIsDefinedTwice = Error("CTQ2010", "Name defined twice",
        "The name '{0}' already exists in this query, and CloudWatch rejects a second definition; choose another name");

    public static readonly QueryDiagnosticDescriptor NameIsGoneAfterStats = Error("CTQ2011", "Name not available after stats",
        "'{0}' is not available here, because after '{2}' only its columns exist{1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor CountStandsForColumn = Warning("CTQ2012", "Function name stands for a column",
        "There is no column 'count'; it is taken for the column '{0}', but CloudWatch may not do so") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ParameterIsUnknown = Error("CTQ2013", "Unknown parameter",
        "There is no parameter '{0}'; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ColumnIsListedTwice = Warning("CTQ2014", "Column listed twice",
        "The column '{0}' is listed twice; it appears once in the result");

    public static readonly QueryDiagnosticDescriptor NameIsNeitherKeyNorAggregated = Error("CTQ2015", "Name outside of an aggregate",
        "'{0}' is neither inside an aggregate nor a key of this 'stats'; use '{1}' or add it behind 'by'");

    public static readonly QueryDiagnosticDescriptor NullIsNoValue = Warning("CTQ2016", "Null is a field name",
        "The query language has no null, and CloudWatch takes 'null' for the name of a field that is always missing; use '{0}' instead")
        with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor TruthIsNumber = Warning("CTQ2017", "Boolean as a word",
        "CloudWatch takes '{0}' for the name of a field, because booleans of an event are the numbers 1 and 0; use '{1}' instead")
        with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor HyphenIsMinus = Warning("CTQ2018", "Hyphen in a bare name",
        "'{0}' means '{1}' minus '{2}'; use '{3}' if it is one name, or put spaces around the minus") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ParameterIsInText = Error("CTQ2020", "Parameter inside of text",
        "'{0}' is not replaced inside of quotes or slashes; write the parameter alone, without them");
}
