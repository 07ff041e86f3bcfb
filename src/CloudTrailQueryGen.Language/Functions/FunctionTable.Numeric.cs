using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Numeric functions (spec §4.1).</summary>
internal static partial class FunctionTable
{
    private static FunctionDescriptor[] NumericFunctions() =>
    [
        Scalar("abs", QueryType.Number, "The absolute value.", Number("number")),
        Scalar("ceil", QueryType.Number, "The smallest whole number that is not less.", Number("number")),
        Scalar("floor", QueryType.Number, "The greatest whole number that is not greater.", Number("number")),
        Scalar("round", QueryType.Number, "The nearest whole number, or the nearest number with that many decimals; halves go away from zero.", Number("number"), Optional(new("decimals", QueryType.Integer))),
        Scalar("sqrt", QueryType.Number, "The square root; missing for a negative number.", Number("number")),
        Scalar("log", QueryType.Number, "The natural logarithm; missing for zero and below.", Number("number")),
        Scalar("greatest", QueryType.Number, "The greatest of the numbers that are present.", Repeated(Number("number"))),
        Scalar("least", QueryType.Number, "The least of the numbers that are present.", Repeated(Number("number"))),
        Scalar("haversine", QueryType.Number, "The great-circle distance of two points given in degrees, in kilometres.", Number("latitude1"), Number("longitude1"), Number("latitude2"), Number("longitude2")),
        Scalar("toNumber", QueryType.Number, "The number that the text consists of.", Number("value")),
        Scalar("toDouble", QueryType.Number, "The value as a number with a fraction.", Number("value")),
        Scalar("toInt", QueryType.Integer, "The value as a whole number of 32 bits, truncated toward zero.", Number("value")),
        Scalar("toLong", QueryType.Integer, "The value as a whole number of 64 bits, truncated toward zero.", Number("value")),
    ];
}
