using System;
using System.IO;
using System.Security;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Reads ranges of split inputs for one worker.</summary>
/// <param name="pass">What all workers share.</param>
/// <param name="buffers">What is read into.</param>
internal sealed class RangeReader(InputPass pass, InputBuffers buffers)
{
    /// <summary>Reads a range; when that comes to nothing, the split is dropped.</summary>
    /// <param name="split">The input.</param>
    /// <param name="index">The number of the range.</param>
    public void Read(SplitInput split, int index)
    {
        InputRange range = split.Ranges[index];
        range.Reading = pass.CreateReading();
        range.Reading.Begin(split.Begin(index));
        try
        {
            using InputWindows windows = split.Input.OpenPart(range.Start, range.Length, pass.Options.WindowLimits, buffers);
            if (!TryRead(split, range, range.Reading, windows))
            {
                split.Drop();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            // Reading the whole will fail there, too, and say so.
            split.Drop();
        }
    }

    /// <summary>What was read in ranges will be read again, or is not needed.</summary>
    public void TakeBack(SplitInput split)
    {
        foreach (InputRange range in split.Ranges)
        {
            pass.Advance(split.Input.Name, -range.BytesRead, -range.EventsReported, isDone: false);
        }
    }

    private bool TryRead(SplitInput split, InputRange range, IInputReading reading, InputWindows windows)
    {
        while (!split.IsDropped && GoesOn(split.Source, reading))
        {
            pass.CancellationToken.ThrowIfCancellationRequested();
            bool isAtEnd = windows.IsFinal;
            int length = windows.Current.Length;
            if (!TryFeed(reading, windows.Current, isAtEnd && range.IsLast, out int consumed))
            {
                return false;
            }

            long events = reading.Place.EventsScanned;
            pass.Advance(split.Input.Name, windows.BytesRead - range.BytesRead, events - range.EventsReported, isDone: false);
            range.BytesRead = windows.BytesRead;
            range.EventsReported = events;
            range.LongestWindow = windows.Capacity;
            if (windows.Failure is not null)
            {
                return false;
            }

            if (isAtEnd)
            {
                return GoesOn(split.Source, reading) && (range.IsLast || (consumed == length && range.BytesRead == range.Length));
            }

            if (!windows.Advance(consumed))
            {
                return false;
            }
        }

        return false;
    }

    // False when reading the whole would have ended here or before, or might find something else.
    private bool GoesOn(int source, IInputReading reading)
    {
        for (int query = 0; query < pass.Queries; query++)
        {
            if (!pass.IsNeeded(query, source) || reading.IsGivenUp(query) || reading.States[query].IsSatisfied || (reading.ErrorCount(query) > 0 && !pass.ReportsErrors))
            {
                return false;
            }
        }

        return !reading.DependsOnWindows;
    }

    // What goes wrong with events that may be none, or that have no number yet, is no failure of the run; the whole input will show.
    private static bool TryFeed(IInputReading reading, ReadOnlySpan<byte> window, bool isFinal, out int consumed)
    {
        try
        {
            consumed = reading.Feed(window, isFinal);
            return true;
        }
        catch (Exception exception) when (exception is not QueryMemoryException)
        {
            consumed = 0;
            return false;
        }
    }
}
