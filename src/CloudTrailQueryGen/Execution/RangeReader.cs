using System;
using System.IO;
using System.Security;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Reads ranges of split inputs for one worker.</summary>
/// <param name="buffers">What is read into.</param>
/// <param name="schedule">Which inputs are needed.</param>
/// <param name="options">How to run.</param>
/// <param name="progress">Is told of each window; null when nobody asks.</param>
/// <param name="cancellationToken">Ends the run between two windows.</param>
internal sealed class RangeReader(
    InputBuffers buffers, InputSchedule schedule, QueryOptions options, ProgressReporter? progress, CancellationToken cancellationToken)
{
    /// <summary>Reads a range; when that comes to nothing, the split is dropped.</summary>
    /// <param name="split">The input.</param>
    /// <param name="range">One of its ranges.</param>
    /// <param name="reading">What the range is read into.</param>
    public void Read(SplitInput split, InputRange range, RangeReading reading)
    {
        range.Reading = reading;
        try
        {
            using InputWindows windows = split.Input.OpenPart(range.Start, range.Length, options.WindowLimits, buffers);
            if (!TryRead(split, range, reading, windows))
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
            progress?.Advance(split.Input.Name, -range.BytesRead, -range.EventsReported, isDone: false);
        }
    }

    private bool TryRead(SplitInput split, InputRange range, RangeReading reading, InputWindows windows)
    {
        while (!split.IsDropped && schedule.IsNeeded(split.Source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isAtEnd = windows.IsFinal;
            int length = windows.Current.Length;
            if (!TryFeed(reading, windows.Current, isAtEnd && range.IsLast, out int consumed))
            {
                return false;
            }

            long events = reading.Place.EventsScanned;
            progress?.Advance(split.Input.Name, windows.BytesRead - range.BytesRead, events - range.EventsReported, isDone: false);
            range.BytesRead = windows.BytesRead;
            range.EventsReported = events;
            range.LongestWindow = windows.Capacity;
            if (windows.Failure is not null || !reading.GoesOn(options.BadFilePolicy != BadFilePolicy.Throw))
            {
                return false;
            }

            if (isAtEnd)
            {
                return range.IsLast || (consumed == length && range.BytesRead == range.Length);
            }

            if (!windows.Advance(consumed))
            {
                return false;
            }
        }

        return false;
    }

    // What goes wrong with events that may be none, or that have no number yet, is no failure of the run; the whole input will show.
    private static bool TryFeed(RangeReading reading, ReadOnlySpan<byte> window, bool isFinal, out int consumed)
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
