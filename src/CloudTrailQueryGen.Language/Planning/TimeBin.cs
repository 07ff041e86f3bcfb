using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary><c>bin(P)</c> reads <c>@timestamp</c> without naming it, which planning must not overlook.</summary>
internal static class TimeBin
{
    public static bool IsBin(BoundExpression expression) => expression is BoundCall call && call.Function == FunctionTable.Bin;

    public static BoundSystemField Timestamp(TextSpan span) => new(SystemField.Timestamp, QueryType.Timestamp, span);

    /// <summary>The same bin of a timestamp that an earlier stage kept as a column.</summary>
    public static BoundCall Of(BoundExpression timestamp, BoundCall bin) =>
        bin with { Function = FunctionTable.Find("datefloor")!, Arguments = [timestamp, bin.Arguments[0]] };
}
