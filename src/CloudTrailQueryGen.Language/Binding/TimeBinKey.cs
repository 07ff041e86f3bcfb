using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>A key of stats that cuts time into intervals (spec §3.6, §4.4).</summary>
/// <param name="Call">The <c>bin</c>, <c>datefloor</c> or <c>dateceil</c>.</param>
/// <param name="Offset">By how much later than they are the intervals are labelled; null when they are not.</param>
internal sealed record TimeBinKey(BoundCall Call, Period? Offset)
{
    /// <summary>The length of the intervals, or <see cref="BoundMissing"/>.</summary>
    public BoundExpression Period => Call.Arguments[Call.Function == FunctionTable.Bin ? 0 : 1];

    /// <summary>It is the time of events that is cut.</summary>
    public bool IsOfEvents => Call.Function == FunctionTable.Bin || Call.Arguments[0] is BoundSystemField { Field: SystemField.Timestamp };

    /// <summary>The intervals are named by their ends.</summary>
    public bool NamesEnd => Call.Function.Name == "dateceil";

    /// <summary>What an expression behind a key is; null for any other key.</summary>
    /// <param name="origin">The expression, seen through aliases.</param>
    public static TimeBinKey? Of(BoundExpression origin) => origin switch
    {
        BoundCall moved when moved.Function == FunctionTable.Later && Of(moved.Arguments[0]) is { } bin => bin with { Offset = ((BoundPeriod)moved.Arguments[1]).Period },
        BoundCall { Function.Name: "bin" or "datefloor" or "dateceil" } call => new TimeBinKey(call, null),
        _ => null,
    };
}
