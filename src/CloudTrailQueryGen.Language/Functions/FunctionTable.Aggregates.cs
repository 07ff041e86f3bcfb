using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Aggregates of stats (spec, end of §4).</summary>
internal static partial class FunctionTable
{
    /// <summary>
    /// <c>binLength(T, P)</c>, which no query can name: how long, in milliseconds, the period is that the timestamp lies in. Months differ, and
    /// 7 hours are cut off at midnight.
    /// </summary>
    public static FunctionDescriptor BinLength { get; } =
        Scalar("binLength", QueryType.Integer, "The length of the period that the timestamp lies in.", Timestamp("timestamp"), Period("period"));

    /// <summary><c>binLengthBefore(T, P)</c>, which no query can name: the same of the period that ends with the timestamp, as <c>dateceil</c> gives it.</summary>
    public static FunctionDescriptor BinLengthBefore { get; } =
        Scalar("binLengthBefore", QueryType.Integer, "The length of the period that ends with the timestamp.", Timestamp("timestamp"), Period("period"));

    private static FunctionDescriptor[] AggregateFunctions() =>
    [
        Aggregate("count", QueryType.Integer, "The number of rows, or of rows where the field is present.", Optional(Field("field"))),
        Aggregate("count_distinct", QueryType.Integer, "The number of different values; an estimate from 100,000 on.", Field("field"))
            with { Aliases = ["countDistinct"], MayBeEstimated = true },
        Aggregate("sum", QueryType.Number, "The sum of the numbers.", Number("number")),
        Aggregate("avg", QueryType.Number, "The mean of the numbers.", Number("number")),
        Aggregate("min", QueryType.Any, "The first value in sort order.", Field("field")),
        Aggregate("max", QueryType.Any, "The last value in sort order.", Field("field")),
        Aggregate("pct", QueryType.Number, "The percentile by nearest rank.", Number("number"), new("percent", QueryType.Number, IsConstant: true))
            with { MayBeEstimated = true },
        Aggregate("stddev", QueryType.Number, "The population standard deviation of the numbers.", Number("number")),
        Aggregate("variance", QueryType.Number, "The population variance of the numbers.", Number("number")),
        Aggregate("values", QueryType.Structure, "The different values, as a list in the order of their oldest events.", Field("field"))
            with { Aliases = ["COLLECT_VALUES"], ReadsPosition = true },
        Aggregate("topk", QueryType.Structure, "The most frequent values, as a list; alone in its stats.", new("count", QueryType.Integer, IsConstant: true), Field("field")),
        Aggregate("earliest", QueryType.Any, "The value of the oldest event that has the field.", Field("field")) with { ReadsPosition = true },
        Aggregate("latest", QueryType.Any, "The value of the newest event that has the field.", Field("field")) with { ReadsPosition = true },
        Aggregate("sortsFirst", QueryType.Any, "The value that sorts first; the same as min.", Field("field")) with { SameAs = "min" },
        Aggregate("sortsLast", QueryType.Any, "The value that sorts last; the same as max.", Field("field")) with { SameAs = "max" },
        Aggregate("rate", QueryType.Number, "The sum of the numbers of a time bin, per period.", Number("number"), Period("period")),
        Aggregate("countOverTime", QueryType.Integer, "The number of rows of a time bin where the field is present; the same as count.", Field("field"))
            with { Aliases = ["count_over_time"], SameAs = "count" },
        Aggregate("sumOverTime", QueryType.Number, "The sum of the numbers of a time bin; the same as sum.", Number("number"))
            with { Aliases = ["sum_over_time"], SameAs = "sum" },
        Aggregate("histogram", QueryType.Structure, "How many numbers fall into each of so many equal ranges, as a map.", Number("number"), new("buckets", QueryType.Integer, IsConstant: true))
            with { MayBeEstimated = true },
    ];
}
