using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>How long an aggregate is exact, and what it said when it was not.</summary>
internal sealed class TestExactness
{
    private readonly EstimateLog log = new();

    private TestExactness(ExactLimits limits) => Exactness = new Exactness(limits, log, "x", []);

    /// <summary>Never an estimate.</summary>
    public static Exactness Unlimited => new TestExactness(new(int.MaxValue, long.MaxValue, int.MaxValue)).Exactness;

    public Exactness Exactness { get; }

    /// <summary>The reported groups, as <c>estimated of all</c>.</summary>
    public IEnumerable<string> Reports => log.ToList([]).Select(estimate => $"{estimate.EstimatedGroups} of {estimate.Groups}");

    public static TestExactness Of(int perGroup, long inAll, int perGroupOfMany) => new(new(perGroup, inAll, perGroupOfMany));
}
