using System;
using System.Globalization;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// A run whose events are handed over one by one: for events that are in no file, and for spreading one query over threads or machines. Not
/// thread-safe: give each thread a run of its own, a <see cref="Fork"/> of the first, and merge them at the end.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class QueryRun<TRow>
{
    private readonly QueryDefinition<TRow> definition;
    private readonly SubqueryRuns before;
    private readonly QueryState state;
    private readonly EventScan scan;
    private readonly ErrorLog errors = new();
    private readonly TimeProvider clock;
    private readonly long started;
    private readonly RunTally tally = new() { FilesRead = 1 };
    private readonly int rank;
    private long calls;
    private bool isOver;

    internal QueryRun(QueryDefinition<TRow> definition, SubqueryRuns before, int rank, TimeProvider clock, long started)
    {
        this.definition = definition;
        this.before = before;
        this.rank = rank;
        this.clock = clock;
        this.started = started;
        state = QueryState.Create(before.Context, definition.CreateState);
        scan = new(rank) { IsEventByEvent = true };
    }

    /// <summary>No further event can change the result, because <c>limit any</c> is reached: adding more is allowed and useless.</summary>
    public bool IsSatisfied => state.IsSatisfied;

    /// <summary>
    /// Begins another, empty run of the query that shares the start of this one, to be merged with it: its options, what <c>now()</c> is, and what its
    /// subqueries have found, which do not run again.
    /// </summary>
    /// <param name="rank">The place of the new run among those it will be merged with, as for <see cref="CloudTrailQuery{TRow}.Start(int)"/>. At least 0.</param>
    /// <returns>The run; use it from one thread at a time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">This run is complete or was merged into another.</exception>
    public QueryRun<TRow> Fork(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ThrowIfOver();
        return new(definition, before.Share(), rank, clock, started);
    }

    /// <summary>Evaluates one event, at once.</summary>
    /// <param name="utf8Event">
    /// The event as UTF-8 JSON: an object, or an envelope such as <c>{"Records":[…]}</c> with several. A malformed event is counted and listed
    /// among the errors of the result, under the name <c>event n</c> with the zero-based number of the call.
    /// </param>
    /// <exception cref="InvalidOperationException">The run is complete or was merged into another.</exception>
    /// <exception cref="QueryMemoryException">The run and all that share its start need more than <see cref="QueryOptions.MaxMemoryBytes"/>; this one is over.</exception>
    public void Add(ReadOnlySpan<byte> utf8Event)
    {
        ThrowIfOver();
        scan.Restart();
        try
        {
            using MemoryScope memory = MemoryAccount.Enter(state.Memory);
            scan.Feed(state, utf8Event, isFinal: true);
        }
        catch (QueryMemoryException)
        {
            // Part of the event may be in the state: nothing that it says is true any more.
            End();
            throw;
        }

        tally.BytesScanned += utf8Event.Length;
        if (scan.ErrorCount > 0)
        {
            LogErrors();
        }

        calls++;
    }

    /// <summary>Adds everything that another run of the same query has been given.</summary>
    /// <param name="other">It is over afterwards.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="other"/> is this run, a run of another query, or one that would make the result depend on which events were given to which: one
    /// of another time range, of other limits of exact aggregates if the query has any, or of another <c>now()</c> if the query uses it.
    /// </exception>
    /// <exception cref="InvalidOperationException">One of the runs is complete or was merged into another.</exception>
    /// <exception cref="QueryMemoryException">The run needs more than <see cref="QueryOptions.MaxMemoryBytes"/>; both runs are over.</exception>
    public void Merge(QueryRun<TRow> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other) || other.state.GetType() != state.GetType())
        {
            throw new ArgumentException("Only another run of the same query can be merged.", nameof(other));
        }

        if (state.Context.DifferenceFrom(other.state.Context) is { } difference)
        {
            throw new ArgumentException(
                $"The runs differ in {difference}, so that the result would depend on which events were given to which; begin the one by Fork of the other.", nameof(other));
        }

        ThrowIfOver();
        other.ThrowIfOver();
        other.isOver = true;
        try
        {
            state.Absorb(other.state);
        }
        catch (QueryMemoryException)
        {
            End();
            other.End();
            throw;
        }

        errors.Merge(other.errors);
        before.Merge(other.before);
        tally.Add(other.tally);
        tally.EventsScanned += other.scan.EventsScanned;
        tally.EventsMatched += other.scan.EventsMatched;
        tally.EventsMalformed += other.scan.EventsMalformed;
    }

    /// <summary>Ends the run.</summary>
    /// <returns>
    /// The rows for all events that were added; in its statistics every run that was merged counts as a file, and what the subqueries of each
    /// start have read is included. The time is that since this run was started, with its subqueries.
    /// </returns>
    /// <exception cref="InvalidOperationException">The run is complete or was merged into another, or <c>fillmissing</c> would add more than 1,000,000 rows.</exception>
    /// <exception cref="QueryMemoryException">The run needs more than <see cref="QueryOptions.MaxMemoryBytes"/>; it is over.</exception>
    public QueryResult<TRow> Complete()
    {
        ThrowIfOver();
        isOver = true;
        RowSet rows = state.Finish();
        QueryStatistics statistics = new()
        {
            FilesListed = tally.FilesRead,
            FilesRead = tally.FilesRead,
            EventsScanned = tally.EventsScanned + scan.EventsScanned,
            EventsMatched = tally.EventsMatched + scan.EventsMatched,
            EventsMalformed = tally.EventsMalformed + scan.EventsMalformed,
            BytesRead = tally.BytesScanned,
            BytesScanned = tally.BytesScanned,
            Elapsed = clock.GetElapsedTime(started),
        };
        return new(definition, rows, before.AddTo(statistics), before.AddTo(errors), before.Context.Estimates);
    }

    private void LogErrors()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"event {calls}");
        foreach (CloudTrailFormatError error in scan.Errors)
        {
            errors.Add(rank, error with { File = name });
        }

        errors.AddUnlisted(scan.ErrorCount - scan.Errors.Count);
    }

    private void End()
    {
        isOver = true;
        state.Memory?.Close();
    }

    private void ThrowIfOver()
    {
        if (isOver)
        {
            throw new InvalidOperationException("The run is complete, was merged into another or has ended with an error.");
        }
    }
}
