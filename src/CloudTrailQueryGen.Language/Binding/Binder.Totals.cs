using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>addtotals (spec §3.23).</content>
internal sealed partial class Binder
{
    private void BindAddTotals(AddTotalsCommandSyntax addTotals)
    {
        RequireOptionsOnce(addTotals.Options);
        bool sumsRows = IsOn(addTotals.Options, "row", otherwise: true);
        bool sumsColumns = IsOn(addTotals.Options, "col", otherwise: false);
        OptionSyntax? fieldName = FindOption(addTotals.Options, "fieldname");
        if (!sumsRows && !sumsColumns)
        {
            Report(DiagnosticCatalogue.AddTotalsAddsNothing, addTotals.Keyword.Span);
        }
        else if (!sumsRows && fieldName is not null)
        {
            ReportNoEffect(fieldName, "row=false");
        }

        ComputeColumns();
        bool isNamed = addTotals.Fields.Count != 0;
        List<BoundOutput> summed = isNamed ? BindFields(addTotals.Fields) : NumericColumns();
        summed.ForEach(RequireNoTime);
        if (summed.Count == 0 && !isNamed && !scope.IsOpen)
        {
            Report(DiagnosticCatalogue.NoNumericColumn, addTotals.Keyword.Span);
        }

        var outputs = ImmutableArray.CreateBuilder<BoundMade>();
        if (sumsRows)
        {
            TextSpan span = fieldName?.Value.Span ?? addTotals.Keyword.Span;
            string name = fieldName is { Value.IsMissing: false } ? OptionName(fieldName) : "Total";
            BoundMade total = Make(name, QueryType.Number, span);
            DefineMade(name, total, span, addsToListed: true);
            outputs.Add(total);
        }

        if (sumsColumns)
        {
            foreach (BoundOutput column in summed)
            {
                BoundMade sum = MakeOf(column.Value, column.Name, TypeOfSum(column.Value), column.Span);
                Redefine(column, sum);
                outputs.Add(sum);
            }
        }

        commands.Add(new BoundAddTotals(
            [.. summed.Select(column => column.Value)], outputs.ToImmutable(), sumsRows, sumsColumns, isNamed, SourceText.Collapse(addTotals), addTotals.Span)
        {
            EarlierAliases = sumsColumns ? aliases.Count : null,
        });
    }

    /// <summary>The columns that can hold numbers; keys name the groups and are none, even account numbers.</summary>
    private List<BoundOutput> NumericColumns() => KnownColumns().FindAll(column =>
        (IsNumber(column.Value.Type) || column.Value.Type == QueryType.Any)
        && column.Value is not BoundMissing
        && !(scope.IsAfterStats && scope.KeyNames.Contains(column.Name)));

    /// <summary>Counts of all rows have 64 bits; other sums of whole numbers may have more.</summary>
    private QueryType TypeOfSum(BoundExpression column)
    {
        bool isCount = Origin(column) is BoundAggregate { Type: QueryType.Integer };
        return isCount || column.Type == QueryType.Any ? column.Type : QueryType.Number;
    }

    private string OptionName(OptionSyntax option)
    {
        if (option.Value.Value is string text)
        {
            if (text.Length == 0)
            {
                Report(DiagnosticCatalogue.OptionValue, option.Value.Span, option.Value.Text, option.Name.Text, "a name");
            }

            return text;
        }

        return option.Value.Value is Syntax.FieldPath path ? path.FlatName : option.Value.Text;
    }
}
