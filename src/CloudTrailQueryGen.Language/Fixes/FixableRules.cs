using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>The rules whose findings may have a fix that is more than a <see cref="QueryDiagnostic.Replacement"/>.</summary>
/// <remarks>Apart from the fixers, because the code fixes' assembly knows the rules and not the syntax tree.</remarks>
internal static class FixableRules
{
    public static ImmutableArray<QueryDiagnosticDescriptor> All { get; } =
    [
        DiagnosticCatalogue.UnterminatedString,
        DiagnosticCatalogue.UnexpectedCharacter,
        DiagnosticCatalogue.WrongCommentMarker,
        DiagnosticCatalogue.RegexFlagsBehind,
        DiagnosticCatalogue.MalformedParameter,
        DiagnosticCatalogue.UnknownCommand,
        DiagnosticCatalogue.FunctionAsCommand,
        DiagnosticCatalogue.SearchCommand,
        DiagnosticCatalogue.MissingPipe,
        DiagnosticCatalogue.MissingComma,
        DiagnosticCatalogue.TokenExpected,
        DiagnosticCatalogue.ForeignOperator,
        DiagnosticCatalogue.ChainedComparison,
        DiagnosticCatalogue.NotNeedsParentheses,
        DiagnosticCatalogue.MisplacedRegex,
        DiagnosticCatalogue.ListNeedsBrackets,
        DiagnosticCatalogue.DistinctKeyword,
        DiagnosticCatalogue.UnknownOption,
        DiagnosticCatalogue.SuppressionHasNoEffect,
        DiagnosticCatalogue.ErrorIsNotSuppressed,
        DiagnosticCatalogue.ColumnIsListedTwice,
        DiagnosticCatalogue.ParameterIsInText,
        DiagnosticCatalogue.TextIsNoTimestamp,
        DiagnosticCatalogue.WildcardIsLiteral,
        DiagnosticCatalogue.RegexQuantifierIsPossessive,
        DiagnosticCatalogue.RegexRepetitionIsReversed,
        DiagnosticCatalogue.RegexRangeIsReversed,
        DiagnosticCatalogue.SortBeforeStatsIsIgnored,
        DiagnosticCatalogue.SortIsBetweenStats,
        DiagnosticCatalogue.LimitIsBeforeStats,
        DiagnosticCatalogue.CommandIsBehindDedup,
        DiagnosticCatalogue.DisplayIsReplaced,
        DiagnosticCatalogue.OptionIsRepeated,
        DiagnosticCatalogue.OptionHasNoEffect,
        DiagnosticCatalogue.FieldIsNamedTwice,
        DiagnosticCatalogue.JoinKeysNeedSides,
        DiagnosticCatalogue.EstimateIsForTheService,
        DiagnosticCatalogue.FilterIndexTakesEqualityOnly,
        DiagnosticCatalogue.ConditionSaysNothingNew,
        DiagnosticCatalogue.ListItemIsRepeated,
    ];
}
