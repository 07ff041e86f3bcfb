using System;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Exact results of the aggregates where the specification draws a line.</summary>
public sealed class AggregateEdgeCaseTests
{
    [Theory]
    [InlineData("count", "Integer 0")]
    [InlineData("count_distinct", "Integer 0")]
    [InlineData("sum", "Missing")]
    [InlineData("avg", "Missing")]
    [InlineData("stddev", "Missing")]
    [InlineData("pct50", "Missing")]
    [InlineData("min", "Missing")]
    [InlineData("max", "Missing")]
    [InlineData("earliest", "Missing")]
    [InlineData("latest", "Missing")]
    [InlineData("variance", "Missing")]
    [InlineData("histogram", "Missing")]
    [InlineData("topk", "Missing")]
    [InlineData("values", "Missing")]
    public void Nothing_and_missing_values_have_the_same_result(string name, string expected)
    {
        AggregateKind kind = AggregateKind.Find(name);
        Assert.Equal(expected, kind.ResultOf());
        Assert.Equal(expected, kind.ResultOf(TestValue.Missing, TestValue.Missing));
    }

    [Theory]
    [InlineData("sum")]
    [InlineData("avg")]
    [InlineData("stddev")]
    [InlineData("variance")]
    [InlineData("histogram")]
    [InlineData("pct50")]
    public void Text_that_is_no_number_is_ignored(string name)
    {
        AggregateKind kind = AggregateKind.Find(name);
        Assert.Equal("Missing", kind.ResultOf("abc", "", " 1", "1 ", "0x10", "1,5", TestValue.Structure("[1]")));
        Assert.Equal(kind.ResultOf(7), kind.ResultOf("abc", "7", TestValue.Structure("{}")));
    }

    [Fact]
    public void A_tenth_ten_times_is_rounded_once()
    {
        // The double 0.1 is a little more than a tenth; ten of them round to 1, while adding them one by one gives 0.9999999999999999.
        TestValue[] tenths = [.. Enumerable.Repeat((TestValue)0.1, 10)];
        Assert.Equal("Integer 1", AggregateKind.Find("sum").ResultOf(tenths));
        Assert.Equal("Real 0.1", AggregateKind.Find("avg").ResultOf(tenths));
        Assert.Equal("Integer 0", AggregateKind.Find("stddev").ResultOf(tenths));
    }

    [Fact]
    public void Large_summands_do_not_swallow_small_ones()
    {
        AggregateKind sum = AggregateKind.Find("sum");
        Assert.Equal("Integer 1", sum.ResultOf(1e16, 1, -1e16));
        Assert.Equal("Real 0.5", sum.ResultOf(1e300, 0.5, -1e300));
        Assert.Equal("Real 5E-324", sum.ResultOf(double.MaxValue, 5e-324, -double.MaxValue));
        Assert.Equal("Integer 0", sum.ResultOf(0.5, -0.5));
    }

    [Fact]
    public void A_sum_of_whole_numbers_stays_whole_while_it_has_64_bits()
    {
        AggregateKind sum = AggregateKind.Find("sum");
        Assert.Equal("Integer 9223372036854775807", sum.ResultOf(long.MaxValue - 1, 1));
        Assert.Equal("Integer -9223372036854775808", sum.ResultOf(long.MinValue));
        Assert.Equal("Integer 9223372036854775806", sum.ResultOf(long.MaxValue, long.MaxValue, -long.MaxValue, "-1"));
        Assert.Equal("Real 9.223372036854776E+18", sum.ResultOf(long.MaxValue, 1));
        Assert.Equal("Real -1.8446744073709552E+19", sum.ResultOf(long.MinValue, long.MinValue));
    }

    [Fact]
    public void A_sum_that_passes_the_range_of_double_on_the_way_is_right_and_one_beyond_it_is_missing()
    {
        AggregateKind sum = AggregateKind.Find("sum");
        Assert.Equal("Real 1.7976931348623157E+308", sum.ResultOf(double.MaxValue, double.MaxValue, -double.MaxValue));
        Assert.Equal("Missing", sum.ResultOf(double.MaxValue, double.MaxValue));
        Assert.Equal("Real 1.7976931348623157E+308", AggregateKind.Find("avg").ResultOf(double.MaxValue, double.MaxValue));
    }

    [Fact]
    public void Averages_are_rounded_once()
    {
        AggregateKind avg = AggregateKind.Find("avg");
        Assert.Equal("Real 0.3333333333333333", avg.ResultOf(1, 0, 0));
        Assert.Equal("Integer 2", avg.ResultOf(1, 2, 3));
        Assert.Equal("Real 2.5", avg.ResultOf("2", 3));
        Assert.Equal("Real 9.223372036854776E+18", avg.ResultOf(long.MaxValue, long.MaxValue));
    }

    [Fact]
    public void The_standard_deviation_is_the_population_s()
    {
        AggregateKind stddev = AggregateKind.Find("stddev");
        Assert.Equal("Integer 2", stddev.ResultOf(2, 4, 4, 4, 5, 5, 7, 9));
        Assert.Equal("Integer 0", stddev.ResultOf(5));
        Assert.Equal("Real 0.5", stddev.ResultOf(1, 2));
        Assert.Equal("Real 0.816496580927726", stddev.ResultOf(1, 2, 3));
        Assert.Equal("Real 0.25", stddev.ResultOf(0.5, 1));
    }

    [Fact]
    public void The_standard_deviation_of_close_large_numbers_does_not_cancel()
    {
        AggregateKind stddev = AggregateKind.Find("stddev");
        Assert.Equal("Integer 1", stddev.ResultOf(1_000_000_000_000_000_000, 1_000_000_000_000_000_002));
        Assert.Equal("Real 0.5", stddev.ResultOf(long.MaxValue - 1, long.MaxValue));
        Assert.Equal("Real 1E+300", stddev.ResultOf(1e300, -1e300));
        Assert.Equal("Real 5E-320", stddev.ResultOf(5e-320, -5e-320));
    }

    [Fact]
    public void The_variance_is_the_population_s()
    {
        AggregateKind variance = AggregateKind.Find("variance");
        Assert.Equal("Integer 4", variance.ResultOf(2, 4, 4, 4, 5, 5, 7, 9));
        Assert.Equal("Integer 0", variance.ResultOf(5));
        Assert.Equal("Real 0.25", variance.ResultOf("1", 2, "x"));
        Assert.Equal("Real 0.6666666666666666", variance.ResultOf(1, 2, 3));
        Assert.Equal("Real 0.25", variance.ResultOf(TestValue.Timestamp(1), TestValue.Timestamp(2)));
    }

    [Fact]
    public void The_variance_does_not_cancel_and_is_missing_beyond_the_range()
    {
        AggregateKind variance = AggregateKind.Find("variance");
        Assert.Equal("Integer 1", variance.ResultOf(1_000_000_000_000_000_000, 1_000_000_000_000_000_002));
        Assert.Equal("Real 0.25", variance.ResultOf(long.MaxValue - 1, long.MaxValue));
        Assert.Equal("Real 9.999999999999999E+299", variance.ResultOf(1e150, -1e150));
        Assert.Equal("Missing", variance.ResultOf(1e300, -1e300));
        Assert.Equal("Integer 0", variance.ResultOf(5e-320, -5e-320));
        Assert.Equal("Integer 0", variance.ResultOf([.. Enumerable.Repeat((TestValue)0.1, 10)]));
    }

    [Theory]
    [InlineData(50, 100, 50)]
    [InlineData(55, 100, 55)]
    [InlineData(7, 100, 7)]
    [InlineData(99.9, 1000, 999)]
    [InlineData(99.9, 1001, 1000)]
    [InlineData(0.1, 1000, 1)]
    [InlineData(0.1, 1001, 2)]
    [InlineData(100, 7, 7)]
    [InlineData(1e-20, 7, 1)]
    [InlineData(50, 1, 1)]
    [InlineData(50, 2, 1)]
    [InlineData(50, 3, 2)]
    [InlineData(95, 20, 19)]
    [InlineData(95, 21, 20)]
    public void A_percentile_is_the_value_at_the_nearest_rank(double percent, int count, long expected)
    {
        var pct = new PctAccumulator(TestExactness.Unlimited, percent);
        for (int i = count; i >= 1; i--)
        {
            pct.Add(0, Value.FromInteger(i));
        }

        using var scratch = new ScratchArena();
        Assert.Equal($"Integer {expected}", TestValue.Describe(pct.Result(0, scratch)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.00001)]
    [InlineData(double.NaN)]
    public void A_percentage_out_of_range_is_refused(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PctAccumulator(TestExactness.Unlimited, percent));

    [Fact]
    public void Percentiles_order_whole_numbers_and_fractions_together()
    {
        AggregateKind pct = AggregateKind.Find("pct50");
        Assert.Equal("Real -0.5", pct.ResultOf(-1, -0.5, 3));
        Assert.Equal("Integer 2", pct.ResultOf(1.5, "2", 2.5, "x"));
        Assert.Equal("Integer 9007199254740993", pct.ResultOf(9007199254740993, 1, 1e300));
        Assert.Equal("Real -2.5", pct.ResultOf(-3.5, -2.5, -1.5));
    }

    [Fact]
    public void Minimum_and_maximum_follow_the_sort_order()
    {
        AggregateKind min = AggregateKind.Find("min");
        AggregateKind max = AggregateKind.Find("max");
        Assert.Equal("Text z", min.ResultOf(1, "z", 2.5));
        Assert.Equal("Real 2.5", max.ResultOf(1, "z", 2.5));
        Assert.Equal("Integer 9", min.ResultOf("10", 9, "11"));
        Assert.Equal("Text 11", max.ResultOf("10", 9, "11"));
        Assert.Equal("Text 5A", min.ResultOf("111A", "5A"));
        Assert.Equal("Timestamp 5", max.ResultOf(TestValue.Timestamp(5), TestValue.Timestamp(-5)));
        Assert.Equal("Text ", min.ResultOf("a", ""));
    }

    [Fact]
    public void Equal_numbers_with_different_texts_are_told_apart_by_text()
    {
        Assert.Equal("Text 1.00", AggregateKind.Find("max").ResultOf("1.0", "01", "1.00", 1));
        Assert.Equal("Text 01", AggregateKind.Find("min").ResultOf("1.0", 1, "1.00", "01"));
    }

    [Fact]
    public void Distinct_values_are_told_apart_by_canonical_text()
    {
        AggregateKind distinct = AggregateKind.Find("count_distinct");
        Assert.Equal("Integer 1", distinct.ResultOf(1, "1", 1.0, TestValue.Missing));
        Assert.Equal("Integer 3", distinct.ResultOf("1", "01", "1.0"));
        Assert.Equal("Integer 3", distinct.ResultOf("", "a", "A", "a", TestValue.Missing, ""));
        Assert.Equal("Integer 1", distinct.ResultOf(TestValue.Timestamp(0), "1970-01-01 00:00:00.000"));
    }

    [Fact]
    public void Earliest_and_latest_go_by_time_then_input_order()
    {
        var earliest = new EarliestAccumulator();
        var latest = new LatestAccumulator();
        Add("b", 10, 1, 0);
        Add("a", 10, 0, 9);
        Add("c", 20, 0, 3);
        Add("d", 20, 0, 5);
        Add("e", 20, 0, 4);
        Add("untimed", RowPosition.NoTimestamp, 0, 0);
        earliest.Add(0, Value.Missing, new RowPosition(1, 0, 0));
        latest.Add(0, Value.Missing, new RowPosition(99, 0, 0));
        using var scratch = new ScratchArena();
        Assert.Equal("Text a", TestValue.Describe(earliest.Result(0, scratch)));
        Assert.Equal("Text d", TestValue.Describe(latest.Result(0, scratch)));

        void Add(TestValue value, long timestamp, int source, long ordinal)
        {
            earliest.Add(0, value.ToValue(), new RowPosition(timestamp, source, ordinal));
            latest.Add(0, value.ToValue(), new RowPosition(timestamp, source, ordinal));
        }
    }

    [Fact]
    public void Rows_without_a_timestamp_are_neither_earliest_nor_latest()
    {
        var earliest = new EarliestAccumulator();
        var latest = new LatestAccumulator();
        earliest.Add(0, Value.FromInteger(1), new RowPosition(RowPosition.NoTimestamp, 0, 0));
        latest.Add(0, Value.FromInteger(1), new RowPosition(RowPosition.NoTimestamp, 0, 0));
        using var scratch = new ScratchArena();
        Assert.Equal("Missing", TestValue.Describe(earliest.Result(0, scratch)));
        Assert.Equal("Missing", TestValue.Describe(latest.Result(0, scratch)));
    }
}
