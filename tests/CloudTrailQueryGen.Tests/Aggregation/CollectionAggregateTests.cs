using System;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Exact results of the aggregates that make lists and maps.</summary>
public sealed class CollectionAggregateTests
{
    private static readonly AggregateKind s_values = AggregateKind.Find("values");
    private static readonly AggregateKind s_topk = AggregateKind.Find("topk");

    [Fact]
    public void Values_are_listed_once_in_the_order_of_their_rows()
    {
        Assert.Equal("""Structure ["b","a","c"]""", s_values.ResultOf("b", "a", "b", TestValue.Missing, "c", "a"));
        Assert.Equal("""Structure [""]""", s_values.ResultOf(""));
    }

    [Fact]
    public void Elements_keep_their_types()
    {
        Assert.Equal("""Structure ["17",17.5,-3,1E+300,"a"]""", s_values.ResultOf("17", 17.5, -3, 1e300, "a"));
        Assert.Equal("""Structure ["1970-01-01 00:00:00.001"]""", s_values.ResultOf(TestValue.Timestamp(1)));
        Assert.Equal("""Structure [{"a": 1},[2]]""", s_values.ResultOf(TestValue.Structure("""{"a": 1}"""), TestValue.Structure("[2]")));
        Assert.Equal("Structure [9223372036854775807,0.0000001]", s_values.ResultOf(long.MaxValue, 1e-7));
    }

    [Fact]
    public void A_text_stands_for_all_values_that_read_like_it()
    {
        Assert.Equal("""Structure ["1"]""", s_values.ResultOf(1, "1"));
        Assert.Equal("""Structure ["1"]""", s_values.ResultOf("1", 1, 1));
        Assert.Equal("Structure [1]", s_values.ResultOf(1, 1.0));
        Assert.Equal("""Structure ["{}"]""", s_values.ResultOf(TestValue.Structure("{}"), "{}"));
        Assert.Equal("""Structure ["1970-01-01 00:00:00.000"]""", s_values.ResultOf("1970-01-01 00:00:00.000", TestValue.Timestamp(0)));
        Assert.Equal("""Structure ["1","01","1.0"]""", s_values.ResultOf("1", "01", "1.0"));
    }

    [Fact]
    public void Texts_are_escaped() =>
        Assert.Equal(
            """Structure ["\"\\/","\b\f\n\r\t","\u0000\u001f","é😀"]""",
            s_values.ResultOf("\"\\/", "\b\f\n\r\t", "\0\u001f", "é😀"));

    [Fact]
    public void Order_is_of_time_then_of_input_then_of_text()
    {
        var values = new ValuesAccumulator();
        Add("late", 20, 0, 0);
        Add("second file", 10, 1, 0);
        Add("second event", 10, 0, 9);
        Add("first event", 10, 0, 3);
        Add("b", 15, 0, 4);
        Add("a", 15, 0, 4);
        Add("untimed", RowPosition.NoTimestamp, 0, 1);
        Add("late", RowPosition.NoTimestamp, 0, 2);
        Add("before 1970", -5, 2, 0);
        Add("earliest", long.MinValue + 1, 2, 0);
        Add("latest", long.MaxValue, 0, 0);
        using var scratch = new ScratchArena();
        Assert.Equal(
            """Structure ["earliest","before 1970","first event","second event","second file","a","b","late","latest","untimed"]""",
            TestValue.Describe(values.Result(0, scratch)));

        void Add(TestValue value, long timestamp, int source, long ordinal) => values.Add(0, value.ToValue(), new RowPosition(timestamp, source, ordinal));
    }

    [Fact]
    public void Groups_have_lists_of_their_own_that_go_on_after_a_result()
    {
        var values = new ValuesAccumulator();
        using var scratch = new ScratchArena();
        values.Add(2, Value.FromInteger(1), new RowPosition(1, 0, 0));
        values.Add(0, Value.FromInteger(1), new RowPosition(1, 0, 0));
        Assert.Equal("Missing", TestValue.Describe(values.Result(1, scratch)));
        Assert.Equal("Structure [1]", TestValue.Describe(values.Result(2, scratch)));
        Assert.Equal("Missing", TestValue.Describe(values.Result(3, scratch)));
        values.Add(2, Value.FromInteger(0), new RowPosition(0, 0, 0));
        Assert.Equal("Structure [0,1]", TestValue.Describe(values.Result(2, scratch)));
        Assert.Equal("Structure [1]", TestValue.Describe(values.Result(0, scratch)));
    }

    [Fact]
    public void Lists_may_be_long()
    {
        TestValue[] texts = [.. Enumerable.Range(0, 300).Select(i => (TestValue)new string('x', i * 10))];
        string expected = "Structure [" + string.Join(',', texts.Select(text => $"\"{text.Text}\"")) + "]";
        Assert.Equal(expected, s_values.ResultOf(texts));
    }

    [Fact]
    public void The_most_frequent_values_come_first()
    {
        Assert.Equal("""Structure ["b","a","c"]""", s_topk.ResultOf("a", "b", "c", "b", "a", "b", "d", "c", "e"));
        Assert.Equal("""Structure ["a"]""", s_topk.ResultOf("a", TestValue.Missing, TestValue.Missing));
    }

    [Fact]
    public void Equally_frequent_values_go_by_text()
    {
        Assert.Equal("Structure [1,10,9]", s_topk.ResultOf(9, 10, 1));
        Assert.Equal("""Structure ["",-1,"A"]""", s_topk.ResultOf("é", "a", "A", -1, ""));
        Assert.Equal("""Structure ["￰","😀"]""", s_topk.ResultOf("😀", "\ufff0"));
    }

    [Fact]
    public void Values_of_one_text_are_counted_together()
    {
        Assert.Equal("""Structure ["1","a"]""", s_topk.ResultOf("a", 1, "1"));
        Assert.Equal("""Structure ["1.0",1]""", s_topk.ResultOf("1.0", "1.0", 1));
    }

    [Theory]
    [InlineData(1, "Structure [0]")]
    [InlineData(2, "Structure [0,1]")]
    [InlineData(10_000, "Structure [0,1,10,2,3,4,5,6,7,8,9]")]
    public void Topk_has_at_most_k_values(int count, string expected)
    {
        var topk = new TopkAccumulator(count);
        for (int i = 0; i <= 10; i++)
        {
            topk.Add(0, Value.FromInteger(i));
        }

        topk.Add(0, Value.FromInteger(0));
        using var scratch = new ScratchArena();
        Assert.Equal(expected, TestValue.Describe(topk.Result(0, scratch)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_count_below_one_is_refused(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopkAccumulator(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistogramAccumulator(TestExactness.Unlimited, count));
    }

    [Theory]
    [InlineData("""{"0..2.5":3,"2.5..5":2,"5..7.5":3,"7.5..10":3}""", 4, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]
    [InlineData("""{"0..10":11}""", 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]
    [InlineData("""{"1..2":1,"2..3":1,"3..4":2}""", 3, 4, 3, 2, 1)]
    [InlineData("""{"-10..-5":1,"-5..0":0,"0..5":0,"5..10":2}""", 4, -10, 10, 10)]
    [InlineData("""{"0..0.3333333333333333":1,"0.3333333333333333..0.6666666666666666":0,"0.6666666666666666..1":1}""", 3, 0, 1)]
    public void Ranges_are_of_equal_width_and_hold_their_lower_bound(string expected, int buckets, params int[] numbers) =>
        Assert.Equal("Structure " + expected, Histogram(buckets, [.. numbers.Select(number => (TestValue)number)]));

    [Fact]
    public void Equal_numbers_make_one_range_without_width()
    {
        Assert.Equal("""Structure {"7..7":1}""", Histogram(1000, 7));
        Assert.Equal("""Structure {"7..7":3}""", Histogram(5, 7, "7", 7.0));
        Assert.Equal("""Structure {"9007199254740992..9007199254740992":2}""", Histogram(5, 9007199254740992, 9007199254740993));
    }

    [Fact]
    public void Ranges_that_lose_their_width_to_rounding_are_left_out()
    {
        double next = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(1e300) + 1);
        Assert.Equal($$"""Structure {"1E+300..{{next:R}}":2}""", Histogram(10, 1e300, next));
        Assert.Equal("""Structure {"0..5E-324":2}""".Replace("5E-324", ValueText.ToText(Value.FromReal(5e-324))), Histogram(4, 0, 5e-324));
    }

    [Fact]
    public void Bounds_do_not_overflow()
    {
        Assert.Equal(
            """Structure {"-1.7976931348623157E+308..0":1,"0..1.7976931348623157E+308":2}""", Histogram(2, double.MinValue, 0, double.MaxValue));
        Assert.Equal("""Structure {"-9.223372036854776E+18..0":1,"0..9.223372036854776E+18":1}""", Histogram(2, long.MinValue, long.MaxValue));
    }

    [Fact]
    public void Timestamps_and_numeric_texts_are_numbers_in_a_histogram() =>
        Assert.Equal("""Structure {"1..2":2,"2..3":1}""", Histogram(2, TestValue.Timestamp(1), "1.5", "x", TestValue.Missing, 3, TestValue.Structure("[9]")));

    private static string Histogram(int buckets, params TestValue[] numbers)
    {
        var histogram = new HistogramAccumulator(TestExactness.Unlimited, buckets);
        foreach (TestValue number in numbers)
        {
            histogram.Add(0, number.ToValue());
        }

        using var scratch = new ScratchArena();
        return TestValue.Describe(histogram.Result(0, scratch));
    }
}
