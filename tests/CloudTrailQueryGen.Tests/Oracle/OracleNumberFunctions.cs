using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Numeric functions and the conversions of timestamps (spec §4.1, §4.4); no argument is missing or no number.</summary>
internal static class OracleNumberFunctions
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
    [
        "abs", "ceil", "floor", "round", "sqrt", "log", "haversine", "tonumber", "todouble", "toint", "tolong", "dectohex", "tomillis", "frommillis",
    ]);

    public static OracleValue Evaluate(string name, List<OracleValue> values)
    {
        OracleValue number = OracleNumbers.Of(values[0]);
        ExactNumber exact = OracleNumbers.Exact(number);
        return name switch
        {
            "abs" => exact.Sign < 0 ? OracleArithmetic.Negate(number) : number,
            "floor" => Whole(number, exact.Floor()),
            "ceil" => Whole(number, -(ExactNumber.FromInteger(0) - exact).Floor()),
            "round" => Round(number, values.Count > 1 ? (int)OracleNumbers.Double(OracleNumbers.Of(values[1])) : 0),
            "sqrt" => exact.Sign < 0 ? OracleValue.Missing : OracleValue.FromReal(exact.SquareRoot()),
            "log" => exact.Sign <= 0 ? OracleValue.Missing : OracleValue.FromReal(Math.Log(OracleNumbers.Double(number))),
            "haversine" => Haversine([.. values.Select(value => OracleNumbers.Double(OracleNumbers.Of(value)))]),
            "tonumber" => number,
            "todouble" => OracleValue.FromReal(exact.ToDouble()),
            "toint" => Truncate(exact) is var small && small >= int.MinValue && small <= int.MaxValue ? OracleValue.FromInteger((long)small) : OracleValue.Missing,
            "tolong" => Truncate(exact) is var large && large >= long.MinValue && large <= long.MaxValue ? OracleValue.FromInteger((long)large) : OracleValue.Missing,
            "dectohex" => Hexadecimal(Truncate(exact)),
            "tomillis" => values[0].Kind == OracleKind.Timestamp ? number : OracleValue.Missing,
            "frommillis" => OracleNumbers.FromWhole(exact.Floor()) is { Kind: OracleKind.Integer, Whole: long time } ? OracleValue.FromTimestamp(time) : OracleValue.Missing,
            _ => throw new NotSupportedException(name),
        };
    }

    /// <summary>The formula of spec §4.1.</summary>
    private static OracleValue Haversine(List<double> degrees)
    {
        const double Radius = 6371.0088;
        if (Math.Abs(degrees[0]) > 90 || Math.Abs(degrees[2]) > 90)
        {
            return OracleValue.Missing;
        }

        List<double> radians = [.. degrees.Select(angle => angle * Math.PI / 180)];
        double a = Square(Math.Sin((radians[2] - radians[0]) / 2))
            + (Math.Cos(radians[0]) * Math.Cos(radians[2]) * Square(Math.Sin((radians[3] - radians[1]) / 2)));
        return OracleValue.FromReal(2 * Radius * Math.Asin(Math.Sqrt(Math.Min(1, a))));
    }

    private static double Square(double number) => number * number;

    private static BigInteger Truncate(ExactNumber number) => number.Sign < 0 ? -(ExactNumber.FromInteger(0) - number).Floor() : number.Floor();

    private static OracleValue Hexadecimal(BigInteger whole)
    {
        if (whole < long.MinValue || whole > long.MaxValue)
        {
            return OracleValue.Missing;
        }

        // A leading zero only says that the number is not negative.
        string digits = BigInteger.Abs(whole).ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return OracleValue.FromText((whole.Sign < 0 ? "-0x" : "0x") + (digits.Length == 0 ? "0" : digits));
    }

    /// <summary>A real stays a real where its whole part is too large to be an integer without doubt.</summary>
    private static OracleValue Whole(OracleValue number, BigInteger whole) =>
        number.Kind == OracleKind.Integer ? OracleNumbers.FromWhole(whole) : OracleValue.FromReal(ExactNumber.FromInteger(whole).ToDouble());

    /// <summary>Half away from zero.</summary>
    private static OracleValue Round(OracleValue value, int decimals)
    {
        if (value.Kind == OracleKind.Integer && decimals >= 0)
        {
            return value;
        }

        ExactNumber number = OracleNumbers.Exact(value);
        ExactNumber scale = decimals >= 0
            ? ExactNumber.FromInteger(BigInteger.Pow(10, decimals))
            : new ExactNumber(1, BigInteger.Pow(10, -decimals));
        ExactNumber magnitude = number.Sign < 0 ? ExactNumber.FromInteger(0) - number : number;
        BigInteger steps = ((magnitude * scale) + new ExactNumber(1, 2)).Floor();
        ExactNumber rounded = ExactNumber.FromInteger(number.Sign < 0 ? -steps : steps) / scale;
        return decimals switch
        {
            > 0 => OracleValue.FromReal(rounded.ToDouble()),
            0 => Whole(value, rounded.Floor()),
            _ => OracleNumbers.FromWhole(rounded.Floor()),
        };
    }
}
