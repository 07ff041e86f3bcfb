using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The aggregates of <c>stats</c> (spec §4.8), each over all rows of a group at once.</summary>
internal static class OracleAggregates
{
    private static readonly FrozenSet<string> s_names = FrozenSet.ToFrozenSet(
        [
            "count", "count_distinct", "countdistinct", "sum", "avg", "min", "max", "pct", "stddev", "variance", "earliest", "latest", "sortsfirst", "sortslast",
            "values", "collect_values", "topk", "histogram", "rate", "countovertime", "count_over_time", "sumovertime", "sum_over_time",
        ]);

    public static bool IsAggregate(CallExpressionSyntax call) => s_names.Contains(call.Name.Text.ToLowerInvariant());

    public static OracleValue Evaluate(CallExpressionSyntax call, IReadOnlyList<OracleRow> rows)
    {
        string name = call.Name.Text.ToLowerInvariant();
        if (call.Arguments.Count == 0)
        {
            return OracleValue.FromInteger(rows.Count);
        }

        ExpressionSyntax argument = call.Arguments[name == "topk" ? 1 : 0];
        List<(OracleRow Row, OracleValue Value)> present =
            [.. rows.Select(row => (row, OracleExpressions.Evaluate(argument, new RowScope(row)))).Where(pair => !pair.Item2.IsMissing)];
        List<OracleValue> values = [.. present.Select(pair => pair.Value)];
        List<OracleValue> numbers = [.. values.Select(OracleNumbers.Of).Where(number => !number.IsMissing)];
        return name switch
        {
            "count" or "countovertime" or "count_over_time" => OracleValue.FromInteger(values.Count),
            "count_distinct" or "countdistinct" => OracleValue.FromInteger(values.Select(OracleText.Of).Distinct(StringComparer.Ordinal).Count()),
            "min" or "sortsfirst" => InOrder(values).FirstOrDefault(),
            "max" or "sortslast" => InOrder(values).LastOrDefault(),
            "earliest" => InTime(present).FirstOrDefault(),
            "latest" => InTime(present).LastOrDefault(),
            "values" or "collect_values" => OracleCollections.Values(present),
            "topk" => OracleCollections.MostFrequent(values, Whole(call.Arguments[0])),
            _ => numbers.Count == 0 ? OracleValue.Missing : OverNumbers(name, numbers, call),
        };
    }

    private static OracleValue OverNumbers(string name, List<OracleValue> numbers, CallExpressionSyntax call) => name switch
    {
        "sum" or "rate" or "sumovertime" or "sum_over_time" => Sum(numbers),
        "avg" => OracleValue.FromReal(Mean(numbers).ToDouble()),
        "stddev" => OracleValue.FromReal(Variance(numbers).SquareRoot()),
        "variance" => OracleValue.FromReal(Variance(numbers).ToDouble()),
        "histogram" => OracleCollections.Histogram(numbers, Whole(call.Arguments[1])),
        "pct" => Percentile(numbers, call.Arguments[1].ToString()),
        _ => throw new NotSupportedException(name),
    };

    private static int Whole(ExpressionSyntax constant) => int.Parse(constant.ToString(), CultureInfo.InvariantCulture);

    /// <summary>Exact, rounded once; a sum of whole numbers is whole.</summary>
    public static OracleValue Sum(List<OracleValue> numbers) => numbers.All(number => number.Kind == OracleKind.Integer)
        ? OracleNumbers.FromWhole(numbers.Aggregate(BigInteger.Zero, (total, number) => total + number.Whole))
        : OracleValue.FromReal(Total(numbers).ToDouble());

    private static ExactNumber Total(List<OracleValue> numbers) =>
        numbers.Aggregate(ExactNumber.FromInteger(0), (total, number) => total + OracleNumbers.Exact(number));

    private static ExactNumber Mean(List<OracleValue> numbers) => Total(numbers) / ExactNumber.FromInteger(numbers.Count);

    /// <summary>The population's variance.</summary>
    private static ExactNumber Variance(List<OracleValue> numbers)
    {
        ExactNumber mean = Mean(numbers);
        ExactNumber total = numbers.Select(OracleNumbers.Exact).Select(number => (number - mean) * (number - mean))
            .Aggregate(ExactNumber.FromInteger(0), (sum, square) => sum + square);
        return total / ExactNumber.FromInteger(numbers.Count);
    }

    /// <summary>Nearest rank: the value at ceil(p/100 * n), counted from 1; decimal, since 99.9 is no double.</summary>
    private static OracleValue Percentile(List<OracleValue> numbers, string percent)
    {
        decimal rank = Math.Ceiling(decimal.Parse(percent, NumberStyles.Float, CultureInfo.InvariantCulture) * numbers.Count / 100);
        return numbers.Order(Comparer<OracleValue>.Create(OracleNumbers.Compare)).ElementAt((int)rank - 1);
    }

    /// <summary>The order of <c>sort</c>; "1" and 1, which have one text, in an order that does not depend on that of the rows.</summary>
    private static IEnumerable<OracleValue> InOrder(List<OracleValue> values) =>
        values.Order(Comparer<OracleValue>.Create(OracleCollation.Compare)).ThenBy(value => value.Kind);

    private static IEnumerable<OracleValue> InTime(List<(OracleRow Row, OracleValue Value)> present) => present
        .Where(pair => pair.Row.Timestamp is not null)
        .OrderBy(pair => pair.Row.Timestamp)
        .ThenBy(pair => pair.Row.Place)
        .Select(pair => pair.Value);
}
