using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <content>Which runs may become one.</content>
public sealed partial class QueryContext
{
    // All copies share it: what a subquery asks for decides about the run, too.
    private readonly Reads reads = new();

    /// <summary>The same start for another run, which collects estimates of its own.</summary>
    internal QueryContext ForSharedStart()
    {
        var copy = (QueryContext)MemberwiseClone();
        copy.Estimates = subqueryEstimates.Copy();
        return copy;
    }

    /// <summary>
    /// What keeps this run and another one of the same query from being merged, because the result would depend on how the events are spread over
    /// them; null when nothing does. What the query does not ask for may differ.
    /// </summary>
    internal string? DifferenceFrom(QueryContext other)
    {
        if (other.Window != Window)
        {
            return "the time range (QueryOptions.From and To)";
        }

        if (reads.Now && other.now != now)
        {
            return string.Create(CultureInfo.InvariantCulture, $"now(), which is {now} in the one and {other.now} in the other");
        }

        return reads.ExactLimits && other.exactLimits != exactLimits
            ? "the limits of exact aggregates (QueryOptions.MaxExactValuesPerGroup and MaxExactValues)"
            : null;
    }

    /// <summary>What states have asked for; they do so when they are made, whatever events come.</summary>
    private sealed class Reads
    {
        public volatile bool Now;
        public volatile bool ExactLimits;
    }
}
