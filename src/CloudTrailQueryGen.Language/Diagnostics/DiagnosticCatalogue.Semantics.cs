namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ4001 to CTQ4099: CloudWatch's rules of order and its limits.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor TextIsTooLong = Error("CTQ4001", "Query too long",
        "The query has {0} characters; CloudWatch takes at most 10000; put long lists into a lookup table");

    public static readonly QueryDiagnosticDescriptor SourceIsChosenByRun = Info("CTQ4003", "SOURCE is chosen by the run",
        "'SOURCE' means what 'QueryOptions.Sources' has under that name; a run without named sources reads the source that it is given");

    public static readonly QueryDiagnosticDescriptor PeriodIsCapped = Warning("CTQ4006", "Period is capped",
        "CloudWatch takes at most {0}, so '{1}' means '{2}'{3}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor SortBeforeStatsIsIgnored = Warning("CTQ4007", "Sort before stats has no effect",
        "'sort' in front of '{0}' has no effect; sort its columns behind '{0}' instead");

    public static readonly QueryDiagnosticDescriptor SortIsBetweenStats = Error("CTQ4008", "Sort before the last stats",
        "'sort' cannot stand in front of the last '{0}'; move it behind");

    public static readonly QueryDiagnosticDescriptor LimitIsBeforeStats = Error("CTQ4009", "Limit before stats",
        "'{0}' cannot stand in front of '{1}'; move it behind");

    public static readonly QueryDiagnosticDescriptor CommandIsBehindDedup = Error("CTQ4010", "Command behind dedup",
        "'{0}' cannot stand behind 'dedup', which only 'limit' may follow; move it in front");

    public static readonly QueryDiagnosticDescriptor LimitIsInvalid = Error("CTQ4011", "Invalid limit",
        "'{0}' is no limit; write a whole number from 1");

    public static readonly QueryDiagnosticDescriptor LimitIsAboveMaximum = Warning("CTQ4012", "Limit above the maximum",
        "CloudWatch returns at most 100000 rows, so it rejects the limit '{0}'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor LimitParameterIsNoInteger = Error("CTQ4013", "Limit parameter is no whole number",
        "The parameter '{0}' is no whole number, so it cannot be a limit");

    public static readonly QueryDiagnosticDescriptor ConditionIsNoTest = Warning("CTQ4014", "Value used as a condition",
        "'{0}' is a value, not a condition; it counts as true only when it is a number other than 0, so use {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor StatsAreTooMany = Error("CTQ4015", "Too many stats",
        "A query has at most 10 'stats'; compute several aggregates in one of them, or end the query here");

    public static readonly QueryDiagnosticDescriptor DisplayIsReplaced = Warning("CTQ4016", "Display without effect",
        "This 'display' has no effect, because a later one replaces it");

    public static readonly QueryDiagnosticDescriptor StructureIsNoKey = Error("CTQ4017", "Object or list as a key",
        "'{0}' is an object or a list, and CloudWatch does not take those in '{1}'; use one of its members");

    public static readonly QueryDiagnosticDescriptor StructureIsSearchedAsText = Info("CTQ4018", "Object or list searched as text",
        "'{0}' is an object or a list; its JSON text is searched here, but CloudWatch may find nothing");

    public static readonly QueryDiagnosticDescriptor BinNeedsTimestamp = Error("CTQ4019", "Bin after stats",
        "'bin' needs '@timestamp', which is not available after 'stats'; keep it there with 'max(@timestamp) as @t' and use 'datefloor(@t, {0})' here");

    public static readonly QueryDiagnosticDescriptor FillMissingNeedsBin = Error("CTQ4020", "Fillmissing without a time bin",
        "'fillmissing' needs a 'stats' in front of it whose keys have exactly one time bin such as 'bin(1h)'{0}");

    public static readonly QueryDiagnosticDescriptor SessionizeNeedsTimestamp = Error("CTQ4021", "Sessionize after stats",
        "'sessionize' needs '@timestamp', which is not available after 'stats'; move it in front, or group by one time bin such as 'bin(1h)'");

    public static readonly QueryDiagnosticDescriptor NoColumnToFill = Error("CTQ4022", "No column to fill",
        "'filldown' finds no column to fill; name the fields, or list them with 'fields' in front of it");

    public static readonly QueryDiagnosticDescriptor GlobMatchesNothing = Error("CTQ4023", "Wildcard matches no column",
        "'{0}' matches no column{1}");

    public static readonly QueryDiagnosticDescriptor SystemFieldIsNotChanged = Error("CTQ4024", "System field cannot be changed",
        "'{0}' comes with the event, and '{1}' cannot change it; give it a name with 'fields {0} as name' and use that");

    public static readonly QueryDiagnosticDescriptor OptionIsRepeated = Error("CTQ4025", "Option given twice",
        "The option '{0}' is given twice; keep one");

    public static readonly QueryDiagnosticDescriptor DistanceIsInvalid = Error("CTQ4026", "Invalid distance of rows",
        "'{0}' is no distance of rows; write a whole number from 1 to 100, or two with the smaller one first, as in 'p=1-4'");

    public static readonly QueryDiagnosticDescriptor AddTotalsAddsNothing = Error("CTQ4027", "Addtotals without totals",
        "'addtotals' adds nothing with 'row=false' alone; add 'col=true', or leave 'row' out");

    public static readonly QueryDiagnosticDescriptor NoNumericColumn = Error("CTQ4028", "No column to add up",
        "'addtotals' finds no column that can hold numbers; name the fields, or list them with 'fields' in front of it");

    public static readonly QueryDiagnosticDescriptor OptionHasNoEffect = Warning("CTQ4029", "Option without effect",
        "'{0}' has no effect together with '{1}'");

    public static readonly QueryDiagnosticDescriptor FillValueIsNoConstant = Error("CTQ4030", "Fill value is no constant",
        "'{0}' is no constant; fill with a number, or with text in quotes");

    public static readonly QueryDiagnosticDescriptor KeyIsNotFilled = Error("CTQ4031", "Fill value for a key",
        "'{0}' is a key of 'stats', and every row has its own; give the value to a column that is none");

    public static readonly QueryDiagnosticDescriptor TimeIsNoNumber = Error("CTQ4032", "Time where numbers are computed with",
        "'{0}' is a time, and '{1}' computes with numbers; give it a number such as 'toMillis({0})', by a name of its own");

    public static readonly QueryDiagnosticDescriptor FieldIsNamedTwice = Warning("CTQ4033", "Field named twice",
        "'{0}' is named twice; once is enough");

    public static readonly QueryDiagnosticDescriptor WildcardsAndNamesDiffer = Error("CTQ4035", "Wildcards and names differ",
        "The pattern has {0} but {1} behind 'as'; each '*' needs a name of its own");

    public static readonly QueryDiagnosticDescriptor LogfmtHasOneName = Error("CTQ4037", "Several names for logfmt",
        "'logfmt' makes one object, so that only one name can stand behind 'as'; its members are '{0}.key'");

    public static readonly QueryDiagnosticDescriptor JsonPathIsInvalid = Error("CTQ4038", "Invalid JSON path",
        "'{0}' is no path into JSON; write names and indexes with dots between them, such as 'users.0.name'");

    public static readonly QueryDiagnosticDescriptor RegexHasNoGroups = Error("CTQ4039", "Parse without groups",
        "The regular expression has no group, so that 'parse' makes no field; write '(?<name>…)' around what you want, or use 'filter' to test");

    public static readonly QueryDiagnosticDescriptor GroupsAndNamesDiffer = Error("CTQ4040", "Groups and names differ",
        "The regular expression has {0} without a name but {1} behind 'as'; name each in the expression, as in '(?<name>…)', or each behind 'as'");

    public static readonly QueryDiagnosticDescriptor WildcardsAreAdjacent = Error("CTQ4036", "Adjacent wildcards",
        "Nothing stands between the wildcards '**', so that it is open where the first one ends; write one '*', or the text between them");
}
