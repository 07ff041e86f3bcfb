using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>stats (spec §3.6).</content>
internal sealed partial class Binder
{
    private const int MaximumStats = 10;

    /// <summary>The scope behind the stats that is being bound: its keys, and its items as far as they are bound.</summary>
    private BindingScope? statsScope;

    private void BindStats(StatsCommandSyntax stats)
    {
        BeginStats(stats.Keyword);
        var after = new BindingScope(isAfterStats: true);
        List<BoundExpression> keyValues = [];
        List<BoundOutput> keyColumns = [];
        List<SyntaxToken> keyAliases = [];
        foreach (ProjectionItemSyntax key in (IEnumerable<ProjectionItemSyntax>?)stats.Keys ?? [])
        {
            BindKey(key, stats.ByKeyword!, after, keyValues, keyColumns, keyAliases);
        }

        after.TimeKey = SoleTimeKey(after, keyColumns);
        BindOffset(stats, after, keyValues);
        statsKeys = keyColumns;
        aggregateCalls.Clear();
        List<BoundOutput> itemColumns = [];
        List<int> items = [];
        statsScope = after;
        foreach (ProjectionItemSyntax item in stats.Aggregates)
        {
            BindItem(item, after, itemColumns, items);
        }

        statsScope = null;
        CheckTopk(stats);
        keyAliases.ForEach(alias => ClaimName(alias));
        EndStats(after, keyColumns, itemColumns);
        commands.Add(new BoundStats([.. keyValues], [.. items], stats.Span));
    }

    private void BeginStats(SyntaxToken keyword)
    {
        if (++statsBefore == MaximumStats + 1)
        {
            Report(DiagnosticCatalogue.StatsAreTooMany, keyword.Span);
        }
    }

    /// <summary>From here on only the columns of the stats exist.</summary>
    private void EndStats(BindingScope after, List<BoundOutput> keyColumns, List<BoundOutput> itemColumns)
    {
        Replace(statsColumns, keyColumns, itemColumns);
        Enter(after);
    }

    /// <summary>From here on only the columns of a command exist, which <see cref="statsColumns"/> holds.</summary>
    private void Enter(BindingScope after)
    {
        ForgetMade(command.Keyword.Text);
        foreach (BoundOutput column in statsColumns)
        {
            definedNames.Add(column.Name);
            after.ColumnNames.Add(column.Name);
        }

        listedColumns.Clear();
        madeColumns.Clear();
        displayedColumns = null;
        lastDisplay = null;
        sorts.Clear();
        scope = after;
    }

    private void BindKey(
        ProjectionItemSyntax key, SyntaxToken byKeyword, BindingScope after, List<BoundExpression> values, List<BoundOutput> columns, List<SyntaxToken> keyAliases)
    {
        place = AggregatePlace.Outside;
        BoundExpression value = BindExpression(key.Expression);
        RequirePlainValue(value, key.Expression, byKeyword);
        SyntaxToken? alias = AliasOf(key.AsKeyword, key.Alias);
        string name = alias is null ? ColumnName(key.Expression) : NameOf(alias);
        var column = new BoundColumn(values.Count, name, value.Type, key.Expression.Span);
        if (!AddColumn(columns, name, column, alias?.Span ?? key.Expression.Span))
        {
            return;
        }

        values.Add(value);
        after.KeyOrigins.Add(Origin(value));
        after.KeyNames.Add(name);
        after.AddName(name, column);
        if (alias is null || IsItself(value, name))
        {
            after.AddText(name, column);
            definedNames.Add(name);
        }
        else
        {
            keyAliases.Add(alias);
        }
    }

    private void BindItem(ProjectionItemSyntax item, BindingScope after, List<BoundOutput> columns, List<int> items)
    {
        SyntaxToken? alias = AliasOf(item.AsKeyword, item.Alias);
        string name = alias is null ? ColumnName(item.Expression) : NameOf(alias);
        BoundExpression value;
        if (!Aggregates(item.Expression, after))
        {
            ReportNoAggregate(item.Expression);
            value = new BoundMissing(item.Expression.Span);
        }
        else
        {
            place = AggregatePlace.Item;
            value = BindExpression(item.Expression);
            place = AggregatePlace.Outside;
        }

        BoundLet let = AddAlias(name, value, alias?.Span ?? item.Expression.Span);
        if (alias is not null && !ClaimName(alias))
        {
            return;
        }

        if (!AddColumn(columns, name, let, let.Span))
        {
            return;
        }

        items.Add(let.Index);
        after.AddName(name, let);
        if (alias is null)
        {
            after.AddText(name, let);
            NoteCount(value, name, let, after);
        }
    }

    /// <summary>Every item must aggregate, or compute with an earlier item (spec §3.6).</summary>
    private static bool Aggregates(ExpressionSyntax item, BindingScope after)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(item);
        while (pending.Count != 0)
        {
            SyntaxNode node = pending.Pop();
            bool isAggregate = node switch
            {
                CallExpressionSyntax call => FunctionTable.Find(call.Name.Text) is not { Kind: FunctionKind.Scalar },
                NameExpressionSyntax name => name.Token.IsMissing || after.FindName(AliasPrefix(after, name.Path.FlatName) ?? name.Path.FlatName) is BoundLet,
                _ => false,
            };
            if (isAggregate)
            {
                return true;
            }

            foreach (object child in node.ChildNodesAndTokens())
            {
                if (child is SyntaxNode childNode)
                {
                    pending.Push(childNode);
                }
            }
        }

        return false;
    }

    private void ReportNoAggregate(ExpressionSyntax item)
    {
        string text = SourceText.Collapse(item);
        if (item is NameExpressionSyntax { Path.IsQuoted: false } name && FunctionTable.Find(name.Path.FlatName) is { Kind: FunctionKind.Aggregate } function)
        {
            bool isCount = function.Name == "count";
            ReportWithFix(
                DiagnosticCatalogue.StatsItemHasNoAggregate,
                item.Span,
                isCount ? text + "(*)" : null,
                text,
                isCount ? $"use '{text}(*)' instead" : $"use '{text}(field)' instead");
            return;
        }

        Report(DiagnosticCatalogue.StatsItemHasNoAggregate, item.Span, text, "use an aggregate such as 'count(*)', or move it behind 'by'");
    }

    /// <summary>Remembers the column that the word <c>count</c> stands for, as long as there is one.</summary>
    private static void NoteCount(BoundExpression value, string text, BoundLet let, BindingScope after)
    {
        if (value is BoundAggregate { Function.Name: "count", Arguments.IsEmpty: true })
        {
            after.CountColumn = after.CountText.Length == 0 ? let : null;
            after.CountText = text;
        }
    }

    /// <summary>The key that <c>sort @timestamp</c> means: the only bin of the event's time (spec §3.6).</summary>
    private static BoundExpression? SoleTimeKey(BindingScope after, List<BoundOutput> keys)
    {
        BoundExpression? found = null;
        for (int i = 0; i < keys.Count; i++)
        {
            if (TimeBinKey.Of(after.KeyOrigins[i]) is { IsOfEvents: true })
            {
                if (found is not null)
                {
                    return null;
                }

                found = keys[i].Value;
            }
        }

        return found;
    }

    private static void Replace(List<BoundOutput> columns, List<BoundOutput> keys, List<BoundOutput> items)
    {
        columns.Clear();
        columns.AddRange(keys);
        columns.AddRange(items);
    }
}
