using System;
using System.Threading;

namespace CloudTrailQueryGen;

/// <summary>Adds up what all workers have done and passes it on at a modest rate, never twice at the same time.</summary>
internal sealed class ProgressReporter
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly IProgress<QueryProgress> target;
    private readonly TimeProvider clock;
    private readonly long filesTotal;
    private long filesDone;
    private long bytesRead;
    private long eventsScanned;
    private string currentFile = "";
    private long lastReport;

    /// <summary>Reports the beginning.</summary>
    public ProgressReporter(IProgress<QueryProgress> target, TimeProvider clock, long filesTotal)
    {
        this.target = target;
        this.clock = clock;
        this.filesTotal = filesTotal;
        lastReport = clock.GetTimestamp();
        Report();
    }

    /// <summary>A window of a file was scanned.</summary>
    public void Advance(string file, long bytes, long events, bool isDone)
    {
        lock (gate)
        {
            currentFile = file;
            bytesRead += bytes;
            eventsScanned += events;
            filesDone += isDone ? 1 : 0;
            long now = clock.GetTimestamp();
            if (clock.GetElapsedTime(lastReport, now) >= Interval)
            {
                lastReport = now;
                Report();
            }
        }
    }

    /// <summary>How far the run has come, for <see cref="GoBack"/>.</summary>
    public (long FilesDone, long BytesRead, long EventsScanned) Mark()
    {
        lock (gate)
        {
            return (filesDone, bytesRead, eventsScanned);
        }
    }

    /// <summary>What was read since a mark will be read again.</summary>
    public void GoBack((long FilesDone, long BytesRead, long EventsScanned) mark)
    {
        lock (gate)
        {
            (filesDone, bytesRead, eventsScanned) = mark;
        }
    }

    /// <summary>Nothing more will be read.</summary>
    public void Finish()
    {
        lock (gate)
        {
            filesDone = filesTotal;
            Report();
        }
    }

    private void Report() => target.Report(new(filesDone, filesTotal, bytesRead, eventsScanned, currentFile));
}
