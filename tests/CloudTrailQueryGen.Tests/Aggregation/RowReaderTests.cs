using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>What typed rows read from columns.</summary>
public sealed class RowReaderTests
{
    public static TheoryData<int, string?, long?, double?, bool?> Coercions => new()
    {
        { 0, null, null, null, null },
        { 1, "12", 12, 12, true },
        { 2, "0", 0, 0, false },
        { 3, "2.5", null, 2.5, true },
        { 4, "007", 7, 7, true },
        { 5, "-1e1", -10, -10, true },
        { 6, "abc", null, null, null },
        { 7, "", null, null, null },
        { 8, "{\"a\":1}", null, null, null },
        { 9, "1970-01-01 00:00:01.500", 1500, 1500, null },
        { 10, "é😀", null, null, null },
        { 11, "9223372036854775807", long.MaxValue, 9223372036854775807.0, true },
    };

    [Theory]
    [MemberData(nameof(Coercions))]
    public void Columns_are_coerced_as_the_language_does(int column, string? text, long? integer, double? number, bool? boolean)
    {
        TestValue[] row =
        [
            TestValue.Missing, 12, 0, 2.5, "007", "-1e1", "abc", "", TestValue.Structure("{\"a\":1}"), TestValue.Timestamp(1500), "é😀", long.MaxValue,
        ];
        RowReader reader = RowsOf(row)[0];
        Assert.Equal(text, reader.Text(column));
        Assert.Equal(integer, reader.Integer(column));
        Assert.Equal(number, reader.Number(column));
        Assert.Equal(boolean, reader.Boolean(column));
        Assert.Equal(row[column].Describe(), TestValue.Describe(reader.Column(column)));
    }

    [Fact]
    public void Timestamps_are_read_in_UTC_and_only_from_timestamps()
    {
        RowReader reader = RowsOf(
            [TestValue.Timestamp(1_700_000_000_123), 1_700_000_000_123, "2024-01-01T00:00:00Z", TestValue.Missing, TestValue.Timestamp(long.MaxValue)])[0];
        Assert.Equal(new DateTimeOffset(2023, 11, 14, 22, 13, 20, 123, TimeSpan.Zero), reader.Timestamp(0));
        Assert.Equal(TimeSpan.Zero, reader.Timestamp(0)!.Value.Offset);
        for (int column = 1; column < 5; column++)
        {
            Assert.Null(reader.Timestamp(column));
        }
    }

    [Fact]
    public void Rows_are_enumerated_in_order_with_their_rank()
    {
        RowSet rows = RowsOf(["a"], ["b"], ["c"]);
        var texts = new List<string?>();
        foreach (RowReader row in rows)
        {
            Assert.Equal(texts.Count, row.Position.Ordinal);
            texts.Add(row.Text(0));
        }

        Assert.Equal(["a", "b", "c"], texts);
        Assert.Equal("b", rows[1].Text(0));
    }

    [Fact]
    public void What_does_not_exist_is_refused()
    {
        RowSet rows = RowsOf(["a"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[1].Text(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[-1].Text(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[0].Text(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[0].Text(-1));
    }

    private static RowSet RowsOf(params TestValue[][] rows)
    {
        var model = new RowModel([], rows[0].Length, -1, [], FromEvents: false);
        RowCollector collector = model.CreateCollector();
        for (int i = 0; i < rows.Length; i++)
        {
            RowModel.Add(collector, new TestRow([], rows[i], new RowPosition(0, 0, i)));
        }

        return collector.ToRows();
    }
}
