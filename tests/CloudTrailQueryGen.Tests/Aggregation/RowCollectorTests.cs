using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>The collector against sorting everything, whole and split into parts.</summary>
public sealed class RowCollectorTests
{
    public static TheoryData<string, int, int, bool, KeptRows> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int, bool, KeptRows>();
            foreach (string sort in new[] { "", "a", "d", "da", "ad" })
            {
                foreach (int limit in new[] { -1, 0, 1, 5, 100, 5000 })
                {
                    foreach (int dedup in new[] { 0, 1, 2 })
                    {
                        cases.Add(sort, limit, dedup, true, KeptRows.First);
                        cases.Add(sort, limit, dedup, false, KeptRows.First);
                    }

                    cases.Add(sort, limit, 0, true, KeptRows.Last);
                    cases.Add(sort, limit, 0, false, KeptRows.Last);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rows_are_the_first_or_last_of_all_rows_sorted_however_they_are_split(string sort, int limit, int dedup, bool fromEvents, KeptRows kept)
    {
        bool[] descending = [.. sort.Select(direction => direction == 'd')];
        var model = new RowModel(descending, 3, limit, [.. Enumerable.Range(0, dedup)], fromEvents, kept);
        var values = new RandomValues((limit * 7) + dedup + sort.Length + (fromEvents ? 100 : 0));
        List<TestRow> rows = [.. Enumerable.Range(0, 1200).Select(i => NextRow(values, descending.Length, i))];
        RowSet whole = model.Collect(rows).ToRows();
        Assert.Equal(model.Result(rows), EncodedRows.Describe(whole));
        string expected = EncodedRows.Of(whole);
        foreach (int partCount in new[] { 1, 2, 7 })
        {
            ILookup<int, TestRow> parts = Shuffle(rows, values.Random).ToLookup(_ => values.Random.Next(partCount));
            List<RowCollector> collectors = [.. Enumerable.Range(0, partCount).Select(part => model.Collect(parts[part])), model.CreateCollector()];
            RowCollector merged = MergeTree.Reduce(collectors, values.Random, (target, source) => target.Merge(source));
            Assert.Equal(expected, EncodedRows.Of(merged.ToRows()));
        }
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("d", 2)]
    [InlineData("da", 3)]
    [InlineData("ad", 4)]
    public void Rows_whose_first_key_is_a_whole_number_are_sorted_as_others_are(string sort, int seed)
    {
        bool[] descending = [.. sort.Select(direction => direction == 'd')];
        foreach (bool fromEvents in new[] { false, true })
        {
            foreach (bool hasTimes in new[] { false, true })
            {
                var values = new RandomValues(seed);
                var model = new RowModel(descending, 3, -1, [], fromEvents, KeptRows.First);
                List<TestRow> rows = [.. Enumerable.Range(0, 700).Select(i => NextRow(values, descending.Length, i) is var row && values.Random.Next(12) == 0
                    ? row with { Keys = [TestValue.Missing, .. row.Keys[1..]] }
                    : row with { Keys = [hasTimes && i % 5 == 0 ? TestValue.Timestamp(i % 3) : values.Random.Next(-2, 4), .. row.Keys[1..]] })];
                TestRow[] shuffled = Shuffle(rows, values.Random);
                Assert.Equal(model.Result(rows), EncodedRows.Describe(model.Collect(shuffled).ToRows()));
            }
        }
    }

    [Fact]
    public void Missing_sort_keys_are_last_in_both_directions()
    {
        TestRow[] rows = [Row(0, TestValue.Missing), Row(1, 5), Row(2, "x"), Row(3, TestValue.Missing), Row(4, "")];
        Assert.Equal([4, 2, 1, 0, 3], Ordinals(new RowModel([false], 1, -1, [], FromEvents: false), rows));
        Assert.Equal([1, 2, 4, 0, 3], Ordinals(new RowModel([true], 1, -1, [], FromEvents: false), rows));
    }

    [Fact]
    public void Events_without_a_timestamp_come_last_and_ties_by_source_and_ordinal()
    {
        TestRow[] rows =
        [
            new([], [0], new RowPosition(RowPosition.NoTimestamp, 0, 0)),
            new([], [1], new RowPosition(5, 1, 0)),
            new([], [2], new RowPosition(5, 0, 7)),
            new([], [3], new RowPosition(5, 0, 2)),
            new([], [4], new RowPosition(6, 9, 9)),
        ];
        Assert.Equal([4, 3, 2, 1, 0], Ordinals(new RowModel([], 1, -1, [], FromEvents: true), rows));
    }

    [Fact]
    public void Dedup_keeps_the_first_in_final_order_and_all_rows_with_a_missing_column()
    {
        TestRow[] rows =
        [
            new([3], [0, "a"], new RowPosition(0, 0, 0)),
            new([1], [1, "a"], new RowPosition(0, 0, 1)),
            new([2], [2, TestValue.Missing], new RowPosition(0, 0, 2)),
            new([0], [3, TestValue.Missing], new RowPosition(0, 0, 3)),
            new([5], [4, 1], new RowPosition(0, 0, 4)),
            new([4], [5, "1"], new RowPosition(0, 0, 5)),
        ];
        Assert.Equal([3, 1, 2, 5], Ordinals(new RowModel([false], 2, -1, [1], FromEvents: true), rows));
        Assert.Equal([3, 1], Ordinals(new RowModel([false], 2, 2, [1], FromEvents: true), rows));
    }

    [Fact]
    public void Rows_of_one_event_are_ordered_by_their_content()
    {
        var model = new RowModel([], 1, -1, [], FromEvents: true);
        TestRow[] rows = [.. new[] { "b", "a", "c" }.Select(text => new TestRow([], [text], new RowPosition(0, 0, 0)))];
        Assert.Equal(EncodedRows.Of(model.Collect(rows).ToRows()), EncodedRows.Of(model.Collect(rows.Reverse()).ToRows()));
    }

    [Fact]
    public void Rows_behind_the_limit_are_refused_before_their_columns()
    {
        var model = new RowModel([true], 1, 3, [], FromEvents: true);
        RowCollector collector = model.Collect(Enumerable.Range(0, 200).Select(i => Row(i, i)));
        Assert.False(RowModel.Add(collector, Row(200, 0)));
        Assert.False(RowModel.Add(collector, Row(201, TestValue.Missing)));
        Assert.True(RowModel.Add(collector, Row(202, 1000)));
        Assert.Equal(["Integer 202", "Integer 199", "Integer 198"], EncodedRows.Describe(collector.ToRows()));
    }

    [Fact]
    public void Rows_in_front_of_the_last_ones_are_refused_before_their_columns()
    {
        var model = new RowModel([true], 1, 3, [], FromEvents: true, KeptRows.Last);
        RowCollector collector = model.Collect(Enumerable.Range(0, 200).Select(i => Row(i, i)));
        Assert.False(RowModel.Add(collector, Row(200, 1000)));
        Assert.True(RowModel.Add(collector, Row(201, TestValue.Missing)));
        Assert.False(RowModel.Add(collector, Row(202, 3)));
        Assert.Equal(["Integer 1", "Integer 0", "Integer 201"], EncodedRows.Describe(collector.ToRows()));
    }

    [Fact]
    public void Without_sort_keys_old_rows_are_refused_at_once()
    {
        var model = new RowModel([], 1, 3, [], FromEvents: true);
        RowCollector collector = model.Collect(Enumerable.Range(0, 200).Select(i => new TestRow([], [i], new RowPosition(i, 0, i))));
        Assert.False(collector.BeginRow(new RowPosition(5, 0, 1000)));
        collector.AddColumn(Value.FromInteger(1));
        collector.EndRow();
        Assert.Equal(["Integer 199", "Integer 198", "Integer 197"], EncodedRows.Describe(collector.ToRows()));
    }

    [Fact]
    public void A_row_that_is_not_complete_is_refused_and_leaves_no_trace()
    {
        var collector = new RowCollector(2, [false], -1, KeptRows.First, [], true);
        Assert.True(collector.BeginRow(default));
        Assert.True(collector.AddOrderKey(Value.FromInteger(1)));
        Assert.Throws<InvalidOperationException>(() => collector.AddOrderKey(Value.FromInteger(1)));
        collector.AddColumn(Value.FromInteger(1));
        Assert.Throws<InvalidOperationException>(collector.EndRow);
        Assert.Equal(0, collector.ToRows().Count);
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowCollector(-1, [], -1, KeptRows.First, [], true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowCollector(1, [], -2, KeptRows.First, [], true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowCollector(1, [], -1, KeptRows.First, [1], true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowCollector(1, [], -1, KeptRows.First, [-1], true));
        Assert.Throws<ArgumentException>(() => new RowCollector(1, [], 5, KeptRows.Last, [0], true));
    }

    private static List<long> Ordinals(RowModel model, IEnumerable<TestRow> rows) =>
        [.. EncodedRows.Describe(model.Collect(rows).ToRows()).Select(line => long.Parse(line.Split(' ', ',')[1]))];

    private static TestRow Row(int ordinal, TestValue key) => new([key], [ordinal], new RowPosition(0, 0, ordinal));

    private static TestRow NextRow(RandomValues values, int keyCount, int ordinal)
    {
        long timestamp = values.Random.Next(20) == 0 ? RowPosition.NoTimestamp : values.Random.Next(30);
        TestValue[] keys = [.. Enumerable.Range(0, keyCount).Select(_ => values.Next())];
        TestValue dedup = values.Random.Next(10) == 0 ? TestValue.Missing : values.Random.Next(2) == 0 ? values.Random.Next(9) : $"{values.Random.Next(9)}";
        return new TestRow(keys, [dedup, values.Random.Next(2) == 0 ? "k" : values.Next(), values.Next()], new RowPosition(timestamp, ordinal % 3, ordinal));
    }

    private static TestRow[] Shuffle(List<TestRow> rows, Random random)
    {
        TestRow[] shuffled = [.. rows];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
