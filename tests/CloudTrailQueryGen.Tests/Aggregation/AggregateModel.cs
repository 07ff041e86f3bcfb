using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>The aggregates by their definitions, over lists and exact fractions.</summary>
internal static class AggregateModel
{
    private static readonly Comparer<string> ByCodePoint =
        Comparer<string>.Create((left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

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
            "values" => Values(present),
            "topk" => List(values.GroupBy(value => value.CanonicalText!).OrderByDescending(equal => equal.Count()).ThenBy(equal => equal.Key, ByCodePoint).Take(3)),
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
            case "variance":
                BigInteger squares = units.Aggregate(BigInteger.Zero, (total, n) => total + BigInteger.Pow((n * count) - sum, 2));
                return Real(DecimalModel.Quotient(squares, BigInteger.Pow(count, 3) * unit * unit));
            case "histogram":
                return Histogram([.. numbers.Select(n => n.Kind == ValueKind.Real ? n.Real : n.Integer)], 5);
            default:
                decimal percent = name == "pct50" ? 50m : 99.9m;
                int rank = (int)Math.Ceiling(percent * numbers.Count / 100);
                int[] order = [.. Enumerable.Range(0, numbers.Count).OrderBy(i => units[i]).ThenBy(i => numbers[i].Kind)];
                return numbers[order[rank - 1]].Describe();
        }
    }

    private static string Values(List<(TestValue Value, RowPosition Position)> present) => List(present
        .OrderBy(row => row.Position.Timestamp == RowPosition.NoTimestamp)
        .ThenBy(row => row.Position.Timestamp)
        .ThenBy(row => row.Position.Source)
        .ThenBy(row => row.Position.Ordinal)
        .Select(row => row.Value)
        .GroupBy(value => value.CanonicalText!));

    /// <summary>Of equal texts of several kinds the text stands for all.</summary>
    private static string List(IEnumerable<IGrouping<string, TestValue>> values)
    {
        string[] elements = [.. values.Select(equal => equal.All(value => value.Kind is ValueKind.Integer or ValueKind.Real)
            || equal.All(value => value.Kind == ValueKind.Structure) ? equal.Key : $"\"{equal.Key}\"")];
        return elements.Length == 0 ? "Missing" : $"Structure [{string.Join(',', elements)}]";
    }

    private static string Histogram(double[] numbers, int buckets)
    {
        BigInteger least = DecimalModel.Units(numbers.Min());
        BigInteger range = DecimalModel.Units(numbers.Max()) - least;
        double[] bounds = [.. Enumerable.Range(0, buckets + 1)
            .Select(i => DecimalModel.Quotient((least * buckets) + (range * i), buckets * (BigInteger.One << 1074))).Distinct()];
        bounds = bounds.Length == 1 ? [bounds[0], bounds[0]] : bounds;
        IEnumerable<string> members = bounds.Zip(bounds.Skip(1), (lower, upper) =>
            $"\"{Text(lower)}..{Text(upper)}\":{numbers.Count(n => n >= lower && (n < upper || upper == bounds[^1]))}");
        return $"Structure {{{string.Join(',', members)}}}";
    }

    private static string? Text(double number) => ((TestValue)number).CanonicalText;

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
