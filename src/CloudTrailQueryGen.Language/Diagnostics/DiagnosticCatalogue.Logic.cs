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

    public static readonly QueryDiagnosticDescriptor FilterOnlyExcludes = Info("CTQ4084", "Filter that only excludes",
        "'{0}' is the only condition, so that nearly every event passes, those without '{1}' too; add what you look for");

    public static readonly QueryDiagnosticDescriptor FilterLooksAtOneElement = Info("CTQ4085", "Filter looks at one element of a list",
        "'{0}' is that of element {1} only; write 'expand {2}' in front of the filter and leave the index out to look at all elements, or search '@message'");

    public static readonly QueryDiagnosticDescriptor FilterIsBehindLimit = Info("CTQ4086", "Filter behind limit",
        "This filter sees only the rows that '{0}' has left; move it in front of it if it is meant for all");

    public static readonly QueryDiagnosticDescriptor SortIsReplaced = Info("CTQ4087", "Sort behind which another one follows",
        "A later 'sort' puts the rows in another order, so that this '{0}' decides only between rows that are equal there; leave it out, or write its keys behind those of the later one");

    public static readonly QueryDiagnosticDescriptor NameIsNotRead = Info("CTQ4088", "Name that nothing reads",
        "{0} is never read and is no column of the result; {1}");

    public static readonly QueryDiagnosticDescriptor ColumnsAreDropped = Info("CTQ4089", "Columns that are not in the result",
        "The columns of this '{0}' are not in the result, because '{1}' behind it leaves only its own; leave it out");

    public static readonly QueryDiagnosticDescriptor LimitOfUnsortedGroups = Info("CTQ4090", "Limit of groups without an order",
        "'{0}' keeps groups that nothing has sorted, and CloudWatch documents no order of them; put a 'sort' in front of it");

    public static readonly QueryDiagnosticDescriptor SourceHasTooMany = Warning("CTQ4091", "Too many values behind SOURCE",
        "CloudWatch takes at most {0} {1} behind 'SOURCE', and {2} is one more; leave it out");
}
