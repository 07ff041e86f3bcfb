using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// A run whose events are handed over one by one: for events that are in no file, and for spreading one query over threads or machines. Not
/// thread-safe: give each thread a run of its own and merge them at the end.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class QueryRun<TRow>
{
    private readonly QueryDefinition<TRow> definition;
    private readonly QueryState state;
    private readonly EventScan scan;
    private readonly RunTally tally = new();
    private readonly ErrorLog errors = new();
    private readonly int rank;
    private bool isOver;

    internal QueryRun(QueryDefinition<TRow> definition, int rank)
    {
        this.definition = definition;
        this.rank = rank;
        state = definition.CreateState();
        scan = new(rank);
    }

    /// <summary>No further event can change the result, because <c>limit any</c> is reached: adding more is allowed and useless.</summary>
    public bool IsSatisfied => state.IsSatisfied;

    /// <summary>Evaluates one event. A malformed one is counted and listed among the errors of the result.</summary>
    /// <param name="utf8Event">The event as UTF-8 JSON: one object. It is not kept.</param>
    /// <exception cref="InvalidOperationException">The run is complete or was merged into another.</exception>
    public void Add(ReadOnlySpan<byte> utf8Event)
    {
        ThrowIfOver();
        tally.BytesRead += utf8Event.Length;
        scan.Feed(state, utf8Event, isFinal: true);
    }

    /// <summary>Adds everything that another run of the same query has been given.</summary>
    /// <param name="other">It is over afterwards.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is this run, or a run of another query.</exception>
    /// <exception cref="InvalidOperationException">One of the runs is complete or was merged into another.</exception>
    public void Merge(QueryRun<TRow> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other) || other.state.GetType() != state.GetType())
        {
            throw new ArgumentException("Only another run of the same query can be merged.", nameof(other));
        }

        ThrowIfOver();
        other.ThrowIfOver();
        other.isOver = true;
    }

    /// <summary>Ends the run.</summary>
    /// <returns>The rows for all events that were added, with figures in which each run that was merged counts as a file.</returns>
    /// <exception cref="InvalidOperationException">The run is complete or was merged into another.</exception>
    public QueryResult<TRow> Complete()
    {
        ThrowIfOver();
        isOver = true;
        return new(definition, state.Complete(), new QueryStatistics(), errors);
    }

    private void ThrowIfOver()
    {
        if (isOver)
        {
            throw new InvalidOperationException("The run is complete or was merged into another.");
        }
    }
}
