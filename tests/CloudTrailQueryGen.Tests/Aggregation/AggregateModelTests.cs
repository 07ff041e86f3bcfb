using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Each aggregate against its definition, on random values in random groups.</summary>
public sealed class AggregateModelTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (AggregateKind kind in AggregateKind.All)
            {
                for (int seed = 1; seed <= 6; seed++)
                {
                    cases.Add(kind.Name, seed);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Results_are_those_of_the_definition(string name, int seed)
    {
        const int Groups = 40;
        AggregateKind kind = AggregateKind.Find(name);
        var values = new RandomValues(seed);
        IAccumulator accumulator = kind.Create();
        var rows = new List<(TestValue, RowPosition)>[Groups];
        for (int group = 0; group < Groups; group++)
        {
            rows[group] = [];
        }

        for (int i = 0; i < 600; i++)
        {
            int group = values.Random.Next(Groups) * values.Random.Next(Groups) / Groups;
            TestValue value = values.Next();
            long timestamp = values.Random.Next(10) == 0 ? RowPosition.NoTimestamp : values.Random.Next(20);
            var position = new RowPosition(timestamp, values.Random.Next(3), i);
            kind.Add(accumulator, group, value, position);
            rows[group].Add((value, position));
        }

        using var scratch = new ScratchArena();
        for (int group = 0; group < Groups; group++)
        {
            Assert.Equal(AggregateModel.Result(name, rows[group]), TestValue.Describe(accumulator.Result(group, scratch)));
        }
    }
}
