using System;
using System.Globalization;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Security;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// One thread's share of a run: takes inputs from the schedule and scans them into its own states, and ranges of inputs into states of theirs. There is a state
/// for each query; all but those of a set have one.
/// </summary>
internal sealed class InputWorker : IWorker, IDisposable
{
    private readonly InputPass pass;
    private readonly InputBuffers buffers;
    private readonly RangeReader ranges;
    private IInputReading reading;
    private bool hasRead;

    /// <summary>Prepares a worker.</summary>
    /// <param name="pass">What it shares with the others.</param>
    /// <param name="buffers">What is read into; the worker disposes of them.</param>
    public InputWorker(InputPass pass, InputBuffers buffers)
    {
        this.pass = pass;
        this.buffers = buffers;
        ranges = new RangeReader(pass, buffers);
        reading = pass.CreateReading();
        Tallies = new RunTally[pass.Queries];
        Errors = new ErrorLog[pass.Queries];
        for (int i = 0; i < pass.Queries; i++)
        {
            Tallies[i] = new RunTally();
            Errors[i] = new ErrorLog();
        }
    }

    /// <summary>What the events of this worker's inputs have led to, for each query; call when all have ended.</summary>
    public QueryState State(int query) => reading.States[query];

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
            while (Exception is null && pass.Schedule.TryTake(out InputPiece piece))
            {
                if (piece.Split is { } split)
                {
                    ReadRange(split, piece.Range);
                }
                else
                {
                    Read(piece.Source);
                }
            }
        }
        catch (Exception exception)
        {
            // Not a bad file, so it is not a matter of order: it comes before all of them, and nobody needs to go on.
            Exception = ExceptionDispatchInfo.Capture(exception);
            FailedSource = ErrorLog.BeforeAllInputs;
            pass.Schedule.EndNow();
        }
    }

    /// <summary>Nothing that the states hold is needed any more.</summary>
    public void Release()
    {
        foreach (QueryState state in reading.States)
        {
            state.Memory?.Close();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reading.Dispose();
        buffers.Dispose();
    }

    private void ReadRange(SplitInput split, int range)
    {
        if (!split.IsDropped)
        {
            ranges.Read(split, range);
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
        if (pass.Schedule.IsNeeded(split.Source))
        {
            Array.ForEach(Tallies, tally => tally.InputsReadAgain++);
            Read(split.Source);
        }
    }

    private void Take(SplitInput split)
    {
        for (int query = 0; query < Tallies.Length; query++)
        {
            Tallies[query].FilesRead++;
            Tallies[query].RangesRead += split.Ranges.Count;
            foreach (InputRange range in split.Ranges)
            {
                Count(query, split.Source, split.Input.Name, range.Reading!.Total(query), range.BytesRead, range.BytesRead);
            }
        }

        if (hasRead)
        {
            for (int query = 0; query < Tallies.Length; query++)
            {
                reading.States[query].Absorb(split.Ranges[0].Reading!.States[query]);
            }

            split.Release();
        }
        else
        {
            Release();
            reading.Dispose();
            reading = split.HandOver();
            hasRead = true;
        }

        pass.Advance(split.Input.Name, 0, 0, isDone: true);
    }

    private void Read(int source)
    {
        SourceInput input = pass.Inputs[source];
        reading.Begin(new EventScan(source) { LongestEvent = pass.Options.MaxEventBytes });
        hasRead = true;
        for (int query = 0; query < Tallies.Length; query++)
        {
            if (!pass.IsNeeded(query, source))
            {
                reading.End(query);
            }
        }

        if (!IsNeeded())
        {
            return;
        }

        InputWindows windows;
        try
        {
            windows = input.Open(pass.Options.WindowLimits, buffers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            FailAll(source, input.Name, 0, exception);
            pass.Advance(input.Name, 0, 0, isDone: true);
            return;
        }

        using (windows)
        {
            Scan(source, input.Name, windows);
        }
    }

    private bool IsNeeded()
    {
        for (int query = 0; query < Tallies.Length; query++)
        {
            if (reading.IsActive(query))
            {
                return true;
            }
        }

        return false;
    }

    private void Scan(int source, string name, InputWindows windows)
    {
        long bytesReported = 0;
        long eventsReported = 0;
        bool isDone;
        do
        {
            pass.CancellationToken.ThrowIfCancellationRequested();

            // An empty input has no form that could be recognized, and is no error.
            int consumed = windows.BytesScanned == 0 ? 0 : reading.Feed(windows.Current, windows.IsFinal);
            EndQueries(source, name, windows);
            isDone = Exception is not null || !IsNeeded() || !TryAdvance(source, name, windows, consumed);
            pass.Advance(name, windows.BytesRead - bytesReported, reading.Place.EventsScanned - eventsReported, isDone);
            bytesReported = windows.BytesRead;
            eventsReported = reading.Place.EventsScanned;
        }
        while (!isDone);
    }

    private void EndQueries(int source, string name, InputWindows windows)
    {
        for (int query = 0; query < Tallies.Length; query++)
        {
            if (reading.IsActive(query) && IsDone(query, source, name, windows))
            {
                End(query, source, name, windows);
            }
        }
    }

    private bool IsDone(int query, int source, string name, InputWindows windows)
    {
        bool isSatisfied = reading.States[query].IsSatisfied;
        if (isSatisfied)
        {
            pass.EndBehind(query, source);
        }

        if (reading.ErrorCount(query) > 0 && !pass.ReportsErrors)
        {
            CloudTrailFormatError error = reading.FirstError(query);
            Stop(source, new CloudTrailFormatException($"{name}: {error.Message}", error.ByteOffset));
        }
        else if (reading.IsGivenUp(query))
        {
            // The scan's own errors say why.
            Tallies[query].FilesFailed++;
        }
        else if (windows.IsFinal)
        {
            Tallies[query].FilesRead++;
        }
        else if (windows.Failure is { } failure)
        {
            Fail(query, source, name, windows.BytesScanned, failure);
        }
        else
        {
            return isSatisfied || !pass.IsNeeded(query, source);
        }

        return true;
    }

    private void End(int query, int source, string name, InputWindows windows)
    {
        Count(query, source, name, reading.Total(query), windows.BytesRead, windows.BytesScanned);
        reading.End(query);
    }

    private void Count(int query, int source, string name, EventScan scan, long bytesRead, long bytesScanned)
    {
        RunTally tally = Tallies[query];
        tally.EventsScanned += scan.EventsScanned;
        tally.EventsMatched += scan.EventsMatched;
        tally.EventsMalformed += scan.EventsMalformed;
        tally.BytesRead += bytesRead;
        tally.BytesScanned += bytesScanned;
        foreach (CloudTrailFormatError error in scan.Errors)
        {
            Errors[query].Add(source, error with { File = name });
        }

        Errors[query].AddUnlisted(scan.ErrorCount - scan.Errors.Count);
    }

    private bool TryAdvance(int source, string name, InputWindows windows, int consumed)
    {
        if (windows.Advance(consumed))
        {
            return true;
        }

        string limit = pass.Options.MaxEventBytes.ToString("N0", CultureInfo.InvariantCulture);
        long offset = windows.BytesScanned - windows.Current.Length;
        FailAll(source, name, offset, new InvalidDataException($"An event is longer than QueryOptions.MaxEventBytes, {limit} bytes"));
        for (int query = 0; query < Tallies.Length; query++)
        {
            if (reading.IsActive(query))
            {
                End(query, source, name, windows);
            }
        }

        return false;
    }

    private void FailAll(int source, string name, long offset, Exception exception)
    {
        for (int query = 0; query < Tallies.Length; query++)
        {
            if (reading.IsActive(query))
            {
                Fail(query, source, name, offset, exception);
            }
        }
    }

    private void Fail(int query, int source, string name, long offset, Exception exception)
    {
        Tallies[query].FilesFailed++;
        if (!pass.ReportsErrors)
        {
            Stop(source, exception is InvalidDataException
                ? new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}: {exception.Message} (at byte {offset} of the content)"),
                    exception)
                : exception);
        }
        else
        {
            Errors[query].Add(source, new CloudTrailFormatError(name, offset, exception.Message));
        }
    }

    private void Stop(int source, Exception exception)
    {
        // Of several queries the first one counts.
        Exception ??= ExceptionDispatchInfo.Capture(exception);
        FailedSource = source;
        pass.Schedule.EndBehind(source);
    }
}
