using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Commands that compute with the rows in their order (spec §3.23).</content>
internal sealed partial class Binder
{
    /// <summary>How far <c>autoregress</c> looks back; more columns than that are of no use to anybody.</summary>
    private const long MostDistance = 100;

    private void BindOrderedRows(CommandSyntax each)
    {
        switch (each)
        {
            case AccumCommandSyntax accum:
                BindAccum(accum);
                break;
            case AutoregressCommandSyntax autoregress:
                BindAutoregress(autoregress);
                break;
            case FillDownCommandSyntax fillDown:
                BindFillDown(fillDown);
                break;
            case FillMissingCommandSyntax fillMissing:
                BindFillMissing(fillMissing);
                break;
            case AddTotalsCommandSyntax addTotals:
                BindAddTotals(addTotals);
                break;
            case OutlierCommandSyntax outlier:
                BindOutlier(outlier);
                break;
            case SessionizeCommandSyntax sessionize:
                BindSessionize(sessionize);
                break;
            case AppendColsCommandSyntax appendCols:
                BindAppendCols(appendCols);
                break;
            default:
                BindRefused(each);
                break;
        }
    }

    private void BindAccum(AccumCommandSyntax accum)
    {
        BoundExpression field = BindExpression(accum.Field);
        RequireNoTime(new BoundOutput(ColumnName(accum.Field), field, accum.Field.Span));
        SyntaxToken? alias = AliasOf(accum.AsKeyword, accum.Alias);
        string name = alias is null ? "accum_" + ColumnName(accum.Field) : NameOf(alias);
        BoundMade total = Make(name, QueryType.Number, alias?.Span ?? accum.Field.Span);
        DefineMade(name, total, total.Span, addsToListed: true);
        commands.Add(new BoundAccum([field], [total], SourceText.Collapse(accum), accum.Span));
    }

    private void BindAutoregress(AutoregressCommandSyntax autoregress)
    {
        BoundExpression field = BindExpression(autoregress.Field);
        RequirePlainValue(field, autoregress.Field, autoregress.Keyword);
        SyntaxToken? alias = AliasOf(autoregress.AsKeyword, autoregress.Alias);
        string prefix = (alias is null ? ColumnName(autoregress.Field) : NameOf(alias)) + "_p";
        (int first, int last) = DistancesOf(autoregress.Option);
        var outputs = ImmutableArray.CreateBuilder<BoundMade>();
        for (int distance = first; distance <= last; distance++)
        {
            string name = prefix + distance.ToString(CultureInfo.InvariantCulture);
            BoundMade earlier = MakeOf(field, name, field.Type, alias?.Span ?? autoregress.Field.Span);
            DefineMade(name, earlier, earlier.Span, addsToListed: true);
            outputs.Add(earlier);
        }

        commands.Add(new BoundAutoregress([field], outputs.ToImmutable(), first, SourceText.Collapse(autoregress), autoregress.Span));
    }

    private (int First, int Last) DistancesOf(OptionSyntax? option)
    {
        // The parser has reported values that are no numbers.
        if (option is null || option.Value.Kind != SyntaxKind.NumberToken || option.Last is { Value: not (long or double) })
        {
            return (1, 1);
        }

        SyntaxToken last = option.Last ?? option.Value;
        if (option.Value.Value is long first && last.Value is long end && first >= 1 && first <= end && end <= MostDistance)
        {
            return ((int)first, (int)end);
        }

        TextSpan span = TextSpan.FromBounds(option.Value.Span.Start, last.Span.End);
        Report(DiagnosticCatalogue.DistanceIsInvalid, span, option.Value.Text + (option.Last is null ? string.Empty : "-" + last.Text));
        return (1, 1);
    }

    /// <summary>The fields that a command names, each once, by the name that later commands know them by.</summary>
    private List<BoundOutput> BindFields(IEnumerable<NameExpressionSyntax> fields)
    {
        List<BoundOutput> found = [];
        foreach (NameExpressionSyntax field in fields)
        {
            if (field.Token.IsMissing)
            {
                continue;
            }

            BoundExpression value = BindExpression(field);
            RequirePlainValue(value, field, command.Keyword);
            string name = scope.ResolveName(field.Path.FlatName);
            if (found.Exists(other => string.Equals(other.Name, name, StringComparison.Ordinal)))
            {
                Report(DiagnosticCatalogue.FieldIsNamedTwice, field.Span, name);
                continue;
            }

            found.Add(new BoundOutput(name, value, field.Span));
        }

        return found;
    }

    /// <summary>The same for a command that gives the fields other values, which those of the event itself do not take.</summary>
    private List<BoundOutput> BindChangedFields(IEnumerable<NameExpressionSyntax> fields)
    {
        List<BoundOutput> found = BindFields(fields);
        found.RemoveAll(field =>
        {
            bool isOfEvent = field.Value is BoundSystemField;
            if (isOfEvent)
            {
                Report(DiagnosticCatalogue.SystemFieldIsNotChanged, field.Span, field.Name, command.Keyword.Text);
            }

            return isOfEvent;
        });
        return found;
    }

    private void RequireNoTime(BoundOutput field)
    {
        if (field.Value.Type == QueryType.Timestamp)
        {
            Report(DiagnosticCatalogue.TimeIsNoNumber, field.Span, field.Name, command.Keyword.Text);
        }
    }
}
