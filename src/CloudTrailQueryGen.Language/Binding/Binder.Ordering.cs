using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>sort, limit, head, tail and dedup (spec §3.7, §3.8, §3.13).</content>
internal sealed partial class Binder
{
    /// <summary>The service's maximum of rows (spec §3.8).</summary>
    private const long MaximumLimit = 100_000;

    /// <summary>The keys of each sort since the last stats, bound where it is called.</summary>
    private readonly List<Func<ImmutableArray<BoundSortKey>>> sorts = [];
    private bool isSortKey;

    private void BindSort(SortCommandSyntax sort)
    {
        var keys = ImmutableArray.CreateBuilder<BoundSortKey>(sort.Keys.Count);
        foreach (SortKeySyntax key in sort.Keys)
        {
            isSortKey = true;
            BoundExpression value = BindExpression(key.Expression);
            isSortKey = false;
            RequirePlainValue(value, key.Expression, sort.Keyword);
            if (AliasOf(key.AsKeyword, key.Alias) is { } alias)
            {
                value = DefineAlias(alias, value);
            }

            keys.Add(new BoundSortKey(value, IsWord(key.Direction, "desc")));
        }

        // Sorting in front of stats is one place of spec §3.6 and §8 no. 13.
        if (statsBefore == statsCount || OrderMattersBeforeStats())
        {
            commands.Add(new BoundSort(keys.ToImmutable(), sort.Span));
            sorts.Add(() => BindAgain(sort));
        }
        else if (statsCount >= 2)
        {
            Report(DiagnosticCatalogue.SortIsBetweenStats, sort.Keyword.Span, commandsBehind.Last(IsStats).Keyword.Text);
        }
        else
        {
            Report(DiagnosticCatalogue.SortBeforeStatsIsIgnored, sort.Keyword.Span, commandsBehind.Last(IsStats).Keyword.Text);
        }
    }

    /// <summary>The keys of a sort that is carried out again, with names as they are here. What is wrong with them has been reported.</summary>
    private ImmutableArray<BoundSortKey> BindAgain(SortCommandSyntax sort)
    {
        int reported = diagnostics.Count;
        isSortKey = true;
        ImmutableArray<BoundSortKey> keys = [.. sort.Keys.Select(key => new BoundSortKey(BindExpression(key.Expression), IsWord(key.Direction, "desc")))];
        isSortKey = false;
        diagnostics.Count = reported;
        return keys;
    }

    /// <summary>The next <c>stats</c> does not care about order, but a command in front of it does.</summary>
    private bool OrderMattersBeforeStats() => commandsBehind.TakeWhile(each => !IsStats(each)).Any(each =>
        each.Kind is SyntaxKind.AccumCommand or SyntaxKind.AutoregressCommand or SyntaxKind.FillDownCommand or SyntaxKind.AppendColsCommand);

    /// <summary>A command behind which only its own columns exist.</summary>
    private static bool IsStats(CommandSyntax command) => command.Kind is SyntaxKind.StatsCommand or SyntaxKind.CountFrequentCommand;

    private void BindLimit(LimitCommandSyntax limit)
    {
        if (statsBefore < statsCount)
        {
            Report(DiagnosticCatalogue.LimitIsBeforeStats, limit.Keyword.Span, limit.Keyword.Text, commandsBehind.Last(IsStats).Keyword.Text);
        }

        if (BindLimitCount(limit.Count) is { } count)
        {
            KeptRows kept = limit.AnyKeyword is not null ? KeptRows.Any : IsWord(limit.Keyword, "tail") ? KeptRows.Last : KeptRows.First;
            commands.Add(new BoundLimit(count, kept, limit.Span));
        }
    }

    private BoundExpression? BindLimitCount(SyntaxToken count)
    {
        if (count.IsMissing)
        {
            return null;
        }

        if (count.Kind == SyntaxKind.ParameterToken)
        {
            BoundExpression parameter = BindParameter(count);
            if (parameter is BoundParameter { Type: not (QueryType.Integer or QueryType.Any) } other)
            {
                Report(DiagnosticCatalogue.LimitParameterIsNoInteger, count.Span, other.Name);
            }

            return parameter;
        }

        if (count.Value is not long number || number <= 0)
        {
            Report(DiagnosticCatalogue.LimitIsInvalid, count.Span, count.Text);
            return null;
        }

        if (number > MaximumLimit)
        {
            ReportWithFix(DiagnosticCatalogue.LimitIsAboveMaximum, count.Span, "100000", count.Text);
        }

        return new BoundLiteral(number, QueryType.Integer, count.Span);
    }

    private void BindDedup(DedupCommandSyntax dedup)
    {
        var keys = ImmutableArray.CreateBuilder<BoundExpression>(dedup.Fields.Count);
        foreach (ExpressionSyntax field in dedup.Fields)
        {
            BoundExpression key = BindExpression(field);
            RequirePlainValue(key, field, dedup.Keyword);
            keys.Add(key);
        }

        isBehindDedup = true;
        commands.Add(new BoundDedup(keys.ToImmutable(), dedup.Span));
    }

    /// <summary>Objects and lists are not allowed as keys (spec §5.7 e).</summary>
    private void RequirePlainValue(BoundExpression value, ExpressionSyntax expression, SyntaxToken keyword)
    {
        if (IsStructure(value))
        {
            Report(DiagnosticCatalogue.StructureIsNoKey, expression.Span, SourceText.Collapse(expression), keyword.Text);
        }
    }

    private static bool IsWord(SyntaxToken? token, string word) =>
        token is not null && string.Equals(token.Text, word, StringComparison.OrdinalIgnoreCase);
}
