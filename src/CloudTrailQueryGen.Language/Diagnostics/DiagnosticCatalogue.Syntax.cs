namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ1040 to CTQ1099: what the parser reports.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor EmptyQuery = Error("CTQ1040", "Empty query",
        "The query has no commands; begin with 'fields', 'filter' or 'stats'");

    public static readonly QueryDiagnosticDescriptor CommandExpected = Error("CTQ1041", "Command expected",
        "A command is expected {0}");

    public static readonly QueryDiagnosticDescriptor UnknownCommand = Error("CTQ1042", "Unknown command",
        "'{0}' is not a command{1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor FunctionAsCommand = Error("CTQ1043", "Function in place of a command",
        "'{0}' is not a command; a function stands behind one, as in 'fields {0}(…)' or 'stats {0}(…)'");

    public static readonly QueryDiagnosticDescriptor SearchCommand = Error("CTQ1044", "The search command",
        "'{0}' is not documented by CloudWatch and not supported; use 'filter @message like \"text\"' instead");

    public static readonly QueryDiagnosticDescriptor LeadingPipe = Warning("CTQ1045", "Leading pipe",
        "The '|' in front of the first command separates nothing; remove it") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor MissingPipe = Error("CTQ1046", "Missing pipe",
        "A '|' is missing in front of the command '{0}'");

    public static readonly QueryDiagnosticDescriptor MissingComma = Error("CTQ1047", "Missing comma",
        "A ',' is missing in front of '{0}'");

    public static readonly QueryDiagnosticDescriptor UnexpectedText = Error("CTQ1048", "Unexpected text",
        "'{0}' is not expected here{1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ExpressionExpected = Error("CTQ1049", "Expression expected",
        "An expression is expected {0}");

    public static readonly QueryDiagnosticDescriptor TokenExpected = Error("CTQ1050", "Missing part",
        "{0} is expected {1}");

    public static readonly QueryDiagnosticDescriptor KeywordAsName = Error("CTQ1051", "Keyword in place of a name",
        "'{0}' is a keyword here; put it in backticks to use it as a name, or complete what stands in front of it");

    public static readonly QueryDiagnosticDescriptor AliasHasDots = Error("CTQ1052", "Dots in an alias",
        "The alias '{0}' has a dot; use '`{0}`' or a name without dots instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor QuotedAlias = Error("CTQ1053", "Alias in quotes",
        "An alias is a name, not a string; use '{0}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ForeignOperator = Error("CTQ1054", "Operator of another language",
        "'{0}' is not an operator of the query language; use {1} instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor DoubleEquals = Info("CTQ1055", "Double equals sign",
        "'==' is not documented by CloudWatch; use '=' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ChainedComparison = Error("CTQ1056", "Chained comparison",
        "Comparisons cannot be chained with '{0}'; put one of them in parentheses or connect them with 'and'");

    public static readonly QueryDiagnosticDescriptor NotNeedsParentheses = Error("CTQ1057", "'not' needs parentheses",
        "'{0}' binds weaker than what stands in front of it; put it and its operand in parentheses");

    public static readonly QueryDiagnosticDescriptor MisplacedRegex = Error("CTQ1058", "Misplaced regular expression",
        "A regular expression stands only behind 'like', 'not like', '=~' and in 'parse'{0}");

    public static readonly QueryDiagnosticDescriptor ListNeedsBrackets = Error("CTQ1059", "List without brackets",
        "The list behind 'in' stands in brackets; use {0} instead");

    public static readonly QueryDiagnosticDescriptor ElementIndex = Error("CTQ1060", "Index is not a whole number",
        "'{0}' cannot be an index; an index is a whole number from 0");

    public static readonly QueryDiagnosticDescriptor MisplacedAsterisk = Error("CTQ1061", "Misplaced asterisk",
        "'*' does not stand for all fields; name the fields, or use '@message' for the whole event");

    public static readonly QueryDiagnosticDescriptor DistinctKeyword = Error("CTQ1062", "The keyword distinct",
        "'{0}' is not a keyword of the query language; use 'count_distinct(…)' instead");

    public static readonly QueryDiagnosticDescriptor WholeNumberExpected = Error("CTQ1063", "Whole number expected",
        "'{0}' is not a whole number, which is expected here");

    public static readonly QueryDiagnosticDescriptor ZeroPeriod = Error("CTQ1064", "Period of no length",
        "The period '{0}' has no length; use at least 1 of its unit");

    public static readonly QueryDiagnosticDescriptor SpaceInPeriod = Error("CTQ1065", "Space in a period",
        "The period '{0}' has a space; use '{1}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor TooDeeplyNested = Error("CTQ1066", "Expression nested too deeply",
        "The expression is nested more than {0} levels deep; split it into several commands");

    public static readonly QueryDiagnosticDescriptor TooManyOperators = Error("CTQ1067", "Too many operators",
        "The expression has more than {0} operators; split it into several filters or use 'in […]'");

    public static readonly QueryDiagnosticDescriptor JoinOn = Error("CTQ1068", "join … on",
        "'join on' is not the syntax of the query language; use 'join left=a right=b where a.field=b.field (SOURCE … | …)' instead");

    public static readonly QueryDiagnosticDescriptor UnknownOption = Error("CTQ1069", "Unknown option",
        "'{0}' is not an option of '{1}'{2}");

    public static readonly QueryDiagnosticDescriptor OptionValue = Error("CTQ1070", "Wrong value of an option",
        "'{0}' is not a value of the option '{1}'; use {2}");

    public static readonly QueryDiagnosticDescriptor MisplacedSource = Error("CTQ1071", "Misplaced SOURCE",
        "'{0}' must be the first word of the query");

    public static readonly QueryDiagnosticDescriptor SavedIsMisspelled = Error("CTQ1072", "Unknown reference",
        "'{0}' is not known; other queries of the project are named by '$Saved(name = \"…\")'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor MisplacedSaved = Error("CTQ1073", "Misplaced $Saved",
        "A query can only begin with '$Saved'; what stands in front of it belongs behind it");

    public static readonly QueryDiagnosticDescriptor DiffOfUnknownTime = Error("CTQ1074", "Unknown time of diff",
        "'{0}' is no time to compare with; use 'previousDay', 'previousWeek' or 'previousMonth', or nothing for the time just before") with { HasReplacement = true };
}
