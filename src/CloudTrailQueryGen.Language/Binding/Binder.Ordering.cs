using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>sort, limit, head, tail and dedup (spec §3.7, §3.8, §3.13).</content>
internal sealed partial class Binder
{
    /// <summary>The service's maximum of rows (spec §3.8).</summary>
    private const long MaximumLimit = 100_000;

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
        if (statsBefore == statsCount)
        {
            commands.Add(new BoundSort(keys.ToImmutable(), sort.Span));
        }
        else if (statsCount >= 2)
        {
            Report(DiagnosticCatalogue.SortIsBetweenStats, sort.Keyword.Span);
        }
        else
        {
            Report(DiagnosticCatalogue.SortBeforeStatsIsIgnored, sort.Keyword.Span);
        }
    }

    private void BindLimit(LimitCommandSyntax limit)
    {
        if (IsWord(limit.Keyword, "tail"))
        {
            Report(DiagnosticCatalogue.CommandIsNotBuilt, limit.Keyword.Span, limit.Keyword.Text);
            return;
        }

        if (statsBefore < statsCount)
        {
            Report(DiagnosticCatalogue.LimitIsBeforeStats, limit.Keyword.Span, limit.Keyword.Text);
        }

        if (BindLimitCount(limit.Count) is { } count)
        {
            commands.Add(new BoundLimit(count, limit.AnyKeyword is not null, limit.Span));
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
        token is not null && string.Equals(token.Text, word, System.StringComparison.OrdinalIgnoreCase);
}
