namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ3001 to CTQ3099: functions, operators and types.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor FunctionIsUnknown = Error("CTQ3001", "Unknown function",
        "There is no function '{0}'{1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ArgumentCountIsWrong = Error("CTQ3003", "Wrong number of arguments",
        "'{0}' takes {1}, not {2}");

    public static readonly QueryDiagnosticDescriptor ArgumentTypeIsWrong = Error("CTQ3004", "Argument of the wrong type",
        "'{0}' takes {1} as its argument '{2}', and {3} is none");

    public static readonly QueryDiagnosticDescriptor ArgumentMustBeConstant = Error("CTQ3005", "Argument must be constant",
        "'{0}' takes a literal as its argument '{1}'");

    public static readonly QueryDiagnosticDescriptor AsteriskIsOnlyForCount = Error("CTQ3006", "Asterisk as an argument",
        "'{0}' does not take '*'; only 'count' does");

    public static readonly QueryDiagnosticDescriptor AggregateIsOutsideStats = Error("CTQ3007", "Aggregate outside of stats",
        "The aggregate '{0}' can stand only in 'stats', and not behind its 'by'");

    public static readonly QueryDiagnosticDescriptor AggregateIsNested = Error("CTQ3008", "Aggregate inside of an aggregate",
        "The aggregate '{0}' cannot stand inside the aggregate '{1}'; compute it in a 'stats' of its own before");

    public static readonly QueryDiagnosticDescriptor StatsItemHasNoAggregate = Error("CTQ3009", "Stats item without an aggregate",
        "'{0}' aggregates nothing; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor PercentIsOutOfRange = Error("CTQ3010", "Percentile out of range",
        "The percentile '{0}' is out of range; it is greater than 0 and at most 100");

    public static readonly QueryDiagnosticDescriptor CidrIsInvalid = Error("CTQ3011", "Invalid subnet",
        "'{0}' is no {1} subnet in CIDR notation; write one such as '{2}'");

    public static readonly QueryDiagnosticDescriptor CidrHasHostBits = Warning("CTQ3012", "Subnet does not begin at its first address",
        "The subnet '{0}' does not begin at its first address; use '{1}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor PeriodIsMisplaced = Error("CTQ3013", "Period where a value belongs",
        "The period '{0}' cannot stand here; periods are arguments of 'bin', 'datefloor', 'dateceil' and 'rate'");

    public static readonly QueryDiagnosticDescriptor PeriodIsExpected = Error("CTQ3014", "Period expected",
        "'{0}' takes a period such as '5m' as its argument '{1}'{2}");

    public static readonly QueryDiagnosticDescriptor OperandIsNoNumber = Error("CTQ3016", "Operand is no number",
        "'{0}' takes numbers, and {1} is none");

    public static readonly QueryDiagnosticDescriptor LikeNeedsText = Error("CTQ3017", "Pattern is no text",
        "'{0}' takes a string or a regular expression on its right, and {1} is neither");

    public static readonly QueryDiagnosticDescriptor ListIsMisplaced = Error("CTQ3018", "List where a value belongs",
        "A list can stand only on the right of 'in'");

    public static readonly QueryDiagnosticDescriptor RegexIsMisplaced = Error("CTQ3019", "Regular expression where a value belongs",
        "A regular expression can stand only on the right of 'like' or '=~'");

    public static readonly QueryDiagnosticDescriptor ListIsEmpty = Warning("CTQ3020", "Empty list",
        "The list is empty, so that no value is in it{0}");

    public static readonly QueryDiagnosticDescriptor TimestampIsComparedWithText = Warning("CTQ3021", "Timestamp compared with text",
        "'{0}' is a timestamp and never matches text; compare 'eventTime', which is text, or compare with milliseconds since 1970");

    public static readonly QueryDiagnosticDescriptor TextIsNoTimestamp = Warning("CTQ3022", "Text where a timestamp belongs",
        "'{0}' is text in CloudTrail and no timestamp, so the result of '{1}' is always missing; use '@timestamp' instead");

    public static readonly QueryDiagnosticDescriptor WildcardIsLiteral = Warning("CTQ3023", "Wildcard in a substring",
        "'{0}' is no wildcard in a string behind 'like', which looks for it literally; leave it out, or use a regular expression");

    public static readonly QueryDiagnosticDescriptor MinusBindsTighterThanPower = Warning("CTQ3026", "Minus and power mixed",
        "'{0}' means '({1})^{2}'; write the parentheses to say so plainly") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor BooleanIsComparedWithText = Warning("CTQ3027", "Boolean compared with text",
        "'{0}' is the number 1 or 0 in CloudTrail and never equals the text '{1}'; use {2} instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor TruthIsText = Warning("CTQ3028", "Text compared with a boolean",
        "'{0}' is text in CloudTrail and never equals {1}; use '{2}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor BranchesAreTooMany = Error("CTQ3030", "Too many branches",
        "'{0}' takes at most {1} conditions, and '{2}' is one more; put the rest into a '{0}' of its own, as the last argument of this one");

    public static readonly QueryDiagnosticDescriptor ConditionHasNoValue = Warning("CTQ3031", "Condition without a value",
        "The condition '{0}' has no value behind it, so that '{1}' gives 1 or 0 for it when no other holds; add the value");

    public static readonly QueryDiagnosticDescriptor TextIsNotEncoded = Warning("CTQ3032", "Text that cannot be decoded",
        "The text '{0}' is no {1}, so the result of '{2}' is always missing");

    public static readonly QueryDiagnosticDescriptor DelimiterIsEmpty = Warning("CTQ3033", "Empty delimiter",
        "An empty delimiter occurs nowhere, so that 'split' gives the whole text as its only part");

    public static readonly QueryDiagnosticDescriptor ValueHasNoMembers = Error("CTQ3035", "Member of a value that has none",
        "'{0}' is {1} and has no member '{2}'{3}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor DatePatternLetterIsUnknown = Error("CTQ3036", "Letter without a meaning in a date pattern",
        "'{0}' has no meaning in a date pattern{1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor DatePatternQuoteIsOpen = Error("CTQ3037", "Quote without its end in a date pattern",
        "The quote in the date pattern is not closed; write two single quotes for one that is text");

    public static readonly QueryDiagnosticDescriptor HourNeedsHalf = Warning("CTQ3038", "Hour of half a day without the half",
        "'{0}' is the hour of a half of the day, and without 'a' it is taken for one in the morning; use '{1}' for the hour of the day")
        with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor DateConversionIsUnknown = Error("CTQ3039", "Unknown conversion in a date format",
        "'{0}' is no conversion of a date format{1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor TimeZoneIsInvalid = Error("CTQ3040", "Invalid time zone",
        "'{0}' is no time zone; write 'UTC', an offset such as '+02:00', or a name such as 'Europe/Berlin'");

    public static readonly QueryDiagnosticDescriptor DateFormatHasNoConversion = Warning("CTQ3041", "Date format without a conversion",
        "The format '{0}' has no conversion, so the result is always that text; '{1}' takes the ones of strftime, such as '%Y-%m-%d'");

    public static readonly QueryDiagnosticDescriptor CountIsOutOfRange = Error("CTQ3042", "Count out of range",
        "'{0}' takes a whole number from 1 to {1} as its argument '{2}', not '{3}'");

    public static readonly QueryDiagnosticDescriptor TopkIsNotAlone = Error("CTQ3043", "Topk beside something else",
        "'{0}' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own");

    public static readonly QueryDiagnosticDescriptor TopkIsGrouped = Error("CTQ3044", "Topk of groups",
        "'{0}' takes no groups; leave 'by' out, or use 'count(*)', add '{1}' behind 'by', and sort by the count");

    public static readonly QueryDiagnosticDescriptor RateNeedsTimeBin = Error("CTQ3045", "Rate without its time bin",
        "'{0}' needs exactly one time bin behind 'by'; {1}");

    public static readonly QueryDiagnosticDescriptor PeriodHasNoFixedLength = Error("CTQ3046", "Period of no fixed length",
        "'{0}' cannot take the period '{1}', because months, quarters and years differ in length; use days or weeks");

    public static readonly QueryDiagnosticDescriptor ReplacementGroupIsUnknown = Error("CTQ3048", "Unknown group in a replacement",
        "'{0}' refers to no group of the regular expression, which has {1}; {2}");

    public static readonly QueryDiagnosticDescriptor RegexAlsoReplacesNothing = Warning("CTQ3049", "Replacement of nothing",
        "The regular expression '{0}' also matches the empty text, so that the replacement stands between all other characters too; repeat at least once, as '+' does");

    public static readonly QueryDiagnosticDescriptor OverTimeHasNoBin = Warning("CTQ3047", "No time bin for a time series",
        "'{0}' is the same as '{1}' and stands for a time series only with a time bin behind 'by'; add one such as 'bin(5m)'");

    public static readonly QueryDiagnosticDescriptor NumberIsNoTimestamp = Warning("CTQ3070", "Number where a timestamp belongs",
        "'{0}' is a number and no timestamp, so the result of '{1}' is always missing; use '{2}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor PatternIsLiteral = Warning("CTQ3071", "Pattern behind an equality",
        "'{0}' stands only for itself behind '{1}', which knows neither wildcards nor subnets; use '{2}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor AccountIdIsMalformed = Warning("CTQ3072", "Account id that is none",
        "'{0}' is never '{1}', because an account id is twelve digits{2}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor CaseIsNeverGiven = Warning("CTQ3073", "Letters in a case that the function never gives",
        "'{0}' gives {1} letters only, so that its result never holds '{2}'; use '{3}'") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor ParameterIsQuoted = Warning("CTQ3074", "Parameter in quotes",
        "'{0}' in quotes is text and no parameter; leave out the quotes if the value of one is meant") with { HasReplacement = true };
}
