using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>appendcols (spec §3.21).</content>
internal sealed partial class Binder
{
    private const long DefaultAppendedRows = 10_000;
    private const long MostAppendedRows = 100_000;

    private void BindAppendCols(AppendColsCommandSyntax appendCols)
    {
        RequireOptionsOnce(appendCols.Options);
        long most = AppendedRows(FindOption(appendCols.Options, "max"));
        bool overrides = IsOn(appendCols.Options, "override", otherwise: false);
        if (appendCols.Query is not SubqueryExpressionSyntax subquery || BindSubquery(subquery) is not { } query)
        {
            scope.IsOpen = true;
            return;
        }

        ComputeColumns();
        List<BoundOutput> offered = query.ListedColumns();
        if (offered.Count == 0 && !query.scope.IsOpen && !subquery.CloseParen.IsMissing)
        {
            Report(DiagnosticCatalogue.AppendColsHasNoColumn, appendCols.Keyword.Span);
        }

        offered.RemoveAll(column => IsOfEvent(column, overrides, appendCols.Keyword));
        List<BoundOutput> known = [.. offered.Where(column => Existing(column.Name) is not null)];
        List<BoundOutput> fresh = [.. offered.Except(known)];
        ImmutableArray<BoundExpression> inputs = [.. known.Select(column => Existing(column.Name)!)];
        ImmutableArray<BoundMade> outputs =
        [
            .. known.Select((column, i) => Make(column.Name, CommonType(inputs[i].Type, column.Value.Type), appendCols.Keyword.Span)),
            .. fresh.Select(column => MakeFrom(query, column, column.Name, appendCols.Keyword.Span)),
        ];
        query.commands.Add(new BoundLimit(new BoundLiteral(most, QueryType.Integer, appendCols.Keyword.Span), KeptRows.First, appendCols.Keyword.Span));
        int index = AddSubquery(query.ToQuery([.. known, .. fresh]), SubqueryUse.Rows);
        commands.Add(new BoundAppendCols(index, overrides, inputs, outputs, SourceText.Collapse(appendCols), appendCols.Span) { EarlierAliases = aliases.Count });
        for (int i = 0; i < outputs.Length; i++)
        {
            if (i < known.Count)
            {
                Redefine(new BoundOutput(outputs[i].Name, inputs[i], outputs[i].Span), outputs[i]);
            }
            else
            {
                // What had the name in front of stats is gone.
                definedNames.Remove(outputs[i].Name);
                DefineMade(outputs[i].Name, outputs[i], outputs[i].Span, addsToListed: true);
            }
        }
    }

    private long AppendedRows(OptionSyntax? option)
    {
        // The parser has reported values that are no numbers.
        if (option is null || option.Value.Kind != SyntaxKind.NumberToken)
        {
            return DefaultAppendedRows;
        }

        if (option.Value.Value is long most and >= 1 and <= MostAppendedRows)
        {
            return most;
        }

        Report(DiagnosticCatalogue.AppendedRowsAreOutOfRange, option.Value.Span, option.Value.Text);
        return DefaultAppendedRows;
    }

    /// <summary>The columns of a query that it lists or makes; the time and the text that events are shown by when it lists none do not count.</summary>
    private List<BoundOutput> ListedColumns()
    {
        bool listsNone = displayedColumns is null && listedColumns.Count == 0 && !scope.IsAfterStats;
        return listsNone ? [.. madeColumns] : [.. OutputColumns()];
    }

    /// <summary>The time, the text and the place of an event come with it and are never given other values.</summary>
    private bool IsOfEvent(BoundOutput column, bool overrides, SyntaxToken keyword)
    {
        if (scope.IsAfterStats || SystemFields.Find(column.Name) is null || scope.FindName(column.Name) is not null)
        {
            return false;
        }

        if (overrides)
        {
            Report(DiagnosticCatalogue.SystemFieldIsNotChanged, keyword.Span, column.Name, keyword.Text);
        }

        return true;
    }

    /// <summary>What a name means that the query has listed or made; a field of the event that it has not is none of its columns.</summary>
    private BoundExpression? Existing(string name) =>
        scope.FindName(name) ?? KnownColumns().Find(column => column.Name == name)?.Value;
}
