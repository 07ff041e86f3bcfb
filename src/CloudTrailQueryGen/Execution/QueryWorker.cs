using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Security;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>One thread's share of a run: takes inputs from the schedule and scans them into its own state, and ranges of inputs into states of their own.</summary>
internal sealed class QueryWorker(
    QueryState state,
    Func<QueryState> createState,
    InputBuffers buffers,
    IReadOnlyList<SourceInput> inputs,
    InputSchedule schedule,
    QueryOptions options,
    ProgressReporter? progress,
    CancellationToken cancellationToken) : IWorker
{
    private readonly RangeReader ranges = new(buffers, schedule, options, progress, cancellationToken);
    private bool hasRead;

    /// <summary>What the events of this worker's inputs have led to.</summary>
    public QueryState State { get; private set; } = state;

    /// <summary>What this worker reads into; whoever made it gives it back.</summary>
    public InputBuffers Buffers { get; } = buffers;

    /// <summary>What was counted.</summary>
    public RunTally Tally { get; } = new();

    /// <summary>What went wrong and was reported.</summary>
    public ErrorLog Errors { get; } = new();

    /// <inheritdoc/>
    public int FailedSource { get; private set; } = int.MaxValue;

    /// <inheritdoc/>
    public ExceptionDispatchInfo? Exception { get; private set; }

    /// <inheritdoc/>
    public void Run()
    {
        try
        {
            while (Exception is null && schedule.TryTake(out InputPiece piece))
            {
                if (piece.Split is { } split)
                {
                    ReadRange(split, piece.Range);
                }
                else
                {
                    Read(piece.Source, inputs[piece.Source]);
                }
            }
        }
        catch (Exception exception)
        {
            // Not a bad file, so it is not a matter of order: it comes before all of them, and nobody needs to go on.
            Exception = ExceptionDispatchInfo.Capture(exception);
            FailedSource = ErrorLog.BeforeAllInputs;
            schedule.EndNow();
        }
    }

    private void ReadRange(SplitInput split, int range)
    {
        if (!split.IsDropped)
        {
            ranges.Read(split, split.Ranges[range], new QueryRange(createState(), split.Begin(range)));
        }

        if (!split.Finish())
        {
            return;
        }

        if (split.Meet() && split.TryMerge())
        {
            Take(split);
            return;
        }

        ranges.TakeBack(split);
        split.Release();
        if (schedule.IsNeeded(split.Source))
        {
            Tally.InputsReadAgain++;
            Read(split.Source, split.Input);
        }
    }

    private void Take(SplitInput split)
    {
        Tally.FilesRead++;
        Tally.RangesRead += split.Ranges.Count;
        TakeState(split.Ranges[0].Reading!.States[0]);
        foreach (InputRange range in split.Ranges)
        {
            EventScan scan = range.Reading!.Totals[0];
            Log(split.Source, split.Input.Name, scan);
            Count(scan, range.BytesRead, range.BytesRead);
        }

        split.HandOver();
        progress?.Advance(split.Input.Name, 0, 0, isDone: true);
    }

    private void TakeState(QueryState other)
    {
        if (hasRead)
        {
            State.Absorb(other);
            return;
        }

        State.Memory?.Close();
        State = other;
        hasRead = true;
    }

    private void Read(int source, SourceInput input)
    {
        hasRead = true;
        using MemoryScope memory = MemoryAccount.Enter(State.Memory);
        InputWindows windows;
        try
        {
            windows = input.Open(options.WindowLimits, Buffers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            Fail(source, input.Name, 0, exception);
            progress?.Advance(input.Name, 0, 0, isDone: true);
            return;
        }

        using (windows)
        {
            EventScan scan = new(source) { LongestEvent = options.MaxEventBytes };
            Scan(source, input.Name, windows, scan);
            Count(scan, windows.BytesRead, windows.BytesScanned);
        }
    }

    private void Count(EventScan scan, long bytesRead, long bytesScanned)
    {
        Tally.EventsScanned += scan.EventsScanned;
        Tally.EventsMatched += scan.EventsMatched;
        Tally.EventsMalformed += scan.EventsMalformed;
        Tally.BytesRead += bytesRead;
        Tally.BytesScanned += bytesScanned;
    }

    private void Scan(int source, string name, InputWindows windows, EventScan scan)
    {
        long bytesReported = 0;
        long eventsReported = 0;
        bool isDone;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();

            // An empty input has no form that could be recognized, and is no error.
            int consumed = windows.BytesScanned == 0 ? 0 : scan.Feed(State, windows.Current, windows.IsFinal);
            isDone = IsDone(source, name, windows, scan) || !TryAdvance(source, name, windows, consumed);
            if (isDone)
            {
                Log(source, name, scan);
            }

            progress?.Advance(name, windows.BytesRead - bytesReported, scan.EventsScanned - eventsReported, isDone);
            bytesReported = windows.BytesRead;
            eventsReported = scan.EventsScanned;
        }
        while (!isDone);
    }

    private bool IsDone(int source, string name, InputWindows windows, EventScan scan)
    {
        bool isSatisfied = State.IsSatisfied;
        if (isSatisfied)
        {
            schedule.EndBehind(source);
        }

        if (scan.ErrorCount > 0 && options.BadFilePolicy == BadFilePolicy.Throw)
        {
            CloudTrailFormatError error = scan.Errors[0];
            Tally.FilesFailed++;
            Stop(source, new CloudTrailFormatException($"{name}: {error.Message}", error.ByteOffset));
        }
        else if (scan.IsGivenUp)
        {
            // The scan's own errors say why.
            Tally.FilesFailed++;
        }
        else if (windows.IsFinal)
        {
            Tally.FilesRead++;
        }
        else if (windows.Failure is { } failure)
        {
            Fail(source, name, windows.BytesScanned, failure);
        }
        else
        {
            return isSatisfied || !schedule.IsNeeded(source);
        }

        return true;
    }

    private bool TryAdvance(int source, string name, InputWindows windows, int consumed)
    {
        if (windows.Advance(consumed))
        {
            return true;
        }

        string limit = options.MaxEventBytes.ToString("N0", CultureInfo.InvariantCulture);
        long offset = windows.BytesScanned - windows.Current.Length;
        Fail(source, name, offset, new InvalidDataException($"An event is longer than QueryOptions.MaxEventBytes, {limit} bytes"));
        return false;
    }

    private void Fail(int source, string name, long offset, Exception exception)
    {
        Tally.FilesFailed++;
        if (options.BadFilePolicy == BadFilePolicy.Throw)
        {
            Stop(source, exception is InvalidDataException
                ? new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}: {exception.Message} (at byte {offset} of the content)"),
                    exception)
                : exception);
        }
        else
        {
            Errors.Add(source, new CloudTrailFormatError(name, offset, exception.Message));
        }
    }

    private void Stop(int source, Exception exception)
    {
        Exception = ExceptionDispatchInfo.Capture(exception);
        FailedSource = source;
        schedule.EndBehind(source);
    }

    private void Log(int source, string name, EventScan scan)
    {
        foreach (CloudTrailFormatError error in scan.Errors)
        {
            Errors.Add(source, error with { File = name });
        }

        Errors.AddUnlisted(scan.ErrorCount - scan.Errors.Count);
    }
}
