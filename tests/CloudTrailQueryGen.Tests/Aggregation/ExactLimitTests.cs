using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>When aggregates become estimates: exactly when the whole passes a limit, however it was split; and what they are then.</summary>
public sealed class ExactLimitTests
{
    private const int Groups = 12;

    public static TheoryData<int, int, int, int> Limits => new()
    {
        { 1, 0, 0, 0 },
        { 2, 1, 1000, 1 },
        { 3, 3, 1000, 2 },
        { 4, 20, 60, 2 },
        { 5, 20, 100, 5 },
        { 6, 40, 120, 40 },
        { 7, 1000, 0, 3 },
        { 8, 1000, 150, 10 },
        { 9, 30, 10_000, 30 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Whether_a_group_is_an_estimate_depends_on_the_whole(int seed, int perGroup, int inAll, int perGroupOfMany)
    {
        var values = new RandomValues(seed);
        List<(int Group, TestValue Value)> rows = [.. Enumerable.Range(0, 900).Select(_ => (values.Random.Next(Groups) * values.Random.Next(Groups) / Groups, values.Next()))];
        foreach (string name in AggregateKind.Limited(TestExactness.Unlimited).Select(kind => kind.Name))
        {
            bool[] isEstimate = Estimated(name, rows, new(perGroup, inAll, perGroupOfMany));
            string[] exact = Results(AggregateKind.Limited(TestExactness.Unlimited).Single(kind => kind.Name == name), [rows], values.Random);
            string[]? estimates = null;
            foreach (int partCount in new[] { 1, 2, 7, 30 })
            {
                TestExactness exactness = TestExactness.Of(perGroup, inAll, perGroupOfMany);
                AggregateKind kind = AggregateKind.Limited(exactness.Exactness).Single(kind => kind.Name == name);
                List<(int, TestValue)>[] parts = [.. Enumerable.Range(0, partCount).Select(_ => new List<(int, TestValue)>())];
                rows.ForEach(row => parts[values.Random.Next(partCount)].Add(row));
                string[] results = Results(kind, parts, values.Random);
                estimates ??= results;

                Assert.Equal(estimates, results);
                Assert.Equal(isEstimate.Contains(true) ? [$"{isEstimate.Count(each => each)} of {Groups}"] : [], exactness.Reports);
                for (int group = 0; group < Groups; group++)
                {
                    Assert.Equal(isEstimate[group] ? Estimate(name, rows, group) : exact[group], results[group]);
                }
            }
        }
    }

    [Fact]
    public void A_percentile_of_many_numbers_is_the_exact_one_rounded()
    {
        TestExactness exactness = TestExactness.Of(100, long.MaxValue, 100);
        var estimated = new PctAccumulator(exactness.Exactness, 37.5);
        var exact = new PctAccumulator(TestExactness.Unlimited, 37.5);
        var random = new Random(4);
        for (int i = 0; i < 50_000; i++)
        {
            Value number = random.Next(3) == 0 ? Value.FromInteger(random.Next(-1000, 100_000)) : Value.FromReal(Math.Exp(random.NextDouble() * 50));
            estimated.Add(0, number);
            exact.Add(0, number);
        }

        using var scratch = new ScratchArena();
        double expected = RoundedNumber.Round(exact.Result(0, scratch).Real);
        Assert.Equal(expected, estimated.Result(0, scratch).Real);
        estimated.ReportEstimates(1);
        Assert.Equal(["1 of 1"], exactness.Reports);
    }

    [Fact]
    public void A_distinct_count_of_many_values_is_close()
    {
        TestExactness exactness = TestExactness.Of(1000, long.MaxValue, 100);
        var distinct = new CountDistinctAccumulator(exactness.Exactness);
        for (int i = 0; i < 40_000; i++)
        {
            distinct.Add(0, Value.FromInteger(i % 20_000));
            distinct.Add(1, Value.FromInteger(i % 1000));
        }

        using var scratch = new ScratchArena();
        Assert.InRange(distinct.Result(0, scratch).Integer, 19_500, 20_500);
        Assert.Equal(1000, distinct.Result(1, scratch).Integer);
        distinct.ReportEstimates(2);
        Assert.Equal(["1 of 2"], exactness.Reports);
    }

    [Theory]
    [InlineData("count_distinct")]
    [InlineData("pct50")]
    [InlineData("histogram")]
    public void New_values_of_estimated_groups_take_no_memory(string name)
    {
        AggregateKind kind = AggregateKind.Limited(TestExactness.Of(100, 1000, 10).Exactness).Single(kind => kind.Name == name);
        IAccumulator accumulator = kind.Create();

        // Ever new numbers, but not ever new orders of magnitude.
        TestValue[] numbers = [.. Enumerable.Range(1_000_000, 120_000).Select(number => (TestValue)number)];
        int next = 0;
        Fill();
        Assert.Equal(0, Allocation.Least(Fill));

        void Fill()
        {
            for (int end = next + (numbers.Length / 6); next < end; next++)
            {
                kind.Add(accumulator, next % 20, numbers[next], default);
            }
        }
    }

    /// <summary>By the definition: more different values than the limit of a group, which is lower when all groups together have too many.</summary>
    private static bool[] Estimated(string name, List<(int Group, TestValue Value)> rows, ExactLimits limits)
    {
        int[] distinct =
        [
            .. Enumerable.Range(0, Groups).Select(group => rows.Where(row => row.Group == group)
                .Select(row => name == "count_distinct" ? row.Value.CanonicalText : NumberOf(row.Value)?.Describe())
                .Where(text => text is not null).Distinct().Count()),
        ];
        bool hasMany = distinct.Sum(count => (long)Math.Min(count, limits.PerGroup)) > limits.InAll;
        return [.. distinct.Select(count => count > (hasMany ? limits.PerGroupOfMany : limits.PerGroup))];
    }

    private static TestValue? NumberOf(TestValue value) => Coercion.TryNumber(value.ToValue(), out Value number)
        ? number.Kind == ValueKind.Integer ? number.Integer : number.Real
        : null;

    private static string Estimate(string name, List<(int Group, TestValue Value)> rows, int group)
    {
        List<TestValue> values = [.. rows.Where(row => row.Group == group).Select(row => row.Value)];
        if (name == "count_distinct")
        {
            byte[] registers = new byte[HyperLogLog.Size];
            foreach (string text in values.Select(value => value.CanonicalText).OfType<string>())
            {
                HyperLogLog.Add(registers, System.Text.Encoding.UTF8.GetBytes(text));
            }

            return $"Integer {HyperLogLog.Estimate(registers)}";
        }

        IEnumerable<TestValue> rounded = values.Select(NumberOf).OfType<TestValue>().Select(number => (TestValue)RoundedNumber.Round(number.ToValue().Real));
        return AggregateModel.Result(name, [.. rounded.Select(number => (number, default(RowPosition)))]);
    }

    private static string[] Results(AggregateKind kind, IEnumerable<List<(int Group, TestValue Value)>> parts, Random random)
    {
        List<IAccumulator> accumulators = [];
        foreach (List<(int Group, TestValue Value)> part in parts)
        {
            IAccumulator accumulator = kind.Create();
            part.ForEach(row => kind.Add(accumulator, row.Group, row.Value, default));
            accumulators.Add(accumulator);
        }

        int[] same = [.. Enumerable.Range(0, Groups)];
        IAccumulator whole = MergeTree.Reduce(accumulators, random, (target, source) => kind.Merge(target, source, same));
        using var scratch = new ScratchArena();
        string[] results = [.. Enumerable.Range(0, Groups).Select(group => TestValue.Describe(whole.Result(group, scratch)))];
        whole.ReportEstimates(Groups);
        return results;
    }
}
