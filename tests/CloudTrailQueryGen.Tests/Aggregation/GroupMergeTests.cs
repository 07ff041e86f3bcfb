using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Groups and all aggregates: the rows are the same to the byte however the events are split and the parts merged.</summary>
public sealed class GroupMergeTests
{
    private static readonly AggregateKind[] s_kinds =
        [.. AggregateKind.All, .. AggregateKind.Limited(TestExactness.Of(10, 1000, 5).Exactness), .. AggregateKind.Limited(TestExactness.Of(50, 200, 20).Exactness)];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    public void Splits_do_not_change_the_rows(int seed, int keyCount)
    {
        var values = new RandomValues(seed);
        List<Event> events = [.. Enumerable.Range(0, 800).Select(i => NextEvent(values, keyCount, i))];
        foreach (bool newestFirst in new[] { false, true })
        {
            string expected = EncodedRows.Of(Group.Scan(events, keyCount).ToRows(newestFirst));
            foreach (int partCount in new[] { 1, 2, 7 })
            {
                for (int round = 0; round < 3; round++)
                {
                    List<Event>[] parts = [.. Enumerable.Range(0, partCount).Select(_ => new List<Event>())];
                    foreach (Event one in events)
                    {
                        parts[values.Random.Next(partCount)].Add(one);
                    }

                    List<Group> states = [.. parts.Select(part => Group.Scan(part, keyCount))];
                    states.Insert(values.Random.Next(states.Count + 1), Group.Scan([], keyCount));
                    Group merged = MergeTree.Reduce(states, values.Random, (target, source) => target.Merge(source));
                    Assert.Equal(expected, EncodedRows.Of(merged.ToRows(newestFirst)));
                }
            }
        }
    }

    private static Event NextEvent(RandomValues values, int keyCount, int ordinal)
    {
        long timestamp = values.Random.Next(20) == 0 ? RowPosition.NoTimestamp : values.Random.Next(50);
        TestValue[] keys = [.. Enumerable.Range(0, keyCount).Select(_ => values.Random.Next(3) == 0 ? values.Next() : values.Random.Next(4))];
        return new Event(keys, values.Next(), new RowPosition(timestamp, ordinal % 3, ordinal));
    }

    private sealed record Event(TestValue[] Keys, TestValue Value, RowPosition Position);

    private sealed class Group(int keyCount)
    {
        private readonly GroupTable table = new(keyCount);
        private readonly IAccumulator[] accumulators = [.. s_kinds.Select(kind => kind.Create())];

        public static Group Scan(List<Event> events, int keyCount)
        {
            var state = new Group(keyCount);
            foreach (Event one in events)
            {
                state.table.BeginKey();
                foreach (TestValue key in one.Keys)
                {
                    state.table.AddKey(key.ToValue());
                }

                int group = state.table.EndKey(one.Position);
                for (int i = 0; i < state.accumulators.Length; i++)
                {
                    s_kinds[i].Add(state.accumulators[i], group, one.Value, one.Position);
                }
            }

            return state;
        }

        public void Merge(Group other)
        {
            int[] groups = table.Merge(other.table);
            for (int i = 0; i < accumulators.Length; i++)
            {
                s_kinds[i].Merge(accumulators[i], other.accumulators[i], groups);
            }
        }

        public RowSet ToRows(bool newestFirst) => table.ToRows(accumulators, newestFirst);
    }
}
