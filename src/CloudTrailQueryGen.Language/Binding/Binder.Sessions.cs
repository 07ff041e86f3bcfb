using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>sessionize and countFrequent (spec §3.23).</content>
internal sealed partial class Binder
{
    private const long MillisecondsPerMinute = 60_000;
    private const long MillisecondsPerDay = 86_400_000;

    /// <summary>The pause that ends a session when the query does not say it (spec §3.23).</summary>
    private const long DefaultMaxSpan = 30 * MillisecondsPerMinute;

    /// <summary>The column that <c>countFrequent</c> makes.</summary>
    private const string CountFrequentColumn = "_approxcount";

    private void BindSessionize(SessionizeCommandSyntax sessionize)
    {
        List<BoundOutput> fields = BindFields(sessionize.Fields);
        BoundExpression time = TimeOfRows(sessionize.Keyword);
        SyntaxToken? alias = AliasOf(sessionize.AsKeyword, sessionize.Alias);
        string name = alias is null ? "session_id" : NameOf(alias);
        BoundMade session = Make(name, QueryType.Text, alias?.Span ?? sessionize.Keyword.Span);
        DefineMade(name, session, session.Span, addsToListed: true);
        long maxSpan = sessionize.Maxspan?.Value is Period period ? MillisecondsOf(period) : DefaultMaxSpan;
        commands.Add(new BoundSessionize(
            [time, .. fields.Select(field => field.Value)], [session], maxSpan, SourceText.Collapse(sessionize), sessionize.Span));
    }

    /// <summary>What <c>@timestamp</c> means here: behind stats the only time bin, as for <c>sort</c>.</summary>
    private BoundExpression TimeOfRows(SyntaxToken keyword)
    {
        if ((scope.FindName("@timestamp") ?? scope.TimeKey) is { } time)
        {
            return time with { Span = keyword.Span };
        }

        if (!scope.IsAfterStats)
        {
            return new BoundSystemField(SystemField.Timestamp, QueryType.Timestamp, keyword.Span);
        }

        if (!scope.IsOpen)
        {
            Report(DiagnosticCatalogue.SessionizeNeedsTimestamp, keyword.Span);
        }

        return new BoundMissing(keyword.Span);
    }

    /// <summary>A pause is a length of time wherever it lies in the calendar, so that a month has 30 days, a quarter 90 and a year 365 (spec §3.23).</summary>
    private static long MillisecondsOf(Period period)
    {
        long unit = period.Unit switch
        {
            PeriodUnit.Millisecond => 1,
            PeriodUnit.Second => 1000,
            PeriodUnit.Minute => MillisecondsPerMinute,
            PeriodUnit.Hour => 60 * MillisecondsPerMinute,
            PeriodUnit.Day => MillisecondsPerDay,
            PeriodUnit.Week => 7 * MillisecondsPerDay,
            PeriodUnit.Month => 30 * MillisecondsPerDay,
            PeriodUnit.Quarter => 90 * MillisecondsPerDay,
            _ => 365 * MillisecondsPerDay,
        };
        return period.Count <= long.MaxValue / unit ? period.Count * unit : long.MaxValue;
    }

    /// <summary>A stats and a sort; counts are exact here.</summary>
    private void BindCountFrequent(NamesCommandSyntax countFrequent)
    {
        BeginStats(countFrequent.Keyword);
        var after = new BindingScope(isAfterStats: true);
        List<BoundExpression> keyValues = [];
        List<BoundOutput> keyColumns = [];
        foreach (NameExpressionSyntax key in countFrequent.Names)
        {
            BindKey(new ProjectionItemSyntax(key, null, null), countFrequent.Keyword, after, keyValues, keyColumns, []);
        }

        after.TimeKey = SoleTimeKey(after, keyColumns);
        TextSpan span = countFrequent.Keyword.Span;
        if (after.FindName(CountFrequentColumn) is { } clash)
        {
            Report(DiagnosticCatalogue.NameIsDefinedTwice, clash.Span, CountFrequentColumn);
        }

        BoundLet count = AddAlias(CountFrequentColumn, new BoundAggregate(FunctionTable.Find("count")!, [], QueryType.Integer, span), span);
        after.AddName(CountFrequentColumn, count);
        EndStats(after, keyColumns, [new BoundOutput(CountFrequentColumn, count, span)]);
        commands.Add(new BoundStats([.. keyValues], [count.Index], countFrequent.Span));
        commands.Add(new BoundSort([new BoundSortKey(count, Descending: true)], countFrequent.Span));
        sorts.Add(() => [new BoundSortKey(scope.FindName(CountFrequentColumn)!, Descending: true)]);
    }
}
