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
        int threads = Math.Max(1, Math.Min(options.MaxDegreeOfParallelism, listing.Inputs.Count));
        var read = progress?.Mark();
        int estimates = context.Estimates.Count;
        try
        {
            return Read(context, createState, threads);
        }
        catch (QueryMemoryException) when (threads > 1 && listing.Inputs.All(input => !input.IsReadOnce))
        {
            Tally = new();
            Errors = new();
            context.Estimates.Keep(estimates);
            progress?.GoBack(read!.Value);
        }

        return Read(context, createState, 1);
    }

    /// <summary>Nothing of what <see cref="Run"/> has returned is needed any more.</summary>
    public void Release() => held?.Close();

    /// <summary>The figures of the run up to now.</summary>
    /// <param name="started">The time stamp of its beginning.</param>
    public QueryStatistics GetStatistics(long started) => Tally.ToStatistics(listing, options.TimeProvider.GetElapsedTime(started));

    private RowSet Read(QueryContext context, Func<QueryContext, QueryState> createState, int threads)
    {
        InputSchedule schedule = new(listing.Inputs.Count);
        List<QueryWorker> workers = [];
        try
        {
            while (workers.Count < threads)
            {
                workers.Add(CreateWorker(QueryState.Create(context, createState), schedule, workers.Count, threads));
            }

            WorkerThreads.Run(workers);
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

    private QueryWorker CreateWorker(QueryState state, InputSchedule schedule, int index, int threads)
    {
        // Threads without an input of their own help those that have one.
        bool readsAhead = index < options.MaxDegreeOfParallelism - threads;
        int mostContent = threads == 1 ? LibDeflateInflater.MostContentAlone : LibDeflateInflater.MostContentBesideOthers;
        InputBuffers buffers = new(options.UsesLibDeflate ? LibDeflateInflater.TryCreate(mostContent) : null, readsAhead);
        return new(state, buffers, listing.Inputs, schedule, options, progress, cancellationToken);
    }

    private QueryState Merge(List<QueryWorker> workers)
    {
        foreach (SourceFailure folder in listing.FailedFolders)
        {
            Errors.Add(ErrorLog.BeforeAllInputs, new CloudTrailFormatError(folder.Name, 0, folder.Exception.Message));
        }

        QueryState state = workers[0].State;
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
