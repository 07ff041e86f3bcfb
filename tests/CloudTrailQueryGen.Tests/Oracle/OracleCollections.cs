using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The aggregates that make lists and maps (spec §4.8).</summary>
internal static class OracleCollections
{
    /// <summary>Each different value once, in the order of its oldest row.</summary>
    public static OracleValue Values(List<(OracleRow Row, OracleValue Value)> present)
    {
        // Rows of one event, or of one group, stand in the order in which they came; the sort is stable.
        IEnumerable<OracleValue> inTime = present
            .OrderBy(pair => pair.Row.Timestamp ?? long.MaxValue)
            .ThenBy(pair => pair.Row.Place)
            .Select(pair => pair.Value);
        return ListOf(inTime.GroupBy(OracleText.Of, StringComparer.Ordinal));
    }

    /// <summary>The values that occur most often, ties by text.</summary>
    public static OracleValue MostFrequent(List<OracleValue> values, int count) => ListOf(values
        .GroupBy(OracleText.Of, StringComparer.Ordinal)
        .OrderByDescending(equal => equal.Count())
        .ThenBy(equal => equal.Key!, Comparer<string>.Create(OracleText.Compare))
        .Take(count));

    /// <summary>How many numbers lie in each of the ranges between the least and the greatest.</summary>
    public static OracleValue Histogram(List<OracleValue> numbers, int buckets)
    {
        List<double> doubles = [.. numbers.Select(OracleNumbers.Double)];
        if (doubles.Distinct().Count() == 1)
        {
            return OracleJson.Map([(Range(doubles[0], doubles[0]), doubles.Count)]);
        }

        ExactNumber least = ExactNumber.FromReal(doubles.Min());
        ExactNumber width = (ExactNumber.FromReal(doubles.Max()) - least) / ExactNumber.FromInteger(buckets);
        List<double> bounds =
            [.. Enumerable.Range(0, buckets + 1).Select(i => (least + (width * ExactNumber.FromInteger(i))).ToDouble()).Distinct()];
        return OracleJson.Map(bounds.Zip(bounds.Skip(1), (lower, upper) =>
            (Range(lower, upper), doubles.LongCount(number => number >= lower && (number < upper || (number == upper && upper == bounds[^1]))))));
    }

    /// <summary>Of equal texts of several types the text stands for all.</summary>
    private static OracleValue ListOf(IEnumerable<IGrouping<string?, OracleValue>> values)
    {
        List<OracleValue> elements =
            [.. values.Select(equal => equal.Select(value => value.Kind).Distinct().Count() == 1 ? equal.First() : OracleValue.FromText(equal.Key!))];
        return elements.Count == 0 ? OracleValue.Missing : OracleJson.List(elements);
    }

    private static string Range(double lower, double upper) => $"{TextOf(lower)}..{TextOf(upper)}";

    private static string TextOf(double number) => OracleText.Of(OracleValue.FromReal(number))!;
}
