using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CloudTrailQueryGen;

/// <summary>Runs workers side by side.</summary>
internal static class WorkerThreads
{
    /// <summary>Runs all of them to their ends, the first one on this thread; then throws what the first by rank of its input has given up for.</summary>
    public static void Run(IReadOnlyList<IWorker> workers)
    {
        RunAll(workers);
        ThrowFirst(workers);
    }

    private static void RunAll(IReadOnlyList<IWorker> workers)
    {
        List<Task> others = [];
        try
        {
            for (int i = 1; i < workers.Count; i++)
            {
                // Workers block on files: threads of their own leave the pool to others.
                others.Add(Task.Factory.StartNew(workers[i].Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            }

            workers[0].Run();
        }
        finally
        {
            // Also when a thread could not be started: what the others read into is freed next.
            Task.WaitAll(others);
        }
    }

    private static void ThrowFirst(IReadOnlyList<IWorker> workers)
    {
        IWorker? first = null;
        foreach (IWorker worker in workers)
        {
            if (worker.Exception is not null && (first is null || worker.FailedSource < first.FailedSource))
            {
                first = worker;
            }
        }

        first?.Exception!.Throw();
    }
}
