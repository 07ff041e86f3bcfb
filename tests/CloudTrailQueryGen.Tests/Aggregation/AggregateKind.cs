using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>An aggregate with its differences from the others ironed out, so that one law can be tested on all of them.</summary>
internal sealed record AggregateKind(
    string Name,
    Func<IAccumulator> Create,
    Action<IAccumulator, int, TestValue, RowPosition> Add,
    Action<IAccumulator, IAccumulator, int[]> Merge)
{
    public static readonly AggregateKind[] All =
    [
        Of<CountAccumulator>("count", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<SumAccumulator>("sum", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<AvgAccumulator>("avg", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<MinAccumulator>("min", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<MaxAccumulator>("max", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<CountDistinctAccumulator>("count_distinct", () => new(TestExactness.Unlimited), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<PctAccumulator>("pct50", () => new(TestExactness.Unlimited, 50), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<PctAccumulator>("pct99.9", () => new(TestExactness.Unlimited, 99.9), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<StddevAccumulator>("stddev", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<VarianceAccumulator>("variance", () => new(), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<HistogramAccumulator>("histogram", () => new(TestExactness.Unlimited, 5), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<TopkAccumulator>("topk", () => new(3), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<ValuesAccumulator>("values", () => new(), (a, g, v, p) => a.Add(g, v.ToValue(), p), (a, b, m) => a.Merge(b, m)),
        Of<EarliestAccumulator>("earliest", () => new(), (a, g, v, p) => a.Add(g, v.ToValue(), p), (a, b, m) => a.Merge(b, m)),
        Of<LatestAccumulator>("latest", () => new(), (a, g, v, p) => a.Add(g, v.ToValue(), p), (a, b, m) => a.Merge(b, m)),
    ];

    /// <summary>Those that are exact up to limits, given their limits.</summary>
    public static AggregateKind[] Limited(Exactness exactness) =>
    [
        Of<CountDistinctAccumulator>("count_distinct", () => new(exactness), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<PctAccumulator>("pct50", () => new(exactness, 50), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<PctAccumulator>("pct99.9", () => new(exactness, 99.9), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
        Of<HistogramAccumulator>("histogram", () => new(exactness, 5), (a, g, v, _) => a.Add(g, v.ToValue()), (a, b, m) => a.Merge(b, m)),
    ];

    public static AggregateKind Find(string name) => Array.Find(All, kind => kind.Name == name)!;

    /// <summary>The result, described, of adding values to one group; the n-th has ordinal and timestamp n.</summary>
    public string ResultOf(params TestValue[] values)
    {
        IAccumulator accumulator = Create();
        for (int i = 0; i < values.Length; i++)
        {
            Add(accumulator, 0, values[i], new RowPosition(i, 0, i));
        }

        using var scratch = new ScratchArena();
        return TestValue.Describe(accumulator.Result(0, scratch));
    }

    public override string ToString() => Name;

    private static AggregateKind Of<T>(string name, Func<T> create, Action<T, int, TestValue, RowPosition> add, Action<T, T, int[]> merge)
        where T : IAccumulator =>
        new(name, () => create(), (a, g, v, p) => add((T)a, g, v, p), (a, b, m) => merge((T)a, (T)b, m));
}
