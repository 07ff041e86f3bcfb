namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ6xxx: the C# around a query, and the project that query files belong to.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor QueryMethodMustBeStaticPartial = Error("CTQ6001", "Query method must be static and partial",
        "Query method '{0}' is not a static partial method without a body; declare it 'static partial' and let the generator write the body");

    public static readonly QueryDiagnosticDescriptor QueryMethodReturnsWrongType = Error("CTQ6002", "Query method returns a type that no query has",
        "Query method '{0}' returns '{1}'; return 'bool' for a predicate or 'CloudTrailQuery<TRow>' for a prepared query");

    public static readonly QueryDiagnosticDescriptor PredicateMustTakeEvent = Error("CTQ6003", "Predicate must take an event",
        "The first parameter of predicate '{0}' is not the event; declare it as 'ReadOnlySpan<byte> utf8Event'");

    public static readonly QueryDiagnosticDescriptor ParameterTypeIsUnsupported = Error("CTQ6004", "Parameter type is unsupported",
        "Parameter '{0}' has type '{1}', which no query value has; use 'string', a number, 'bool' or 'DateTimeOffset'");

    public static readonly QueryDiagnosticDescriptor QueryHostMustBePartial = Error("CTQ6005", "Type around a query method must be partial",
        "Type '{0}' is not partial, so that the body of query method '{1}' cannot be generated; add 'partial' to its declaration");

    public static readonly QueryDiagnosticDescriptor QueryHostIsUnsupported = Error("CTQ6006", "Query method stands where none is supported",
        "The {0} '{1}' cannot hold a query; use a method without type parameters in types without type parameters that other files can see");

    public static readonly QueryDiagnosticDescriptor AttributeHasQueryAndFile = Error("CTQ6007", "Attribute gives a query and a file",
        "The attribute gives both a query and a 'File'; remove one of them");

    public static readonly QueryDiagnosticDescriptor AttributeHasNoQuery = Error("CTQ6008", "Attribute gives no query",
        "The attribute gives neither a query nor a 'File'; write the query as its argument");

    public static readonly QueryDiagnosticDescriptor QueryFileIsNotInProject = Error("CTQ6009", "Query file is not in the project",
        "The project has no query file '{0}'; {1}");

    public static readonly QueryDiagnosticDescriptor QueryFileHasErrors = Error("CTQ6010", "Query file has errors",
        "The query file '{0}' has {1}; first: {2}");

    public static readonly QueryDiagnosticDescriptor QueryFileCannotBeRead = Error("CTQ6011", "Query file cannot be read",
        "The query file '{0}' cannot be read");

    public static readonly QueryDiagnosticDescriptor QueryFilesShareMethod = Error("CTQ6012", "Two query files give one method",
        "The query files '{0}' and '{1}' both become the method '{2}'; rename one or give it the item metadata 'CtqMethodName'");

    public static readonly QueryDiagnosticDescriptor ParameterMetadataIsInvalid = Error("CTQ6013", "Parameter line of a query file is invalid",
        "The type '{0}' of parameter '{1}' is unknown; use 'string', 'long', 'double', 'bool' or 'DateTimeOffset'");

    public static readonly QueryDiagnosticDescriptor PredicateMustOnlyFilter = Error("CTQ6014", "Predicate's query must only filter",
        "The query of predicate '{0}' does more than test a single event; return 'CloudTrailQuery<TRow>' to run '{1}'");

    public static readonly QueryDiagnosticDescriptor ParameterIsUnused = Warning("CTQ6015", "Parameter is not used by the query",
        "Parameter '{0}' is not used by the query; refer to it as '{1}' or remove it");

    public static readonly QueryDiagnosticDescriptor RowTypeIsUnsupported = Error("CTQ6016", "Row type is unsupported",
        "'{0}' cannot be a row type; {1}");

    public static readonly QueryDiagnosticDescriptor RowTypeIsShared = Error("CTQ6017", "Row type is written for two queries",
        "Row type '{0}' is already written for query method '{1}'; use another name, or declare its members yourself");

    public static readonly QueryDiagnosticDescriptor ColumnHasNoMember = Error("CTQ6018", "Column has no member in the row type",
        "Column '{0}' has no member '{1}' in row type '{2}'; add it, or drop the column with 'display'");

    public static readonly QueryDiagnosticDescriptor MemberHasNoColumn = Error("CTQ6019", "Row member matches no column",
        "Member '{0}' of row type '{1}' matches no column; the query's columns are {2}");

    public static readonly QueryDiagnosticDescriptor MemberTypeDoesNotFit = Error("CTQ6020", "Row member's type does not fit the column",
        "Member '{0}' of row type '{1}' has type '{2}', which cannot hold column '{3}'; declare it as '{4}'");

    public static readonly QueryDiagnosticDescriptor ColumnsShareProperty = Error("CTQ6021", "Two columns become one property",
        "Columns '{0}' and '{1}' both become property '{2}'; give one of them a name of its own, such as 'as {3}', or choose the columns with 'display'");

    public static readonly QueryDiagnosticDescriptor ColumnNameIsReserved = Error("CTQ6022", "Column name is taken by every row type",
        "Column '{0}' would become property '{1}', a name that the row type already has; name it with 'as'");

    public static readonly QueryDiagnosticDescriptor ParameterLineIsMalformed = Error("CTQ6023", "Malformed parameter line of a query file",
        "'{0}' declares no parameter; write '#@ parameter name: type'");

    public static readonly QueryDiagnosticDescriptor QueryFileMetadataIsNoName = Error("CTQ6024", "Item metadata of a query file is not a name",
        "The item metadata '{0}' of the query file '{1}' is not a name in C#; write one such as '{2}'");
}
