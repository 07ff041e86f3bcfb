using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>The aggregates by their definitions, over lists and exact fractions.</summary>
internal static class AggregateModel
{
    public static string Result(string name, IReadOnlyList<(TestValue Value, RowPosition Position)> rows)
    {
        List<(TestValue Value, RowPosition Position)> present = [.. rows.Where(row => row.Value.Kind != ValueKind.Missing)];
        List<TestValue> values = [.. present.Select(row => row.Value)];
        List<TestValue> numbers = [.. values.Select(Number).OfType<TestValue>()];
        List<TestValue> sorted = [.. values.Order(Comparer<TestValue>.Create(Compare))];
        return name switch
        {
            "count" => $"Integer {values.Count}",
            "count_distinct" => $"Integer {values.Select(value => value.CanonicalText).Distinct().Count()}",
            "min" => values.Count == 0 ? "Missing" : sorted[0].Describe(),
            "max" => values.Count == 0 ? "Missing" : sorted[^1].Describe(),
            "earliest" => InTime(present).Select(row => row.Value).FirstOrDefault(TestValue.Missing).Describe(),
            "latest" => InTime(present).Select(row => row.Value).LastOrDefault(TestValue.Missing).Describe(),
            _ => numbers.Count == 0 ? "Missing" : OverNumbers(name, numbers),
        };
    }

    private static string OverNumbers(string name, List<TestValue> numbers)
    {
        BigInteger unit = BigInteger.One << 1074;
        BigInteger count = numbers.Count;
        List<BigInteger> units = [.. numbers.Select(n => n.Kind == ValueKind.Real ? DecimalModel.Units(n.Real) : n.Integer * unit)];
        BigInteger sum = units.Aggregate(BigInteger.Zero, (total, n) => total + n);
        switch (name)
        {
            case "sum" when numbers.All(n => n.Kind == ValueKind.Integer) && sum / unit >= long.MinValue && sum / unit <= long.MaxValue:
                return $"Integer {sum / unit}";
            case "sum":
                return Real(DecimalModel.Quotient(sum, unit));
            case "avg":
                return Real(DecimalModel.Quotient(sum, unit * count));
            case "stddev":
                BigInteger deviations = units.Aggregate(BigInteger.Zero, (total, n) => total + BigInteger.Pow((n * count) - sum, 2));
                return Real(DecimalModel.SquareRoot(deviations, BigInteger.Pow(count, 3) * unit * unit));
            default:
                decimal percent = name == "pct50" ? 50m : 99.9m;
                int rank = (int)Math.Ceiling(percent * numbers.Count / 100);
                int[] order = [.. Enumerable.Range(0, numbers.Count).OrderBy(i => units[i]).ThenBy(i => numbers[i].Kind)];
                return numbers[order[rank - 1]].Describe();
        }
    }

    private static TestValue? Number(TestValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer or ValueKind.Real:
                return value;
            case ValueKind.Timestamp:
                return value.Integer;
            case ValueKind.Text when NumberText.TryParse(value.ToValue().Utf8, out Value number):
                return number.Kind == ValueKind.Integer ? number.Integer : number.Real;
            default:
                return null;
        }
    }

    private static int Compare(TestValue left, TestValue right)
    {
        int order = Collation.Compare(left.ToValue(), right.ToValue());
        return order != 0 ? order : left.Kind.CompareTo(right.Kind);
    }

    private static IEnumerable<(TestValue Value, RowPosition Position)> InTime(IEnumerable<(TestValue Value, RowPosition Position)> rows) => rows
        .Where(row => row.Position.Timestamp != RowPosition.NoTimestamp)
        .OrderBy(row => row.Position.Timestamp)
        .ThenBy(row => row.Position.Source)
        .ThenBy(row => row.Position.Ordinal);

    private static string Real(double value) => TestValue.Describe(Value.FromReal(value));
}
