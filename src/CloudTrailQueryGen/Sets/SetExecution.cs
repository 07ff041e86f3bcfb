using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>One pass over a source for several queries: as <see cref="QueryExecution"/>, with states and figures for each query.</summary>
internal sealed class SetExecution
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
    public SetExecution(SourceListing listing, QueryOptions options, ProgressReporter? progress, CancellationToken cancellationToken)
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

    /// <summary>Reads everything; one thread does so again when several need too much memory.</summary>
    /// <param name="queries">The queries, with what their subqueries have found.</param>
    /// <exception cref="QueryMemoryException">The run needs more memory than it may hold.</exception>
    public void Run(IReadOnlyList<SetQuery> queries)
    {
        int threads = Math.Max(1, Math.Min(options.MaxDegreeOfParallelism, listing.Inputs.Count));
        var read = progress?.Mark();
        int[] estimates = [.. queries.Select(query => query.Context.Estimates.Count)];
        try
        {
            Read(queries, threads);
            return;
        }
        catch (QueryMemoryException) when (threads > 1 && listing.Inputs.All(input => !input.IsReadOnce))
        {
            for (int i = 0; i < queries.Count; i++)
            {
                queries[i].Forget();
                queries[i].Context.Estimates.Keep(estimates[i]);
            }

            progress?.GoBack(read!.Value);
        }

        Read(queries, 1);
    }

    private void Read(IReadOnlyList<SetQuery> queries, int threads)
    {
        InputSchedule schedule = new(InputPiece.Whole(listing.Inputs.Count));
        InputSchedule[] memberSchedules = [.. queries.Select(_ => new InputSchedule([]))];
        List<SetWorker> workers = [];
        List<QueryState> states = [];
        try
        {
            while (workers.Count < threads)
            {
                QueryState[] own = new QueryState[queries.Count];
                for (int i = 0; i < own.Length; i++)
                {
                    own[i] = QueryState.Create(queries[i].Context, queries[i].Member.CreateState);
                    states.Add(own[i]);
                }

                workers.Add(new(own, CreateBuffers(workers.Count, threads), listing.Inputs, schedule, memberSchedules, options, progress, cancellationToken));
            }

            WorkerThreads.Run(workers);
            for (int i = 0; i < queries.Count; i++)
            {
                Complete(queries[i], i, workers);
            }
        }
        catch (QueryMemoryException)
        {
            foreach (QueryState state in states)
            {
                state.Memory?.Close();
            }

            throw;
        }
        finally
        {
            foreach (SetWorker worker in workers)
            {
                worker.Dispose();
            }
        }
    }

    private InputBuffers CreateBuffers(int index, int threads)
    {
        // Threads without an input of their own help those that have one.
        bool readsAhead = index < options.MaxDegreeOfParallelism - threads;
        int mostContent = threads == 1 ? LibDeflateInflater.MostContentAlone : LibDeflateInflater.MostContentBesideOthers;
        return new(options.UsesLibDeflate ? LibDeflateInflater.TryCreate(mostContent) : null, readsAhead);
    }

    private void Complete(SetQuery query, int index, List<SetWorker> workers)
    {
        foreach (SourceFailure folder in listing.FailedFolders)
        {
            query.Errors.Add(ErrorLog.BeforeAllInputs, new CloudTrailFormatError(folder.Name, 0, folder.Exception.Message));
        }

        QueryState state = workers[0].States[index];
        foreach (SetWorker worker in workers)
        {
            query.Tally.Add(worker.Tallies[index]);
            query.Errors.Merge(worker.Errors[index]);
            if (!ReferenceEquals(worker.States[index], state))
            {
                state.Absorb(worker.States[index]);
            }
        }

        query.Rows = state.Finish();
    }
}
