using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Spreads the inputs of a source over workers and brings together what they found.</summary>
internal sealed class QueryExecution
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
    public RunTally Tally { get; } = new();

    /// <summary>What was reported; filled by <see cref="Run"/>.</summary>
    public ErrorLog Errors { get; } = new();

    /// <summary>Reads everything and returns the one state that all others were merged into.</summary>
    /// <param name="createState">Makes an empty state; called once for each worker.</param>
    public QueryState Run(Func<QueryState> createState)
    {
        InputSchedule schedule = new(listing.Inputs.Count);
        QueryWorker[] workers = new QueryWorker[Math.Max(1, Math.Min(options.MaxDegreeOfParallelism, listing.Inputs.Count))];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = new(createState(), listing.Inputs, schedule, options, progress, cancellationToken);
        }

        RunAll(workers);
        ThrowFirst(workers);
        return Merge(workers);
    }

    /// <summary>The figures of the run up to now.</summary>
    /// <param name="started">The time stamp of its beginning.</param>
    public QueryStatistics GetStatistics(long started) => new()
    {
        FilesListed = listing.Inputs.Count,
        FilesRead = Tally.FilesRead,
        FilesFailed = Tally.FilesFailed,
        FilesSkipped = listing.Inputs.Count - Tally.FilesRead - Tally.FilesFailed,
        FilesIgnored = listing.FilesIgnored,
        FoldersFailed = listing.FailedFolders.Count,
        FoldersIgnored = listing.FoldersIgnored,
        EventsScanned = Tally.EventsScanned,
        EventsMatched = Tally.EventsMatched,
        EventsMalformed = Tally.EventsMalformed,
        BytesRead = Tally.BytesRead,
        BytesScanned = Tally.BytesScanned,
        Elapsed = options.TimeProvider.GetElapsedTime(started),
    };

    private static void RunAll(QueryWorker[] workers)
    {
        Task[] others = new Task[workers.Length - 1];
        for (int i = 0; i < others.Length; i++)
        {
            // Workers block on files: threads of their own leave the pool to others.
            others[i] = Task.Factory.StartNew(workers[i + 1].Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        workers[0].Run();
        Task.WaitAll(others);
    }

    private static void ThrowFirst(QueryWorker[] workers)
    {
        QueryWorker? first = null;
        foreach (QueryWorker worker in workers)
        {
            if (worker.Exception is not null && (first is null || worker.FailedSource < first.FailedSource))
            {
                first = worker;
            }
        }

        first?.Exception!.Throw();
    }

    private QueryState Merge(QueryWorker[] workers)
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
                state.Merge(worker.State);
            }
        }

        return state;
    }
}
