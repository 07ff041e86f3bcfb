using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>How long one aggregate of a query is exact, and where it says that it is not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Exactness
{
    private readonly EstimateLog log;
    private readonly string aggregate;
    private readonly int[] columns;

    /// <summary>Called by generated code.</summary>
    /// <param name="context">The run, whose options set the limits.</param>
    /// <param name="aggregate">The aggregate in the notation of queries.</param>
    /// <param name="columns">Zero-based indexes of the result's columns that are computed from it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Exactness(QueryContext context, string aggregate, ReadOnlySpan<int> columns)
        : this((context ?? throw new ArgumentNullException(nameof(context))).ExactLimits, context.Estimates, aggregate, columns)
    {
    }

    internal Exactness(ExactLimits limits, EstimateLog log, string aggregate, ReadOnlySpan<int> columns)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        Limits = limits;
        this.log = log;
        this.aggregate = aggregate;
        this.columns = columns.ToArray();
    }

    internal ExactLimits Limits { get; }

    /// <summary>Says that results are estimates; nothing when none is.</summary>
    internal void Report(long estimatedGroups, long groups, double relativeError, bool isErrorBound)
    {
        if (estimatedGroups > 0)
        {
            log.Add(columns, new QueryEstimate(aggregate, [], estimatedGroups, groups, relativeError, isErrorBound));
        }
    }
}
