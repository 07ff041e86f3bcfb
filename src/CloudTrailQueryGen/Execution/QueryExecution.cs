using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Spreads the inputs of a source over workers and brings together what they found.</summary>
internal sealed class QueryExecution
{
    private readonly SourceListing listing;
    private readonly QueryOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly ProgressReporter? progress;
    private MemoryAccount? held;

    /// <summary>Prepares the reading of inputs.</summary>
    /// <param name="listing">The inputs.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Is told of each window; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the run between two windows.</param>
    public QueryExecution(SourceListing listing, QueryOptions options, ProgressReporter? progress, CancellationToken cancellationToken)
    {
        this.listing = listing;
        this.options = options;
        this.progress = progress;
        this.cancellationToken = cancellationToken;
        if (options.BadFilePolicy == BadFilePolicy.Throw && listing.FailedFolders.Count > 0)
        {
            throw listing.FailedFolders[0].Exception;
        }
    }

    /// <summary>What was counted; filled by <see cref="Run"/>.</summary>
    public RunTally Tally { get; private set; } = new();

    /// <summary>What was reported; filled by <see cref="Run"/>.</summary>
    public ErrorLog Errors { get; private set; } = new();

    /// <summary>
    /// Reads everything and returns the rows. Threads hold the same groups several times, so that many of them may need more memory than the run is
    /// allowed although one would do: then one thread reads everything again, if it can be read again.
    /// </summary>
    /// <param name="context">Of the run.</param>
    /// <param name="createState">Makes an empty state; called once for each worker.</param>
    /// <exception cref="QueryMemoryException">The run needs more memory than it may hold.</exception>
    public RowSet Run(QueryContext context, Func<QueryContext, QueryState> createState)
    {
        IReadOnlyList<InputPiece> pieces = RangePlanner.Plan(listing.Inputs, options);
        int threads = Math.Max(1, Math.Min(options.MaxDegreeOfParallelism, pieces.Count));
        var read = progress?.Mark();
        int estimates = context.Estimates.Count;
        try
        {
            return Read(context, createState, pieces, threads);
        }
        catch (QueryMemoryException) when (threads > 1 && listing.Inputs.All(input => !input.IsReadOnce))
        {
            Tally = new();
            Errors = new();
            context.Estimates.Keep(estimates);
            progress?.GoBack(read!.Value);
        }

        return Read(context, createState, InputPiece.Whole(listing.Inputs.Count), 1);
    }

    /// <summary>Nothing of what <see cref="Run"/> has returned is needed any more.</summary>
    public void Release() => held?.Close();

    /// <summary>The figures of the run up to now.</summary>
    /// <param name="started">The time stamp of its beginning.</param>
    public QueryStatistics GetStatistics(long started) => Tally.ToStatistics(listing, options.TimeProvider.GetElapsedTime(started));

    private RowSet Read(QueryContext context, Func<QueryContext, QueryState> createState, IReadOnlyList<InputPiece> pieces, int threads)
    {
        InputSchedule schedule = new(pieces);
        List<QueryWorker> workers = [];
        try
        {
            while (workers.Count < threads)
            {
                workers.Add(CreateWorker(() => QueryState.Create(context, createState), schedule, workers.Count, threads));
            }

            WorkerThreads.Run(workers);
            Release(pieces);
            QueryState state = Merge(workers);
            RowSet rows = state.Finish();
            held = state.Memory;
            return rows;
        }
        catch (QueryMemoryException)
        {
            foreach (QueryWorker worker in workers)
            {
                worker.State.Memory?.Close();
            }

            Release(pieces);
            throw;
        }
        finally
        {
            foreach (QueryWorker worker in workers)
            {
                worker.Buffers.Dispose();
            }
        }
    }

    // What ranges hold of inputs that were not needed after all.
    private static void Release(IReadOnlyList<InputPiece> pieces)
    {
        foreach (InputPiece piece in pieces)
        {
            piece.Split?.Release();
        }
    }

    private QueryWorker CreateWorker(Func<QueryState> createState, InputSchedule schedule, int index, int threads)
    {
        // Threads without an input of their own help those that have one.
        bool readsAhead = index < options.MaxDegreeOfParallelism - threads;
        int mostContent = threads == 1 ? LibDeflateInflater.MostContentAlone : LibDeflateInflater.MostContentBesideOthers;
        InputBuffers buffers = new(options.UsesLibDeflate ? LibDeflateInflater.TryCreate(mostContent) : null, readsAhead);
        return new(createState(), createState, buffers, listing.Inputs, schedule, options, progress, cancellationToken);
    }

    private QueryState Merge(List<QueryWorker> workers)
    {
        foreach (SourceFailure folder in listing.FailedFolders)
        {
            Errors.Add(ErrorLog.BeforeAllInputs, new CloudTrailFormatError(folder.Name, 0, folder.Exception.Message));
        }

        // Their order has no effect, but of two states the smaller one is merged faster.
        QueryState state = workers.MaxBy(worker => worker.Tally.EventsMatched)!.State;
        foreach (QueryWorker worker in workers)
        {
            Tally.Add(worker.Tally);
            Errors.Merge(worker.Errors);
            if (!ReferenceEquals(worker.State, state))
            {
                state.Absorb(worker.State);
            }
        }

        return state;
    }
}
