using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Date and time functions (spec §4.4).</summary>
internal static partial class FunctionTable
{
    /// <summary>
    /// <c>bin(P)</c>. The binder turns it into two arguments, <c>@timestamp</c> and the period, so that it runs like <c>datefloor</c>.
    /// </summary>
    public static FunctionDescriptor Bin => Find("bin")!;

    private static FunctionDescriptor[] TimeFunctions() =>
    [
        Scalar("bin", QueryType.Timestamp, "The start of the period that @timestamp lies in, UTC.", Period("period")),
        Scalar("datefloor", QueryType.Timestamp, "The start of the period that the timestamp lies in, UTC.", Timestamp("timestamp"), Period("period")),
        Scalar("dateceil", QueryType.Timestamp, "The end of the period that the timestamp lies in, UTC; a boundary stays.", Timestamp("timestamp"), Period("period")),
        Scalar("fromMillis", QueryType.Timestamp, "The timestamp that is so many milliseconds after 1970-01-01 UTC.", Number("milliseconds")),
        Scalar("toMillis", QueryType.Integer, "The milliseconds since 1970-01-01 UTC.", Timestamp("timestamp")),
        OfRun("now", "The seconds since 1970-01-01 UTC when the query started."),
        Scalar("parseDate", QueryType.Integer, "The milliseconds since 1970-01-01 UTC that the text stands for, written in a pattern of Java's.", Text("text"), Text("pattern"), Optional(Text("zone"))),
        Scalar("formatDate", QueryType.Text, "The timestamp as text in a format of strftime's.", Timestamp("timestamp"), Text("format"), Optional(Text("zone"))) with { Aliases = ["strftime"] },
        OfRun("queryStartTime", "The start of the queried time range, in milliseconds since 1970-01-01 UTC."),
        OfRun("queryEndTime", "The end of the queried time range, in milliseconds since 1970-01-01 UTC."),
        OfRun("queryTimeRange", "The length of the queried time range, in milliseconds."),
    ];

    private static FunctionDescriptor OfRun(string name, string summary) => Scalar(name, QueryType.Integer, summary) with { IsOfRun = true };
}
