namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ1001 to CTQ1039: what the lexer reports.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor UnterminatedString = Error("CTQ1001", "Unterminated string",
        "The string '{0}' is not closed; end it with a {1} quote");

    public static readonly QueryDiagnosticDescriptor UnterminatedRegex = Error("CTQ1002", "Unterminated regular expression",
        "The regular expression that begins with '{0}' has no closing '/'; write a '/' inside of it as '\\/'");

    public static readonly QueryDiagnosticDescriptor UnterminatedCharacterClass = Error("CTQ1003", "Unterminated character class",
        "The regular expression '{0}' has a '[' without ']'; write '\\[' for the character itself");

    public static readonly QueryDiagnosticDescriptor UnterminatedQuotedName = Error("CTQ1004", "Unterminated quoted name",
        "The name that begins with '{0}' has no closing backtick");

    public static readonly QueryDiagnosticDescriptor EmptyName = Error("CTQ1005", "Empty name",
        "'{0}' names nothing; a name has at least one character");

    public static readonly QueryDiagnosticDescriptor UnexpectedCharacter = Error("CTQ1006", "Unexpected character",
        "The character '{0}' has no meaning here; remove it, or put text in quotes and names in backticks");

    public static readonly QueryDiagnosticDescriptor InvisibleCharacter = Error("CTQ1007", "Invisible character",
        "There is an invisible character {0} here, which the query language does not know; remove it") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor HiddenTextDirection = Warning("CTQ1008", "Character that changes the text direction",
        "The character {0} changes the direction of the text, so that the query may not read as it runs; remove it") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor NameNeedsBackticks = Error("CTQ1009", "Name needs backticks",
        "The name '{0}' has characters that a bare name must not have; use '{1}' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor WrongCommentMarker = Error("CTQ1010", "Wrong comment marker",
        "'{0}' does not start a comment; use '#' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor HexadecimalNumber = Error("CTQ1011", "Hexadecimal number",
        "'{0}' is a hexadecimal number, which the query language does not have; {1}") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor NumberOutOfRange = Error("CTQ1012", "Number out of range",
        "The number '{0}' is too large");

    public static readonly QueryDiagnosticDescriptor UnknownPeriodUnit = Error("CTQ1013", "Unknown unit of a period",
        "'{0}' is neither a number nor a period, because '{1}' is not a unit{2}");

    public static readonly QueryDiagnosticDescriptor FractionalPeriod = Error("CTQ1014", "Fractional period",
        "The period '{0}' has a fraction; use a whole number of a smaller unit instead");

    public static readonly QueryDiagnosticDescriptor RegexFlagsBehind = Error("CTQ1015", "Flags behind a regular expression",
        "The flags '{0}' must not stand behind a regular expression; use '(?{0})' inside of it instead");

    public static readonly QueryDiagnosticDescriptor UnquotedText = Error("CTQ1016", "Text without quotes",
        "The text '{0}' must stand in quotes; use '\"{0}\"' instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor TypographicQuotes = Error("CTQ1017", "Typographic quotes",
        "The quotes of {0} are typographic; use straight quotes instead") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor UnknownEscape = Info("CTQ1018", "Unknown escape sequence",
        "'{0}' is no escape sequence, so the string holds the backslash too; write '\\{0}' to say so plainly") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor MalformedParameter = Error("CTQ1019", "Malformed parameter",
        "'{0}' is not a parameter; write the parameter's name between double braces, for example '{{{{user}}}}'");
}
