using System;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>After warm-up, an event of a known group or behind the limit allocates nothing.</summary>
public sealed class AllocationTests
{
    private static readonly TestValue[] Samples =
        ["ec2.amazonaws.com", 12, 2.5, "17", TestValue.Timestamp(1_700_000_000_000), TestValue.Missing, "é", 1e300, -3];

    public static TheoryData<string> Aggregates => [.. AggregateKind.All.Select(kind => kind.Name)];

    [Fact]
    public void Events_of_known_groups_allocate_nothing()
    {
        var table = new GroupTable(3);
        AssertNoAllocation(i =>
        {
            table.BeginKey();
            table.AddKey(Samples[i % 9].ToValue());
            table.AddKey(Samples[i % 7].ToValue());
            table.AddKey(Value.FromInteger(i % 5));
            table.EndKey(new RowPosition(i, 0, i));
        });
    }

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void Known_values_of_known_groups_are_aggregated_without_allocation(string name)
    {
        AggregateKind kind = AggregateKind.Find(name);
        IAccumulator accumulator = kind.Create();
        AssertNoAllocation(i => kind.Add(accumulator, i % 11, Samples[i % 9], new RowPosition(i, 0, i)));
    }

    [Fact]
    public void Rows_behind_the_limit_allocate_nothing()
    {
        var model = new RowModel([true, false], 2, 10, [1], FromEvents: true);
        RowCollector collector = model.Collect(Enumerable.Range(0, 300).Select(i => Row(1000 + i)));
        AssertNoAllocation(i =>
        {
            bool isWanted = collector.BeginRow(new RowPosition(i, 0, i))
                && collector.AddOrderKey(Value.FromInteger(i % 1000))
                && collector.AddOrderKey(Samples[i % 9].ToValue());
            if (isWanted)
            {
                throw new InvalidOperationException("The row is behind the limit.");
            }
        });
    }

    [Fact]
    public void Ever_better_rows_reuse_the_memory_of_the_ones_they_push_out()
    {
        var collector = new RowCollector(2, [true], 10, KeptRows.First, [], true);
        AssertNoAllocation(i =>
        {
            if (collector.BeginRow(new RowPosition(i, 0, i)) && collector.AddOrderKey(Value.FromInteger(i)))
            {
                collector.AddColumn(Samples[i % 9].ToValue());
                collector.AddColumn(Value.FromInteger(i));
                collector.EndRow();
            }
        });
    }

    [Fact]
    public void Enumerating_rows_allocates_nothing()
    {
        RowSet rows = new RowModel([], 2, -1, [], FromEvents: true).Collect(Enumerable.Range(0, 100).Select(i => Row(i) with { Keys = [] })).ToRows();
        long sum = 0;
        AssertNoAllocation(_ =>
        {
            foreach (RowReader row in rows)
            {
                sum += row.Column(0).Integer + (row.Integer(0) ?? 0);
            }
        });
        Assert.NotEqual(0, sum);
    }

    private static TestRow Row(int i) => new([i, "k"], [i, i.ToString(CultureInfo.InvariantCulture)], new RowPosition(i, 0, i));

    private static void AssertNoAllocation(Action<int> act)
    {
        const int WarmUp = 3000;
        for (int i = 0; i < WarmUp; i++)
        {
            act(i);
        }

        int next = WarmUp;
        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int end = next + WarmUp; next < end; next++)
            {
                act(next);
            }
        }));
    }
}
