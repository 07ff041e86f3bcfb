using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Security;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>One thread's share of a run of several queries: as <see cref="QueryWorker"/>, with states and figures for each query.</summary>
internal sealed class SetWorker : IWorker, IDisposable
{
    private readonly SetReading reading;
    private readonly InputBuffers buffers;
    private readonly IReadOnlyList<SourceInput> inputs;
    private readonly InputSchedule schedule;
    private readonly InputSchedule[] memberSchedules;
    private readonly QueryOptions options;
    private readonly ProgressReporter? progress;
    private readonly CancellationToken cancellationToken;

    /// <summary>Prepares a worker.</summary>
    /// <param name="states">An empty state for each query.</param>
    /// <param name="buffers">What is read into; the worker disposes of them.</param>
    /// <param name="inputs">All inputs.</param>
    /// <param name="schedule">Which inputs are left; shared by all workers.</param>
    /// <param name="memberSchedules">Which inputs each query needs; shared by all workers.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Is told of each window; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the run between two windows.</param>
    public SetWorker(
        QueryState[] states,
        InputBuffers buffers,
        IReadOnlyList<SourceInput> inputs,
        InputSchedule schedule,
        InputSchedule[] memberSchedules,
        QueryOptions options,
        ProgressReporter? progress,
        CancellationToken cancellationToken)
    {
        States = states;
        reading = new SetReading(states);
        this.buffers = buffers;
        this.inputs = inputs;
        this.schedule = schedule;
        this.memberSchedules = memberSchedules;
        this.options = options;
        this.progress = progress;
        this.cancellationToken = cancellationToken;
        Tallies = new RunTally[states.Length];
        Errors = new ErrorLog[states.Length];
        for (int i = 0; i < states.Length; i++)
        {
            Tallies[i] = new RunTally();
            Errors[i] = new ErrorLog();
        }
    }

    /// <summary>What the events of this worker's inputs have led to, for each query.</summary>
    public QueryState[] States { get; }

    /// <summary>What was counted for each query.</summary>
    public RunTally[] Tallies { get; }

    /// <summary>What was reported to each query.</summary>
    public ErrorLog[] Errors { get; }

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
                if (Begin(piece.Source))
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

    /// <inheritdoc/>
    public void Dispose()
    {
        reading.Dispose();
        buffers.Dispose();
    }

    // False when no query needs the input.
    private bool Begin(int source)
    {
        reading.Begin(source, options.MaxEventBytes);
        for (int i = 0; i < States.Length; i++)
        {
            if (!memberSchedules[i].IsNeeded(source))
            {
                reading.Members[i].End();
            }
        }

        return IsNeeded();
    }

    private bool IsNeeded()
    {
        foreach (MemberReading member in reading.Members)
        {
            if (member.IsActive)
            {
                return true;
            }
        }

        return false;
    }

    private void Read(int source, SourceInput input)
    {
        InputWindows windows;
        try
        {
            windows = input.Open(options.WindowLimits, buffers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            FailAll(source, input.Name, 0, exception);
            progress?.Advance(input.Name, 0, 0, isDone: true);
            return;
        }

        using (windows)
        {
            Scan(source, input.Name, windows);
        }
    }

    private void Scan(int source, string name, InputWindows windows)
    {
        long bytesReported = 0;
        long eventsReported = 0;
        bool isDone;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();

            // An empty input has no form that could be recognized, and is no error.
            int consumed = windows.BytesScanned == 0 ? 0 : reading.Feed(windows.Current, windows.IsFinal);
            EndMembers(source, name, windows);
            isDone = Exception is not null || !IsNeeded() || !TryAdvance(source, name, windows, consumed);
            progress?.Advance(name, windows.BytesRead - bytesReported, reading.Shared.EventsScanned - eventsReported, isDone);
            bytesReported = windows.BytesRead;
            eventsReported = reading.Shared.EventsScanned;
        }
        while (!isDone);
    }

    private void EndMembers(int source, string name, InputWindows windows)
    {
        for (int i = 0; i < States.Length; i++)
        {
            if (reading.Members[i].IsActive && IsDone(i, source, name, windows))
            {
                End(i, source, name, windows);
            }
        }
    }

    private bool IsDone(int member, int source, string name, InputWindows windows)
    {
        MemberReading its = reading.Members[member];
        bool isSatisfied = States[member].IsSatisfied;
        if (isSatisfied)
        {
            memberSchedules[member].EndBehind(source);
        }

        if (its.ErrorCount > 0 && options.BadFilePolicy == BadFilePolicy.Throw)
        {
            CloudTrailFormatError error = its.FirstError;
            Stop(source, new CloudTrailFormatException($"{name}: {error.Message}", error.ByteOffset));
        }
        else if (its.IsGivenUp(reading.Shared))
        {
            // The scan's own errors say why.
            Tallies[member].FilesFailed++;
        }
        else if (windows.IsFinal)
        {
            Tallies[member].FilesRead++;
        }
        else if (windows.Failure is { } failure)
        {
            Fail(member, source, name, windows.BytesScanned, failure);
        }
        else
        {
            return isSatisfied || !memberSchedules[member].IsNeeded(source);
        }

        return true;
    }

    private void End(int member, int source, string name, InputWindows windows)
    {
        EventScan scan = reading.Members[member].Total(reading.Shared);
        RunTally tally = Tallies[member];
        tally.EventsScanned += scan.EventsScanned;
        tally.EventsMatched += scan.EventsMatched;
        tally.EventsMalformed += scan.EventsMalformed;
        tally.BytesRead += windows.BytesRead;
        tally.BytesScanned += windows.BytesScanned;
        foreach (CloudTrailFormatError error in scan.Errors)
        {
            Errors[member].Add(source, error with { File = name });
        }

        Errors[member].AddUnlisted(scan.ErrorCount - scan.Errors.Count);
        reading.Members[member].End();
    }

    private bool TryAdvance(int source, string name, InputWindows windows, int consumed)
    {
        if (windows.Advance(consumed))
        {
            return true;
        }

        string limit = options.MaxEventBytes.ToString("N0", CultureInfo.InvariantCulture);
        long offset = windows.BytesScanned - windows.Current.Length;
        InvalidDataException tooLong = new($"An event is longer than QueryOptions.MaxEventBytes, {limit} bytes");
        for (int i = 0; i < States.Length; i++)
        {
            if (reading.Members[i].IsActive)
            {
                Fail(i, source, name, offset, tooLong);
                End(i, source, name, windows);
            }
        }

        return false;
    }

    private void FailAll(int source, string name, long offset, Exception exception)
    {
        for (int i = 0; i < States.Length; i++)
        {
            if (reading.Members[i].IsActive)
            {
                Fail(i, source, name, offset, exception);
            }
        }
    }

    private void Fail(int member, int source, string name, long offset, Exception exception)
    {
        Tallies[member].FilesFailed++;
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
            Errors[member].Add(source, new CloudTrailFormatError(name, offset, exception.Message));
        }
    }

    private void Stop(int source, Exception exception)
    {
        // Of several queries the first one counts.
        Exception ??= ExceptionDispatchInfo.Capture(exception);
        FailedSource = source;
        schedule.EndBehind(source);
    }
}
