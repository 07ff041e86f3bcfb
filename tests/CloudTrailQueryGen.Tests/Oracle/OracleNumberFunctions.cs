using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Numerics;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Numeric functions and the conversions of timestamps (spec §4.1, §4.4); no argument is missing or no number.</summary>
internal static class OracleNumberFunctions
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(["abs", "ceil", "floor", "round", "sqrt", "tomillis", "frommillis"]);

    public static OracleValue Evaluate(string name, List<OracleValue> values)
    {
        OracleValue number = OracleNumbers.Of(values[0]);
        ExactNumber exact = OracleNumbers.Exact(number);
        return name switch
        {
            "abs" => exact.Sign < 0 ? OracleArithmetic.Negate(number) : number,
            "floor" => Whole(exact.Floor()),
            "ceil" => Whole(-(ExactNumber.FromInteger(0) - exact).Floor()),
            "round" => Round(exact, values.Count > 1 ? (int)OracleNumbers.Double(OracleNumbers.Of(values[1])) : 0),
            "sqrt" => exact.Sign < 0 ? OracleValue.Missing : OracleValue.FromReal(exact.SquareRoot()),
            "tomillis" => OracleTime.Milliseconds(values[0]) is long time ? OracleValue.FromInteger(time) : OracleValue.Missing,
            "frommillis" => OracleTime.Milliseconds(values[0]) is long time ? OracleValue.FromTimestamp(time) : OracleValue.Missing,
            _ => throw new NotSupportedException(name),
        };
    }

    private static OracleValue Whole(BigInteger number) => OracleNumbers.FromWhole(number);

    /// <summary>Half away from zero.</summary>
    private static OracleValue Round(ExactNumber number, int decimals)
    {
        ExactNumber scale = decimals >= 0
            ? ExactNumber.FromInteger(BigInteger.Pow(10, decimals))
            : new ExactNumber(1, BigInteger.Pow(10, -decimals));
        ExactNumber magnitude = number.Sign < 0 ? ExactNumber.FromInteger(0) - number : number;
        BigInteger steps = ((magnitude * scale) + new ExactNumber(1, 2)).Floor();
        ExactNumber rounded = ExactNumber.FromInteger(number.Sign < 0 ? -steps : steps) / scale;
        return decimals == 0 ? Whole(rounded.Floor()) : OracleValue.FromReal(rounded.ToDouble());
    }
}
