using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Queries that look at another time than their run is given: <c>offset</c>, <c>diff</c>, <c>logcompare</c> (spec §3.6, §3.16).</content>
internal sealed partial class Binder
{
    /// <summary>How the query uses the time range of its run.</summary>
    private BoundWindow? window;

    /// <summary>The bins keep the time of their events and are labelled with the time that they are compared with.</summary>
    private void BindOffset(StatsCommandSyntax stats, BindingScope after, List<BoundExpression> keys)
    {
        if (stats.OffsetKeyword is not { } keyword || stats.Offset is not { IsMissing: false, Value: Period { Count: > 0 } written } token)
        {
            return;
        }

        if (scope.IsAfterStats)
        {
            Report(DiagnosticCatalogue.OffsetIsBehindStats, keyword.Span);
            return;
        }

        Period period = Capped(token, written);
        bool hasBin = false;
        for (int i = 0; i < keys.Count; i++)
        {
            if (TimeBinKey.Of(after.KeyOrigins[i]) is { IsOfEvents: true })
            {
                // Whoever asks for the bins later must know that the key is a label, and not the start of one.
                keys[i] = Moved(FunctionTable.Later, keys[i], period);
                after.KeyOrigins[i] = Moved(FunctionTable.Later, after.KeyOrigins[i], period);
                hasBin = true;
            }
        }

        // A key that is in error may have been meant as the bin.
        if (!hasBin && !after.KeyOrigins.Any(key => key is BoundMissing))
        {
            Report(DiagnosticCatalogue.OffsetHasNoBin, keyword.Span);
        }

        window = new BoundShiftedWindow(period, $"{keyword.Text} {token.Text}");
    }

    private static BoundCall Moved(FunctionDescriptor function, BoundExpression time, Period period) =>
        new(function, [time, new BoundPeriod(period, time.Span)], QueryType.Timestamp, time.Span);

    /// <summary>
    /// <c>diff</c>, <c>logcompare</c>: counts the events of each pattern in two windows. Behind <c>pattern</c> it takes the place of that; by
    /// itself it looks at the whole event.
    /// </summary>
    private void BindComparisonOfWindows(CommandSyntax comparison)
    {
        bool isBehindPattern = earlier.LastOrDefault()?.Kind == SyntaxKind.PatternCommand;
        if (isBehindPattern ? patternToCompare is null : !MayFindPatterns(comparison))
        {
            return;
        }

        TextSpan span = comparison.Span;
        string written = (isBehindPattern ? SourceText.Collapse(earlier.Last()) + " | " : string.Empty) + SourceText.Collapse(comparison);
        BoundExpression text = patternToCompare ?? new BoundSystemField(SystemField.Message, QueryType.Text, span);
        patternToCompare = null;
        window = new BoundComparedWindow(ShiftOf(comparison), SourceText.Collapse(comparison));
        BoundLet count = AddAlias("@sampleCount", CountOf(FunctionTable.InWindow, span), span);
        BoundLet before = AddAlias("baseline count", CountOf(FunctionTable.InBaseline, span), span);
        BoundColumn pattern = GroupByPattern(text, [count, before], written, span);
        BoundLet difference = AddAlias("@diffEventCount", new BoundBinary(BinaryOperator.Subtract, count, before, QueryType.Integer, span), span);
        BoundLet description = AddAlias(
            "@differenceDescription", new BoundCall(FunctionTable.DifferenceDescription, [count, before], QueryType.Text, span), span);
        var distance = new BoundCall(FunctionTable.Find("abs")!, [difference], QueryType.Number, span);
        commands.Add(new BoundSort([new BoundSortKey(distance, Descending: true), new BoundSortKey(count, Descending: true)], span));
        EnterPatterns(
            comparison.Keyword,
            (pattern.Name, pattern),
            (count.Name, count),
            (difference.Name, difference),
            (description.Name, description),
            Severity(pattern));
    }

    /// <summary><c>count</c> of the events that lie in one of the two windows.</summary>
    private static BoundAggregate CountOf(FunctionDescriptor isInside, TextSpan span)
    {
        var timestamp = new BoundSystemField(SystemField.Timestamp, QueryType.Timestamp, span);
        return new BoundAggregate(FunctionTable.Find("count")!, [new BoundCall(isInside, [timestamp], QueryType.Boolean, span)], QueryType.Integer, span);
    }

    /// <summary>How much earlier the other window begins; null when it lies just in front.</summary>
    private Period? ShiftOf(CommandSyntax comparison)
    {
        if (comparison is LogcompareCommandSyntax { Period: { IsMissing: false, Value: Period { Count: > 0 } shift } token })
        {
            return Capped(token, shift);
        }

        return (comparison as DiffCommandSyntax)?.Modifier?.Text.ToLowerInvariant() switch
        {
            "previousday" => new Period(1, PeriodUnit.Day),
            "previousweek" => new Period(1, PeriodUnit.Week),
            "previousmonth" => new Period(1, PeriodUnit.Month),
            _ => null,
        };
    }
}
