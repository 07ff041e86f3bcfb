using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Aggregates (spec §4.8).</content>
internal sealed partial class Binder
{
    /// <summary>The aggregate whose argument is being bound.</summary>
    private string aggregateName = string.Empty;

    /// <summary>The calls of aggregates in the stats that is being bound.</summary>
    private readonly List<CallExpressionSyntax> aggregateCalls = [];

    /// <summary>The keys of the stats that is being bound.</summary>
    private List<BoundOutput> statsKeys = [];

    private BoundExpression BindAggregate(CallExpressionSyntax call, FunctionDescriptor function)
    {
        string name = call.Name.Text;
        if (place != AggregatePlace.Item)
        {
            if (place == AggregatePlace.Outside)
            {
                Report(DiagnosticCatalogue.AggregateIsOutsideStats, call.Name.Span, name);
            }
            else
            {
                Report(DiagnosticCatalogue.AggregateIsNested, call.Name.Span, name, aggregateName);
            }

            return new BoundMissing(call.Span);
        }

        aggregateCalls.Add(call);
        place = AggregatePlace.Argument;
        aggregateName = name;
        ImmutableArray<BoundExpression>? bound = BindArguments(call, function);
        place = AggregatePlace.Item;
        if (bound is not { } arguments)
        {
            return new BoundMissing(call.Span);
        }

        if (function.Name == "rate")
        {
            return BindRate(call, arguments);
        }

        if (function.Name is "countOverTime" or "sumOverTime" && statsScope!.KeyOrigins.All(key => TimeBinKey.Of(key) is null && key is not BoundMissing))
        {
            Report(DiagnosticCatalogue.OverTimeHasNoBin, call.Name.Span, name, function.SameAs!);
        }

        FunctionDescriptor meant = function.SameAs is { } other ? FunctionTable.Find(other)! : function;
        return new BoundAggregate(meant, arguments, ResultType(meant, arguments), call.Span);
    }

    /// <summary><c>sum(F) * P / length of the bin</c>, with both lengths in milliseconds: it needs nothing that a sum does not have.</summary>
    private BoundExpression BindRate(CallExpressionSyntax call, ImmutableArray<BoundExpression> arguments)
    {
        ImmutableArray<BoundExpression> origins = [.. statsScope!.KeyOrigins];
        int[] bins = [.. Enumerable.Range(0, origins.Length).Where(key => TimeBinKey.Of(origins[key]) is not null)];
        if (bins.Length != 1)
        {
            // A key that is in error may have been meant as the bin.
            if (!origins.Any(key => key is BoundMissing))
            {
                string instead = bins.Length == 0 ? "add one such as 'bin(5m)'" : "keep only one of them";
                Report(DiagnosticCatalogue.RateNeedsTimeBin, call.Name.Span, call.Name.Text, instead);
            }

            return new BoundMissing(call.Span);
        }

        TimeBinKey bin = TimeBinKey.Of(origins[bins[0]])!;
        if (arguments[1] is not BoundPeriod { Period: var period } || bin.Period is not BoundPeriod binPeriod)
        {
            return new BoundMissing(call.Span);
        }

        if (Milliseconds(period) is not { } milliseconds)
        {
            Report(DiagnosticCatalogue.PeriodHasNoFixedLength, arguments[1].Span, call.Name.Text, SourceText.Collapse(call.Arguments[1]));
            return new BoundMissing(call.Span);
        }

        FunctionDescriptor length = bin.NamesEnd ? FunctionTable.BinLengthBefore : FunctionTable.BinLength;
        BoundExpression label = statsKeys[bins[0]].Value with { Span = call.Span };
        BoundExpression key = bin.Offset is { } shift ? Moved(FunctionTable.Earlier, label, shift) : label;
        BoundExpression sum = new BoundAggregate(FunctionTable.Find("sum")!, [arguments[0]], QueryType.Number, call.Span);
        BoundExpression perPeriod = new BoundBinary(BinaryOperator.Multiply, sum, milliseconds with { Span = call.Span }, QueryType.Number, call.Span);
        return new BoundBinary(
            BinaryOperator.Divide, perPeriod, new BoundCall(length, [key, binPeriod], QueryType.Integer, call.Span), QueryType.Number, call.Span);
    }

    /// <summary>The length of a period; null when it depends on where in the calendar it lies.</summary>
    private static BoundLiteral? Milliseconds(Period period)
    {
        long unit = period.Unit switch
        {
            PeriodUnit.Millisecond => 1,
            PeriodUnit.Second => 1000,
            PeriodUnit.Minute => 60_000,
            PeriodUnit.Hour => 3_600_000,
            PeriodUnit.Day => 86_400_000,
            PeriodUnit.Week => 7 * 86_400_000,
            _ => 0,
        };
        return unit == 0 ? null
            : period.Count <= long.MaxValue / unit ? new BoundLiteral(period.Count * unit, QueryType.Integer, default)
            : new BoundLiteral((double)period.Count * unit, QueryType.Number, default);
    }

    /// <summary><c>topk</c> stands alone in its stats, and without groups (spec §3.26 no. 11).</summary>
    private void CheckTopk(StatsCommandSyntax stats)
    {
        foreach (CallExpressionSyntax call in aggregateCalls)
        {
            if (FunctionTable.Find(call.Name.Text)!.Name != "topk")
            {
                continue;
            }

            if (aggregateCalls.Count > 1 || stats.Aggregates.Count > 1)
            {
                Report(DiagnosticCatalogue.TopkIsNotAlone, call.Name.Span, call.Name.Text);
            }

            if (stats.ByKeyword is not null)
            {
                string field = call.Arguments.Count == 2 ? SourceText.Collapse(call.Arguments[1]) : "the field";
                Report(DiagnosticCatalogue.TopkIsGrouped, call.Name.Span, call.Name.Text, field);
            }
        }
    }
}
