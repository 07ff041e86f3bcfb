using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>One pass over a source, for one query or several: spreads its inputs over workers and brings together what they found.</summary>
internal sealed class InputExecution
{
    private readonly SourceListing listing;
    private readonly QueryOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly ProgressReporter? progress;

    /// <summary>Prepares the reading of inputs.</summary>
    /// <param name="listing">The inputs.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Is told of each window; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the run between two windows.</param>
    public InputExecution(SourceListing listing, QueryOptions options, ProgressReporter? progress, CancellationToken cancellationToken)
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

    /// <summary>
    /// Reads everything and completes the queries. Threads hold the same groups several times, so that many of them may need more memory than the run is
    /// allowed although one would do: then one thread reads everything again, if it can be read again.
    /// </summary>
    /// <param name="queries">The queries.</param>
    /// <param name="read">Makes a reading for their states.</param>
    /// <exception cref="QueryMemoryException">The run needs more memory than it may hold.</exception>
    public void Run(IReadOnlyList<QueryPass> queries, Func<QueryState[], IInputReading> read)
    {
        IReadOnlyList<InputPiece> pieces = RangePlanner.Plan(listing.Inputs, options);
        int threads = Math.Max(1, Math.Min(options.MaxDegreeOfParallelism, pieces.Count));
        var mark = progress?.Mark();
        int[] estimates = [.. queries.Select(query => query.Context.Estimates.Count)];
        try
        {
            Read(queries, read, pieces, threads);
            return;
        }
        catch (QueryMemoryException) when (threads > 1 && listing.Inputs.All(input => !input.IsReadOnce))
        {
            for (int i = 0; i < queries.Count; i++)
            {
                queries[i].Forget();
                queries[i].Context.Estimates.Keep(estimates[i]);
            }

            progress?.GoBack(mark!.Value);
        }

        Read(queries, read, InputPiece.Whole(listing.Inputs.Count), 1);
    }

    private void Read(IReadOnlyList<QueryPass> queries, Func<QueryState[], IInputReading> read, IReadOnlyList<InputPiece> pieces, int threads)
    {
        InputPass pass = new(listing.Inputs, pieces, queries.Count, () => CreateReading(queries, read), options, progress, cancellationToken);
        List<InputWorker> workers = [];
        try
        {
            while (workers.Count < threads)
            {
                workers.Add(new InputWorker(pass, pass.CreateReading(), CreateBuffers(workers.Count, threads)));
            }

            WorkerThreads.Run(workers);

            // What ranges hold of inputs that were not needed after all.
            Release(pieces);
            for (int i = 0; i < queries.Count; i++)
            {
                Complete(queries[i], i, workers);
            }
        }
        catch (QueryMemoryException)
        {
            workers.ForEach(worker => worker.Release());
            Release(pieces);
            throw;
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private static IInputReading CreateReading(IReadOnlyList<QueryPass> queries, Func<QueryState[], IInputReading> read)
    {
        List<QueryState> states = new(queries.Count);
        try
        {
            foreach (QueryPass query in queries)
            {
                states.Add(QueryState.Create(query.Context, query.CreateState));
            }

            return read([.. states]);
        }
        catch (QueryMemoryException)
        {
            states.ForEach(state => state.Memory?.Close());
            throw;
        }
    }

    private static void Release(IReadOnlyList<InputPiece> pieces)
    {
        foreach (InputPiece piece in pieces)
        {
            piece.Split?.Release();
        }
    }

    private InputBuffers CreateBuffers(int index, int threads)
    {
        // Threads without an input of their own help those that have one.
        bool readsAhead = index < options.MaxDegreeOfParallelism - threads;
        int mostContent = threads == 1 ? LibDeflateInflater.MostContentAlone : LibDeflateInflater.MostContentBesideOthers;
        return new(options.UsesLibDeflate ? LibDeflateInflater.TryCreate(mostContent) : null, readsAhead);
    }

    private void Complete(QueryPass query, int index, List<InputWorker> workers)
    {
        foreach (SourceFailure folder in listing.FailedFolders)
        {
            query.Errors.Add(ErrorLog.BeforeAllInputs, new CloudTrailFormatError(folder.Name, 0, folder.Exception.Message));
        }

        // Their order has no effect, but of two states the smaller one is merged faster.
        QueryState state = workers.MaxBy(worker => worker.Share(index).Tally.EventsMatched)!.State(index);
        foreach (InputWorker worker in workers)
        {
            query.Tally.Add(worker.Share(index).Tally);
            query.Errors.Merge(worker.Share(index).Errors);
            if (!ReferenceEquals(worker.State(index), state))
            {
                state.Absorb(worker.State(index));
            }
        }

        query.Complete(state);
    }
}
