namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ4055 to CTQ4069: subqueries, SOURCE, join, appendcols and saved queries.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor SubqueryIsNested = Error("CTQ4055", "Subquery in a subquery",
        "A subquery cannot stand in a subquery; run one of them first and pass its values as parameters");

    public static readonly QueryDiagnosticDescriptor SubqueryIsCorrelated = Error("CTQ4056", "Subquery uses a name of the query around it",
        "'{0}' belongs to the query around this subquery, which runs first and cannot know it");

    public static readonly QueryDiagnosticDescriptor SubqueryLacksColumn = Error("CTQ4057", "Subquery lacks the column",
        "'in' looks for {0}, but the subquery returns {1}; list it there with 'fields {2}'");

    public static readonly QueryDiagnosticDescriptor LogGroupsAreNotChosen = Info("CTQ4058", "Log groups are not chosen",
        "This chooses among log groups of the service and chooses nothing here; the run reads the source that it is given");

    public static readonly QueryDiagnosticDescriptor SubquerySourceHasNoName = Error("CTQ4059", "Source of a subquery has no name",
        "The source of a subquery must have a name that 'QueryOptions.Sources' can have; write 'SOURCE \"name\"'");

    public static readonly QueryDiagnosticDescriptor SourceTimeIsIgnored = Warning("CTQ4060", "Time of SOURCE is ignored",
        "Times behind 'SOURCE' choose no events here; give the run a source that holds the events of that time");

    public static readonly QueryDiagnosticDescriptor JoinIsRepeated = Error("CTQ4061", "More than one join",
        "A query has at most one 'join'; look up in a table with 'lookup', or join the result in a query of its own");

    public static readonly QueryDiagnosticDescriptor JoinNeedsSides = Error("CTQ4062", "Sides of a join have no names",
        "'join' {0}; write 'join left=a right=b where a.field=b.field ( … )'");

    public static readonly QueryDiagnosticDescriptor JoinKeysNeedSides = Error("CTQ4063", "Keys of a join name no sides",
        "The keys of 'join' are a field of each side; write '{0}.field={1}.field'");

    public static readonly QueryDiagnosticDescriptor JoinedNameIsBare = Info("CTQ4064", "Name behind a join without its side",
        "Behind 'join' CloudWatch documents only names with their side; '{0}' is taken from the left one, as if it were '{1}'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor AppendedRowsAreOutOfRange = Error("CTQ4065", "Number of appended rows out of range",
        "'max' of 'appendcols' is a whole number from 1 to 100000, not '{0}'");

    public static readonly QueryDiagnosticDescriptor AppendColsHasNoColumn = Error("CTQ4066", "Subquery of appendcols lists no column",
        "The subquery of 'appendcols' lists no column that could be appended; end it with 'fields' or 'stats'");

    public static readonly QueryDiagnosticDescriptor SavedQueryHasErrors = Error("CTQ4067", "Saved query cannot be used",
        "The saved query '{0}' cannot be used here: {1}");

    public static readonly QueryDiagnosticDescriptor SavedQueryIsUnknown = Error("CTQ4068", "Unknown saved query",
        "The project has no query '{0}'; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor SavedQueryIsCircular = Error("CTQ4069", "Saved query names itself",
        "The saved query '{0}' names itself{1}, so that it has no beginning");
}
