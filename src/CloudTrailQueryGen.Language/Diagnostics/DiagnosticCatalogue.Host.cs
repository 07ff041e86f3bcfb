namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>CTQ6xxx: the C# around a query, and the project that query files belong to.</summary>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor QueryMethodMustBeStaticPartial = new(
        "CTQ6001",
        QueryDiagnosticSeverity.Error,
        "Query method must be static and partial",
        "Query method '{0}' is not a static partial method without a body; declare it 'static partial' and let the generator write the body");

    public static readonly QueryDiagnosticDescriptor QueryMethodReturnsWrongType = new(
        "CTQ6002",
        QueryDiagnosticSeverity.Error,
        "Query method returns a type that no query has",
        "Query method '{0}' returns '{1}'; return 'bool' for a predicate or 'CloudTrailQuery<TRow>' for a prepared query");

    public static readonly QueryDiagnosticDescriptor PredicateMustTakeEvent = new(
        "CTQ6003",
        QueryDiagnosticSeverity.Error,
        "Predicate must take an event",
        "The first parameter of predicate '{0}' is not the event; declare it as 'ReadOnlySpan<byte> utf8Event'");

    public static readonly QueryDiagnosticDescriptor ParameterTypeIsUnsupported = new(
        "CTQ6004",
        QueryDiagnosticSeverity.Error,
        "Parameter type is unsupported",
        "Parameter '{0}' has type '{1}', which no query value has; use 'string', a number, 'bool' or 'DateTimeOffset'");

    public static readonly QueryDiagnosticDescriptor QueryHostMustBePartial = new(
        "CTQ6005",
        QueryDiagnosticSeverity.Error,
        "Type around a query method must be partial",
        "Type '{0}' is not partial, so that the body of query method '{1}' cannot be generated; add 'partial' to its declaration");

    public static readonly QueryDiagnosticDescriptor QueryHostIsUnsupported = new(
        "CTQ6006",
        QueryDiagnosticSeverity.Error,
        "Query method stands where none is supported",
        "The {0} '{1}' cannot hold a query; use a method without type parameters in types without type parameters that other files can see");

    public static readonly QueryDiagnosticDescriptor AttributeHasQueryAndFile = new(
        "CTQ6007",
        QueryDiagnosticSeverity.Error,
        "Attribute gives a query and a file",
        "The attribute gives both a query and a 'File'; remove one of them");

    public static readonly QueryDiagnosticDescriptor AttributeHasNoQuery = new(
        "CTQ6008",
        QueryDiagnosticSeverity.Error,
        "Attribute gives no query",
        "The attribute gives neither a query nor a 'File'; write the query as its argument");

    public static readonly QueryDiagnosticDescriptor QueryFileIsNotInProject = new(
        "CTQ6009",
        QueryDiagnosticSeverity.Error,
        "Query file is not in the project",
        "The project has no query file '{0}'; {1}");

    public static readonly QueryDiagnosticDescriptor QueryFileHasErrors = new(
        "CTQ6010",
        QueryDiagnosticSeverity.Error,
        "Query file has errors",
        "The query file '{0}' has {1}; first: {2}");

    public static readonly QueryDiagnosticDescriptor QueryFileCannotBeRead = new(
        "CTQ6011",
        QueryDiagnosticSeverity.Error,
        "Query file cannot be read",
        "The query file '{0}' cannot be read");

    public static readonly QueryDiagnosticDescriptor QueryFilesShareMethod = new(
        "CTQ6012",
        QueryDiagnosticSeverity.Error,
        "Two query files give one method",
        "The query files '{0}' and '{1}' both become the method '{2}'; rename one or give it the item metadata 'CtqMethodName'");

    public static readonly QueryDiagnosticDescriptor ParameterMetadataIsInvalid = new(
        "CTQ6013",
        QueryDiagnosticSeverity.Error,
        "Parameter line of a query file is invalid",
        "The type '{0}' of parameter '{1}' is unknown; use 'string', 'long', 'double', 'bool' or 'DateTimeOffset'");

    public static readonly QueryDiagnosticDescriptor PredicateMustOnlyFilter = new(
        "CTQ6014",
        QueryDiagnosticSeverity.Error,
        "Predicate's query must only filter",
        "The query of predicate '{0}' does more than filter; return 'CloudTrailQuery<TRow>' to run '{1}'");

    public static readonly QueryDiagnosticDescriptor ParameterIsUnused = new(
        "CTQ6015",
        QueryDiagnosticSeverity.Warning,
        "Parameter is not used by the query",
        "Parameter '{0}' is not used by the query; refer to it as '{1}' or remove it");

    public static readonly QueryDiagnosticDescriptor RowTypeIsUnsupported = new(
        "CTQ6016",
        QueryDiagnosticSeverity.Error,
        "Row type is unsupported",
        "'{0}' cannot be a row type; {1}");

    public static readonly QueryDiagnosticDescriptor RowTypeIsShared = new(
        "CTQ6017",
        QueryDiagnosticSeverity.Error,
        "Row type is written for two queries",
        "Row type '{0}' is already written for query method '{1}'; use another name, or declare its members yourself");

    public static readonly QueryDiagnosticDescriptor ColumnHasNoMember = new(
        "CTQ6018",
        QueryDiagnosticSeverity.Error,
        "Column has no member in the row type",
        "Column '{0}' has no member '{1}' in row type '{2}'; add it, or drop the column with 'display'");

    public static readonly QueryDiagnosticDescriptor MemberHasNoColumn = new(
        "CTQ6019",
        QueryDiagnosticSeverity.Error,
        "Row member matches no column",
        "Member '{0}' of row type '{1}' matches no column; the query's columns are {2}");

    public static readonly QueryDiagnosticDescriptor MemberTypeDoesNotFit = new(
        "CTQ6020",
        QueryDiagnosticSeverity.Error,
        "Row member's type does not fit the column",
        "Member '{0}' of row type '{1}' has type '{2}', which cannot hold column '{3}'; declare it as '{4}'");

    public static readonly QueryDiagnosticDescriptor ColumnsShareProperty = new(
        "CTQ6021",
        QueryDiagnosticSeverity.Error,
        "Two columns become one property",
        "Columns '{0}' and '{1}' both become property '{2}'; name one of them with 'as'");

    public static readonly QueryDiagnosticDescriptor ColumnNameIsReserved = new(
        "CTQ6022",
        QueryDiagnosticSeverity.Error,
        "Column name is taken by every row type",
        "Column '{0}' would become property '{1}', a name that the row type already has; name it with 'as'");
}
