using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers the commands that compute with all rows to calls of their run-time classes.</summary>
internal static class TransformLowering
{
    public static TransformModel Lower(RowTransform transform) => transform.Command switch
    {
        BoundShare => Call("ShareTransform", transform, Column(transform.Inputs[0])),
        BoundAccum => Call("AccumTransform", transform, Column(transform.Inputs[0])),
        BoundAutoregress autoregress => Call(
            "AutoregressTransform", transform, Column(transform.Inputs[0]), new IntegerArgumentModel(autoregress.First), new IntegerArgumentModel(autoregress.Outputs.Length)),
        BoundAppendCols append => Call(
            "AppendColsTransform",
            transform,
            new SubqueryArgumentModel(append.Subquery),
            Columns(transform.Inputs),
            new IntegerArgumentModel(append.Outputs.Length),
            new FlagArgumentModel(append.Overrides)),
        BoundFillDown => Call("FillDownTransform", transform, Columns(transform.Inputs)),
        BoundFillMissing fillMissing => Call(
            "FillMissingTransform",
            transform,
            new QueryNameArgumentModel(),
            Columns(transform.Inputs.Take(fillMissing.KeyCount)),
            new IntegerArgumentModel(fillMissing.Period.Count),
            new MemberArgumentModel("PeriodUnit", fillMissing.Period.Unit.ToString()),
            new MemberArgumentModel("BinOrigin", fillMissing.Origin.ToString()),
            new IntegerArgumentModel(fillMissing.Offset?.Count ?? 0),
            new MemberArgumentModel("PeriodUnit", (fillMissing.Offset?.Unit ?? PeriodUnit.Millisecond).ToString()),
            Columns(transform.Inputs.Skip(fillMissing.KeyCount)),
            new TextArgumentModel(JsonList.Of(fillMissing.Values)),
            new FlagArgumentModel(fillMissing.IsSorted)),
        BoundAddTotals totals => Call(
            "AddTotalsTransform",
            transform,
            Columns(transform.Inputs),
            new FlagArgumentModel(totals.SumsRows),
            new FlagArgumentModel(totals.SumsColumns),
            new FlagArgumentModel(totals.TakesText)),
        BoundOutlier outlier => Call(
            "OutlierTransform",
            transform,
            Columns(transform.Inputs),
            new RealArgumentModel(outlier.Factor),
            new FlagArgumentModel(outlier.Removes),
            new FlagArgumentModel(outlier.UsesLower),
            new FlagArgumentModel(outlier.Marks)),
        BoundSessionize sessionize => Call(
            "SessionizeTransform", transform, Column(transform.Inputs[0]), Columns(transform.Inputs.Skip(1)), new IntegerArgumentModel(sessionize.MaxSpan)),
        _ => throw new InvalidOperationException($"No transform {transform.Command.GetType().Name}"),
    };

    private static TransformModel Call(string type, RowTransform transform, params ArgumentModel[] arguments) =>
        new(type, arguments.ToImmutableArray(), transform.Command.Text);

    private static IntegerArgumentModel Column(BoundExpression input) => new(IndexOf(input));

    private static IntegersArgumentModel Columns(IEnumerable<BoundExpression> inputs) => new(inputs.Select(IndexOf).ToImmutableArray());

    /// <summary>The index of a column; -1 for what never has a value.</summary>
    private static int IndexOf(BoundExpression input) => input switch
    {
        BoundColumn column => column.Index,
        BoundMissing => -1,
        _ => throw new InvalidOperationException($"{input.GetType().Name} is no column"),
    };
}
