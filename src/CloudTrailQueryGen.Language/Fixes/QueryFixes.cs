using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>The repairs of findings: what a finding says to write instead, and for the rules of <see cref="FixableRules"/> what these fixers find.</summary>
internal static class QueryFixes
{
    private const int MostFixers = 100;

    /// <summary>Whether a command may go somewhere is tried by compiling the query again.</summary>
    private const int MostMoves = 10;

    private static readonly Dictionary<QueryDiagnosticDescriptor, Func<FixTarget, QueryFix?>> Fixers = new()
    {
        [DiagnosticCatalogue.UnterminatedString] = TextFixes.CloseString,
        [DiagnosticCatalogue.UnexpectedCharacter] = TextFixes.RemoveSemicolon,
        [DiagnosticCatalogue.WrongCommentMarker] = TextFixes.CommentOut,
        [DiagnosticCatalogue.RegexFlagsBehind] = TextFixes.MoveFlags,
        [DiagnosticCatalogue.MalformedParameter] = TextFixes.WriteParameter,
        [DiagnosticCatalogue.UnknownCommand] = GrammarFixes.InsertFilter,
        [DiagnosticCatalogue.FunctionAsCommand] = GrammarFixes.InsertCommand,
        [DiagnosticCatalogue.SearchCommand] = GrammarFixes.FilterForSearch,
        [DiagnosticCatalogue.MissingPipe] = GrammarFixes.InsertPipe,
        [DiagnosticCatalogue.MissingComma] = GrammarFixes.InsertComma,
        [DiagnosticCatalogue.TokenExpected] = GrammarFixes.CloseBracket,
        [DiagnosticCatalogue.ForeignOperator] = OperatorFixes.UseOurs,
        [DiagnosticCatalogue.ChainedComparison] = OperatorFixes.Unchain,
        [DiagnosticCatalogue.NotNeedsParentheses] = OperatorFixes.ParenthesizeNot,
        [DiagnosticCatalogue.MisplacedRegex] = OperatorFixes.LikeForEquals,
        [DiagnosticCatalogue.ListNeedsBrackets] = OperatorFixes.Bracket,
        [DiagnosticCatalogue.DistinctKeyword] = GrammarFixes.CountDistinct,
        [DiagnosticCatalogue.UnknownOption] = GrammarFixes.NearOption,
        [DiagnosticCatalogue.SuppressionHasNoEffect] = TextFixes.RemoveSuppression,
        [DiagnosticCatalogue.ErrorIsNotSuppressed] = TextFixes.RemoveSuppression,
        [DiagnosticCatalogue.ColumnIsListedTwice] = ListFixes.RemoveItem,
        [DiagnosticCatalogue.ParameterIsInText] = TextFixes.UnquoteParameter,
        [DiagnosticCatalogue.TextIsNoTimestamp] = TextFixes.UseTimestamp,
        [DiagnosticCatalogue.WildcardIsLiteral] = RegexFixes.ForWildcard,
        [DiagnosticCatalogue.RegexQuantifierIsPossessive] = RegexFixes.DropPlus,
        [DiagnosticCatalogue.RegexRepetitionIsReversed] = RegexFixes.SwapBounds,
        [DiagnosticCatalogue.RegexRangeIsReversed] = RegexFixes.MendRange,
        [DiagnosticCatalogue.DisplayIsReplaced] = CommandFixes.Remove,
        [DiagnosticCatalogue.OptionIsRepeated] = ListFixes.RemoveRepeatedOption,
        [DiagnosticCatalogue.OptionHasNoEffect] = ListFixes.RemoveOption,
        [DiagnosticCatalogue.FieldIsNamedTwice] = ListFixes.RemoveItem,
        [DiagnosticCatalogue.JoinKeysNeedSides] = CommandFixes.NameSides,
        [DiagnosticCatalogue.EstimateIsForTheService] = CommandFixes.Remove,
        [DiagnosticCatalogue.FilterIndexTakesEqualityOnly] = CommandFixes.FilterForFilterIndex,
        [DiagnosticCatalogue.ConditionSaysNothingNew] = ConditionFixes.Remove,
        [DiagnosticCatalogue.ListItemIsRepeated] = ListFixes.RemoveItem,
    };

    /// <summary>Repairs that move commands, several where the first one may not do: names that a command uses may not be known where it goes.</summary>
    private static readonly Dictionary<QueryDiagnosticDescriptor, Func<FixTarget, IEnumerable<QueryFix>>> Movers = new()
    {
        [DiagnosticCatalogue.SortBeforeStatsIsIgnored] = OrderFixes.MoveSort,
        [DiagnosticCatalogue.SortIsBetweenStats] = OrderFixes.MoveSort,
        [DiagnosticCatalogue.LimitIsBeforeStats] = OrderFixes.MoveLimit,
        [DiagnosticCatalogue.CommandIsBehindDedup] = OrderFixes.MoveInFrontOfDedup,
    };

    /// <summary>The rules that have fixers.</summary>
    public static IEnumerable<QueryDiagnosticDescriptor> Rules => Fixers.Keys.Concat(Movers.Keys);

    /// <summary>
    /// The repair of each finding of a query. Behind the first hundred findings only replacements are given: a fixer reads the whole query, so that
    /// one for each of thousands of findings would be felt while typing.
    /// </summary>
    /// <param name="compilation">The query's.</param>
    /// <param name="compile">As for <see cref="Of"/>.</param>
    public static ImmutableArray<QueryFix?> OfAll(QueryCompilation compilation, Func<string, QueryCompilation> compile)
    {
        var fixes = ImmutableArray.CreateBuilder<QueryFix?>(compilation.Diagnostics.Length);
        int moves = 0;
        foreach (QueryDiagnostic finding in compilation.Diagnostics)
        {
            moves += Movers.ContainsKey(finding.Descriptor) ? 1 : 0;
            bool isCheap = finding.Replacement is not null || (fixes.Count < MostFixers && moves <= MostMoves);
            fixes.Add(isCheap ? Of(finding, compilation, compile) : null);
        }

        return fixes.MoveToImmutable();
    }

    /// <summary>The repair of a finding; null when it has no single obvious one.</summary>
    /// <param name="finding">One of the compilation.</param>
    /// <param name="compilation">The query's.</param>
    /// <param name="compile">Compiles another text as this one was, to see whether a repair repairs.</param>
    public static QueryFix? Of(QueryDiagnostic finding, QueryCompilation compilation, Func<string, QueryCompilation> compile)
    {
        if (finding.Replacement is { } replacement)
        {
            string written = compilation.Tree.Text.Substring(finding.Span.Start, finding.Span.Length);
            return written == replacement ? null : new QueryFix(FixTitle.Of(written, replacement), new TextEdit(finding.Span, replacement));
        }

        var target = new FixTarget(compilation.Tree, finding);
        return Fixers.TryGetValue(finding.Descriptor, out Func<FixTarget, QueryFix?> fixer) ? fixer(target)
            : Movers.TryGetValue(finding.Descriptor, out Func<FixTarget, IEnumerable<QueryFix>> mover)
                ? mover(target).FirstOrDefault(fix => Repairs(fix, finding, compilation, compile))
            : null;
    }

    /// <summary>One finding of the rule less, and no warning or error of another rule more; an info may be about what the repair brings to light.</summary>
    private static bool Repairs(QueryFix fix, QueryDiagnostic finding, QueryCompilation compilation, Func<string, QueryCompilation> compile)
    {
        var left = compilation.Diagnostics.Select(each => each.Id).ToList();
        left.Remove(finding.Id);
        return compile(fix.ApplyTo(compilation.Tree.Text)).Diagnostics.All(each =>
            left.Remove(each.Id) || (each.Id != finding.Id && each.Descriptor.Severity == QueryDiagnosticSeverity.Info));
    }
}
