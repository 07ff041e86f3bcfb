using System;
using System.Globalization;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Security;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Reads one input as a whole for one worker, window by window, until no query needs more of it.</summary>
/// <param name="pass">What all workers share.</param>
/// <param name="reading">The worker's states, which stand at the beginning of the input.</param>
/// <param name="shares">What is counted and reported, for each query.</param>
/// <param name="source">The rank of the input.</param>
internal sealed class InputReader(InputPass pass, IInputReading reading, QueryShare[] shares, int source)
{
    private readonly string name = pass.Inputs[source].Name;

    /// <summary>Why the run ends with this input, or null.</summary>
    public ExceptionDispatchInfo? Exception { get; private set; }

    /// <summary>Reads the input.</summary>
    /// <param name="buffers">What is read into.</param>
    public void Read(InputBuffers buffers)
    {
        for (int query = 0; query < shares.Length; query++)
        {
            if (!pass.IsNeeded(query, source))
            {
                reading.End(query);
            }
        }

        if (IsNeeded())
        {
            Open(buffers);
        }
    }

    private void Open(InputBuffers buffers)
    {
        InputWindows windows;
        try
        {
            windows = pass.Inputs[source].Open(pass.Options.WindowLimits, buffers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            FailAll(0, exception);
            pass.Advance(name, 0, 0, isDone: true);
            return;
        }

        using (windows)
        {
            Scan(windows);
        }
    }

    private bool IsNeeded()
    {
        for (int query = 0; query < shares.Length; query++)
        {
            if (reading.IsActive(query))
            {
                return true;
            }
        }

        return false;
    }

    private void Scan(InputWindows windows)
    {
        long bytesReported = 0;
        long eventsReported = 0;
        bool isDone;
        do
        {
            pass.CancellationToken.ThrowIfCancellationRequested();

            // An empty input has no form that could be recognized, and is no error.
            int consumed = windows.BytesScanned == 0 ? 0 : reading.Feed(windows.Current, windows.IsFinal);
            EndQueries(windows);
            isDone = Exception is not null || !IsNeeded() || !TryAdvance(windows, consumed);
            pass.Advance(name, windows.BytesRead - bytesReported, reading.Place.EventsScanned - eventsReported, isDone);
            bytesReported = windows.BytesRead;
            eventsReported = reading.Place.EventsScanned;
        }
        while (!isDone);
    }

    private void EndQueries(InputWindows windows)
    {
        for (int query = 0; query < shares.Length; query++)
        {
            if (reading.IsActive(query) && IsDone(query, windows))
            {
                End(query, windows);
            }
        }
    }

    private bool IsDone(int query, InputWindows windows)
    {
        bool isSatisfied = reading.States[query].IsSatisfied;
        if (isSatisfied)
        {
            pass.EndBehind(query, source);
        }

        if (reading.ErrorCount(query) > 0 && !pass.ReportsErrors)
        {
            CloudTrailFormatError error = reading.FirstError(query);
            Stop(new CloudTrailFormatException($"{name}: {error.Message}", error.ByteOffset));
        }
        else if (reading.IsGivenUp(query))
        {
            // The scan's own errors say why.
            shares[query].Tally.FilesFailed++;
        }
        else if (windows.IsFinal)
        {
            shares[query].Tally.FilesRead++;
        }
        else if (windows.Failure is { } failure)
        {
            Fail(query, windows.BytesScanned, failure);
        }
        else
        {
            return isSatisfied || !pass.IsNeeded(query, source);
        }

        return true;
    }

    private void End(int query, InputWindows windows)
    {
        shares[query].Add(source, name, reading.Total(query), windows.BytesRead, windows.BytesScanned);
        reading.End(query);
    }

    private bool TryAdvance(InputWindows windows, int consumed)
    {
        if (windows.Advance(consumed))
        {
            return true;
        }

        string limit = pass.Options.MaxEventBytes.ToString("N0", CultureInfo.InvariantCulture);
        FailAll(
            windows.BytesScanned - windows.Current.Length,
            new InvalidDataException($"An event is longer than QueryOptions.MaxEventBytes, {limit} bytes"));
        for (int query = 0; query < shares.Length; query++)
        {
            if (reading.IsActive(query))
            {
                End(query, windows);
            }
        }

        return false;
    }

    private void FailAll(long offset, Exception exception)
    {
        for (int query = 0; query < shares.Length; query++)
        {
            if (reading.IsActive(query))
            {
                Fail(query, offset, exception);
            }
        }
    }

    private void Fail(int query, long offset, Exception exception)
    {
        shares[query].Tally.FilesFailed++;
        if (pass.ReportsErrors)
        {
            shares[query].Errors.Add(source, new CloudTrailFormatError(name, offset, exception.Message));
            return;
        }

        Stop(exception is InvalidDataException
            ? new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"{name}: {exception.Message} (at byte {offset} of the content)"),
                exception)
            : exception);
    }

    private void Stop(Exception exception)
    {
        // Of several queries the first one counts.
        Exception ??= ExceptionDispatchInfo.Capture(exception);
        pass.Schedule.EndBehind(source);
    }
}
