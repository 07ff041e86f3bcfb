using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>filldown and fillmissing (spec §3.23).</content>
internal sealed partial class Binder
{
    private void BindFillDown(FillDownCommandSyntax fillDown)
    {
        List<BoundOutput> filled = fillDown.Fields.IsEmpty ? FillableColumns() : BindGlobs(fillDown.Fields);
        if (filled.Count == 0 && fillDown.Fields.IsEmpty && !scope.IsOpen)
        {
            Report(DiagnosticCatalogue.NoColumnToFill, fillDown.Keyword.Span);
        }

        var outputs = ImmutableArray.CreateBuilder<BoundMade>(filled.Count);
        foreach (BoundOutput field in filled)
        {
            BoundMade made = MakeOf(field.Value, field.Name, field.Value.Type, field.Span);
            Redefine(field, made);
            outputs.Add(made);
        }

        commands.Add(new BoundFillDown([.. filled.Select(field => field.Value)], outputs.ToImmutable(), SourceText.Collapse(fillDown), fillDown.Span));
    }

    /// <summary>All columns but those of the event itself: its text and its time are what they are.</summary>
    private List<BoundOutput> FillableColumns()
    {
        ComputeColumns();
        return KnownColumns().FindAll(column => column.Value is not BoundSystemField);
    }

    private List<BoundOutput> BindGlobs(ImmutableArray<NameGlobSyntax> globs)
    {
        List<BoundOutput> filled = [];
        foreach (NameGlobSyntax glob in globs)
        {
            bool isName = glob.Parts.Length == 1 && glob.Parts[0].Kind == SyntaxKind.NameToken;
            List<BoundOutput> found = isName ? BindChangedFields([new NameExpressionSyntax(glob.Parts[0])]) : MatchGlob(glob);
            filled.AddRange(found.FindAll(field => !filled.Exists(other => string.Equals(other.Name, field.Name, StringComparison.Ordinal))));
        }

        return filled;
    }

    private List<BoundOutput> MatchGlob(NameGlobSyntax glob)
    {
        List<BoundOutput> columns = FillableColumns();
        string[] parts = [.. glob.Parts.Select(part => part.Kind == SyntaxKind.AsteriskToken ? "*" : NameOf(part))];
        List<BoundOutput> found = columns.FindAll(column => NameGlob.Matches(parts, column.Name));
        if (found.Count == 0 && !scope.IsOpen)
        {
            string hint = columns.Count == 0
                ? "; there is none yet, so list some with 'fields' in front of it"
                : ": " + List([.. columns.Select(column => column.Name)]);
            Report(DiagnosticCatalogue.GlobMatchesNothing, glob.Span, SourceText.Collapse(glob), hint);
        }

        return found;
    }

    private void BindFillMissing(FillMissingCommandSyntax fillMissing)
    {
        int[] bins = [.. Enumerable.Range(0, scope.KeyOrigins.Count).Where(key => TimeBinKey.Of(scope.KeyOrigins[key]) is not null)];
        if (bins.Length != 1)
        {
            ReportBins(fillMissing.Keyword, bins);
        }

        List<(BoundOutput Column, BoundLiteral? Value)> filled = [];
        foreach (FillItemSyntax item in (IEnumerable<FillItemSyntax>?)fillMissing.Items ?? [])
        {
            BindFillItem(item, filled);
        }

        if (bins.Length != 1 || TimeBinKey.Of(scope.KeyOrigins[bins[0]]) is not { Period: BoundPeriod length } bin || filled.Exists(each => each.Value is null))
        {
            return;
        }

        ComputeColumns();
        IEnumerable<string> keyNames = bins.Concat(Enumerable.Range(0, scope.KeyNames.Count).Except(bins)).Select(key => scope.KeyNames[key]);
        List<BoundOutput> keys = [.. keyNames.Select(name => new BoundOutput(name, scope.FindName(name)!, fillMissing.Keyword.Span))];
        List<BoundOutput> inputs = [.. keys, .. filled.Select(each => each.Column)];
        ImmutableArray<BoundMade> outputs =
        [
            .. keys.Select(key => MakeOf(key.Value, key.Name, key.Value.Type, key.Span)),
            .. filled.Select(each => MakeOf(each.Column.Value, each.Column.Name, CommonType(each.Column.Value.Type, each.Value!.Type), each.Column.Span)),
        ];
        commands.Add(new BoundFillMissing(
            [.. inputs.Select(input => input.Value)],
            outputs,
            length.Period,
            OriginOf(bin),
            bin.Offset,
            keys.Count,
            [.. filled.Select(each => each.Value!)],
            sorts.Count != 0,
            SourceText.Collapse(fillMissing),
            fillMissing.Span) { EarlierAliases = aliases.Count });
        for (int i = 0; i < inputs.Count; i++)
        {
            Redefine(inputs[i], outputs[i]);
        }

        // The rows that have come must find their places as well.
        foreach (Func<ImmutableArray<BoundSortKey>> sort in sorts)
        {
            commands.Add(new BoundSort(sort(), fillMissing.Span));
        }
    }

    private BinOrigin OriginOf(TimeBinKey bin) => scope.TimeKey is null ? BinOrigin.OtherTime
        : bin.NamesEnd ? BinOrigin.Ceiling
        : BinOrigin.Floor;

    private void ReportBins(SyntaxToken keyword, int[] bins)
    {
        // A key that is in error may have been meant as the bin.
        if (!scope.IsOpen && !scope.KeyOrigins.Exists(key => key is BoundMissing))
        {
            string hint = bins.Length == 0 ? string.Empty : "; here are " + List([.. bins.Select(key => scope.KeyNames[key])]);
            Report(DiagnosticCatalogue.FillMissingNeedsBin, keyword.Span, hint);
        }
    }

    private void BindFillItem(FillItemSyntax item, List<(BoundOutput Column, BoundLiteral? Value)> filled)
    {
        BoundExpression value = BindExpression(item.Value);
        if (value is not (BoundLiteral or BoundMissing))
        {
            Report(DiagnosticCatalogue.FillValueIsNoConstant, item.Value.Span, SourceText.Collapse(item.Value));
        }

        foreach (BoundOutput field in BindChangedFields([item.Field]))
        {
            if (scope.KeyNames.Contains(field.Name))
            {
                Report(DiagnosticCatalogue.KeyIsNotFilled, field.Span, field.Name);
            }
            else if (filled.Exists(other => other.Column.Name == field.Name))
            {
                Report(DiagnosticCatalogue.FieldIsNamedTwice, field.Span, field.Name);
            }
            else
            {
                filled.Add((field, value as BoundLiteral));
            }
        }
    }

    /// <summary>The type of a column that holds values of both.</summary>
    private static QueryType CommonType(QueryType left, QueryType right)
    {
        bool areNumbers = IsNumber(left) && IsNumber(right);
        return left == right ? left : !areNumbers ? QueryType.Any : left == QueryType.Number || right == QueryType.Number ? QueryType.Number : QueryType.Integer;
    }

    private static bool IsNumber(QueryType type) => type is QueryType.Number or QueryType.Integer or QueryType.Boolean;
}
