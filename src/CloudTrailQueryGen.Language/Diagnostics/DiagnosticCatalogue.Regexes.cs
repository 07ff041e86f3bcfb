namespace CloudTrailQueryGen.Language.Diagnostics;

/// <content>CTQ3051 to CTQ3073: regular expressions.</content>
internal static partial class DiagnosticCatalogue
{
    public static readonly QueryDiagnosticDescriptor RegexLooksAround = Error("CTQ3051", "Look-around in a regular expression",
        "CloudWatch's regular expressions have no look-around such as '{0}'; test the other condition with a second 'like' or 'not like'");

    public static readonly QueryDiagnosticDescriptor RegexRefersBack = Error("CTQ3052", "Back-reference in a regular expression",
        "CloudWatch's regular expressions have no back-reference such as '{0}'; take both parts with 'parse' and compare them with '='");

    public static readonly QueryDiagnosticDescriptor RegexGroupIsUnsupported = Error("CTQ3053", "Unsupported group in a regular expression",
        "'{0}' is not taken in regular expressions; {1}");

    public static readonly QueryDiagnosticDescriptor RegexQuantifierIsPossessive = Error("CTQ3054", "Possessive quantifier in a regular expression",
        "CloudWatch's regular expressions have no possessive quantifier such as '{0}'; leave the '+' out");

    public static readonly QueryDiagnosticDescriptor RegexQuantifierHasNoOperand = Error("CTQ3055", "Quantifier without an operand in a regular expression",
        "The quantifier '{0}' has nothing to repeat; write '\\{0}' for the character itself");

    public static readonly QueryDiagnosticDescriptor RegexRepetitionIsTooLarge = Error("CTQ3056", "Repetition too large in a regular expression",
        "The repetition '{0}' {1}; a part can be repeated at most 1000 times, so leave its upper bound out");

    public static readonly QueryDiagnosticDescriptor RegexRepetitionIsReversed = Error("CTQ3057", "Reversed repetition in a regular expression",
        "The repetition '{0}' has its bounds in the wrong order; use '{1}' instead");

    public static readonly QueryDiagnosticDescriptor RegexParenthesisIsNotClosed = Error("CTQ3058", "Group without its end in a regular expression",
        "The '(' has no matching ')'; write '\\(' for the character itself");

    public static readonly QueryDiagnosticDescriptor RegexParenthesisIsNotOpened = Error("CTQ3059", "Group without its start in a regular expression",
        "The ')' has no matching '('; write '\\)' for the character itself");

    public static readonly QueryDiagnosticDescriptor RegexClassIsNotClosed = Error("CTQ3060", "Character class without its end in a regular expression",
        "The '[' has no matching ']'; write '\\[' for the character itself");

    public static readonly QueryDiagnosticDescriptor RegexRangeIsReversed = Error("CTQ3061", "Reversed range in a regular expression",
        "The range '{0}' has its ends in the wrong order; use '{1}' instead");

    public static readonly QueryDiagnosticDescriptor RegexEscapeIsUnknown = Error("CTQ3062", "Unknown escape in a regular expression",
        "'{0}' is not taken as an escape in regular expressions; {1}");

    public static readonly QueryDiagnosticDescriptor RegexGroupNameIsInvalid = Error("CTQ3063", "Invalid group name in a regular expression",
        "'{0}' is no valid name of a group; it is made of letters, digits and '_', does not begin with a digit and occurs once");

    public static readonly QueryDiagnosticDescriptor RegexIsTooDeep = Error("CTQ3064", "Regular expression nested too deeply",
        "The groups of the regular expression are nested more than {0} levels deep; leave out parentheses that keep nothing together, or test the parts one by one");

    public static readonly QueryDiagnosticDescriptor RegexMatchesEverything = Info("CTQ3065", "Pattern matches every text",
        "The pattern '{0}' matches the empty text, so that it is true for every text");

    public static readonly QueryDiagnosticDescriptor RegexIsTooLarge = Error("CTQ3066", "Regular expression too large",
        "The regular expression becomes too large here; with its repetitions written out, it may have {0} parts");

    public static readonly QueryDiagnosticDescriptor RegexIsPlainText = Info("CTQ3067", "Regular expression is plain text",
        "The regular expression '{0}' is plain text; use '{1}' instead, which says so") with { HasReplacement = true };

    public static readonly QueryDiagnosticDescriptor MatchedTextIsNoRegex = Warning("CTQ3068", "String behind '=~'",
        "'=~' looks for a string as it is, not as a regular expression; {0}") with { HasReplacement = true };
}
