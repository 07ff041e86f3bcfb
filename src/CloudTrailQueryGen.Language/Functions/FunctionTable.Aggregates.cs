using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Aggregates of stats (spec, end of §4).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] AggregateFunctions() =>
    [
        Aggregate("count", QueryType.Integer, Built, "The number of rows, or of rows where the field is present.", Optional(Field("field"))),
        Aggregate("count_distinct", QueryType.Integer, Built, "The number of different values, exactly.", Field("field")) with { Aliases = ["countDistinct"] },
        Aggregate("sum", QueryType.Number, Built, "The sum of the numbers.", Number("number")),
        Aggregate("avg", QueryType.Number, Built, "The mean of the numbers.", Number("number")),
        Aggregate("min", QueryType.Any, Built, "The first value in sort order.", Field("field")),
        Aggregate("max", QueryType.Any, Built, "The last value in sort order.", Field("field")),
        Aggregate("pct", QueryType.Number, Built, "The percentile by nearest rank.", Number("number"), new("percent", QueryType.Number, IsConstant: true)),
        Aggregate("stddev", QueryType.Number, Built, "The population standard deviation of the numbers.", Number("number")),
        Aggregate("variance", QueryType.Number, NotBuilt, "The population variance of the numbers.", Number("number")),
        Aggregate("values", QueryType.Structure, NotBuilt, "The different values, as a list.", Field("field")) with { Aliases = ["COLLECT_VALUES"] },
        Aggregate("topk", QueryType.Structure, NotBuilt, "The most frequent values, as a list.", new("count", QueryType.Integer, IsConstant: true), Field("field")),
        Aggregate("earliest", QueryType.Any, Built, "The value of the oldest event that has the field.", Field("field")),
        Aggregate("latest", QueryType.Any, Built, "The value of the newest event that has the field.", Field("field")),
        Aggregate("sortsFirst", QueryType.Any, NotBuilt, "The value that sorts first.", Field("field")),
        Aggregate("sortsLast", QueryType.Any, NotBuilt, "The value that sorts last.", Field("field")),
        Aggregate("rate", QueryType.Number, NotBuilt, "The sum of the numbers per period.", Number("number"), Period("period")),
        Aggregate("countOverTime", QueryType.Number, NotBuilt, "The number of rows per time bin.", Field("field")),
        Aggregate("sumOverTime", QueryType.Number, NotBuilt, "The sum of the numbers per time bin.", Number("number")),
        Aggregate("histogram", QueryType.Structure, NotBuilt, "How many numbers fall into each of so many equal ranges.", Number("number"), new("buckets", QueryType.Integer, IsConstant: true)),
    ];
}
