using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary><c>limit any n</c>: the first n rows to come, presented in the usual order.</summary>
public sealed class LimitAnyTests
{
    [Fact]
    public void The_first_rows_are_kept_and_later_ones_refused()
    {
        var model = new RowModel([], 1, 3, [], FromEvents: true, Kept: KeptRows.Any);
        RowCollector collector = model.CreateCollector();
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(i >= 3, collector.IsSatisfied);
            Assert.Equal(i < 3, RowModel.Add(collector, Row(i)));
        }

        Assert.Equal(["Integer 2", "Integer 1", "Integer 0"], EncodedRows.Describe(collector.ToRows()));
    }

    [Fact]
    public void Complete_parts_merge_to_the_first_rows_of_the_input()
    {
        var model = new RowModel([], 1, 4, [], FromEvents: true, Kept: KeptRows.Any);
        List<RowCollector> parts = [.. Enumerable.Range(0, 3).Select(part => model.Collect(Enumerable.Range(0, 100).Where(i => i % 3 == part).Select(Row)))];
        RowCollector merged = MergeTree.Reduce(parts, new System.Random(1), (target, source) => target.Merge(source));
        Assert.True(merged.IsSatisfied);
        Assert.Equal(["Integer 3", "Integer 2", "Integer 1", "Integer 0"], EncodedRows.Describe(merged.ToRows()));
    }

    [Fact]
    public void Duplicates_do_not_count()
    {
        var model = new RowModel([], 2, 2, [1], FromEvents: true, Kept: KeptRows.Any);
        RowCollector collector = model.Collect([Row(0, "a"), Row(1, "a"), Row(2, "a")]);
        Assert.False(collector.IsSatisfied);
        Assert.True(RowModel.Add(collector, Row(3, "b")));
        Assert.True(collector.IsSatisfied);
        Assert.Equal(["Integer 3, Text b", "Integer 0, Text a"], EncodedRows.Describe(collector.ToRows()));
    }

    [Fact]
    public void Without_a_limit_any_changes_nothing()
    {
        var model = new RowModel([], 1, -1, [], FromEvents: true, Kept: KeptRows.Any);
        RowCollector collector = model.Collect(Enumerable.Range(0, 500).Select(Row));
        Assert.False(collector.IsSatisfied);
        Assert.Equal(500, collector.ToRows().Count);
    }

    [Fact]
    public void A_limit_of_none_is_satisfied_from_the_start()
    {
        var model = new RowModel([], 1, 0, [], FromEvents: true);
        RowCollector collector = model.Collect([Row(0)]);
        Assert.True(collector.IsSatisfied);
        Assert.Equal(0, collector.ToRows().Count);
    }

    private static TestRow Row(int ordinal) => new([], [ordinal], new RowPosition(ordinal, 0, ordinal));

    private static TestRow Row(int ordinal, string text) => new([], [ordinal, text], new RowPosition(ordinal, 0, ordinal));
}
