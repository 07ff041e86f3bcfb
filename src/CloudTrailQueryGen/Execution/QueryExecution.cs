using System;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>The reading of a source for one query.</summary>
/// <param name="listing">The inputs.</param>
/// <param name="options">How to run.</param>
/// <param name="progress">Is told of each window; null when nobody asks.</param>
/// <param name="cancellationToken">Ends the run between two windows.</param>
internal sealed class QueryExecution(SourceListing listing, QueryOptions options, ProgressReporter? progress, CancellationToken cancellationToken)
{
    private readonly InputExecution execution = new(listing, options, progress, cancellationToken);
    private QueryPass? query;

    /// <summary>What was counted by <see cref="Run"/>.</summary>
    public RunTally Tally => query!.Tally;

    /// <summary>What was reported by <see cref="Run"/>.</summary>
    public ErrorLog Errors => query!.Errors;

    /// <summary>Reads everything and returns the rows.</summary>
    /// <param name="context">Of the run.</param>
    /// <param name="createState">Makes an empty state.</param>
    /// <exception cref="QueryMemoryException">The run needs more memory than it may hold.</exception>
    public RowSet Run(QueryContext context, Func<QueryContext, QueryState> createState)
    {
        query = new QueryPass(context, createState);
        execution.Run([query], states => new QueryReading(states[0]));
        return query.Rows!;
    }

    /// <summary>Nothing of what <see cref="Run"/> has returned is needed any more.</summary>
    public void Release() => query?.Release();

    /// <summary>The figures of the run up to now.</summary>
    /// <param name="started">The time stamp of its beginning.</param>
    public QueryStatistics GetStatistics(long started) => Tally.ToStatistics(listing, options.TimeProvider.GetElapsedTime(started));
}
