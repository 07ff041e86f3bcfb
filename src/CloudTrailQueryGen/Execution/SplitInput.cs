using System;
using System.Collections.Generic;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// An input whose ranges are read by several workers. Where ranges begin was guessed. They are what reading the whole would have come to if each one ends just
/// where the next one begins and expects what that has begun with; otherwise the input is read as a whole, so that a wrong guess costs time only.
/// </summary>
internal sealed class SplitInput
{
    private readonly EventBorder border;
    private readonly InputRange[] ranges;
    private int unread;
    private volatile bool isDropped;

    /// <summary>Prepares the reading.</summary>
    /// <param name="source">The rank of the input.</param>
    /// <param name="input">The input.</param>
    /// <param name="border">What ranges begin with.</param>
    /// <param name="starts">Where ranges begin, in order; the first one at 0.</param>
    public SplitInput(int source, SourceInput input, EventBorder border, IReadOnlyList<long> starts)
    {
        Source = source;
        Input = input;
        this.border = border;
        ranges = new InputRange[starts.Count];
        unread = ranges.Length;
        for (int i = 0; i < ranges.Length; i++)
        {
            bool isLast = i == ranges.Length - 1;
            ranges[i] = new(starts[i], isLast ? long.MaxValue : starts[i + 1] - starts[i], isLast);
        }
    }

    /// <summary>The rank of the input.</summary>
    public int Source { get; }

    /// <summary>The input.</summary>
    public SourceInput Input { get; }

    /// <summary>The ranges, in order.</summary>
    public IReadOnlyList<InputRange> Ranges => ranges;

    /// <summary>The input has to be read as a whole: reading ranges is of no use any more.</summary>
    public bool IsDropped => isDropped;

    /// <summary>The input has to be read as a whole.</summary>
    public void Drop() => isDropped = true;

    /// <summary>A scan that begins where a range does.</summary>
    public EventScan Begin(int range) => border.Begin(Source, ranges[range].Start);

    /// <summary>A range will not be read on.</summary>
    /// <returns>True when it was the last one of all: whoever has read it sees that the input is complete.</returns>
    public bool Finish() => Interlocked.Decrement(ref unread) == 0;

    /// <summary>Whether the ranges are what reading the whole input would have come to; ask when all are read.</summary>
    public bool Meet()
    {
        long rereads = 0;
        int longestWindow = 0;
        for (int i = 0; i < ranges.Length && !isDropped; i++)
        {
            InputRange range = ranges[i];
            EventScan place = range.Reading!.Place;
            if (!range.IsLast && !range.Reading.StandsWhere(Begin(i + 1)))
            {
                return false;
            }

            // What damage costs depends on windows, which are others here: those of one scan stay as long as they have once been. If it may be too much, that
            // scan has to decide.
            longestWindow = Math.Max(longestWindow, range.LongestWindow);
            rereads += MostRereads(range.Reading, longestWindow);
            if (EnvelopeReader.IsTooMuch(place, rereads, range.Start))
            {
                return false;
            }
        }

        return !isDropped;
    }

    /// <summary>Brings what the ranges have led to together, in the states of the first one.</summary>
    /// <returns>False when it is enough for a query: reading the whole would have ended before the end.</returns>
    public bool TryMerge()
    {
        IReadOnlyList<QueryState> states = ranges[0].Reading!.States;
        bool isEnough = false;
        for (int query = 0; query < states.Count; query++)
        {
            for (int range = 1; range < ranges.Length; range++)
            {
                states[query].Absorb(ranges[range].Reading!.States[query]);
            }

            isEnough |= states[query].IsSatisfied;
        }

        return !isEnough;
    }

    /// <summary>Nothing that was read is needed any more.</summary>
    public void Release()
    {
        foreach (InputRange range in ranges)
        {
            range.Release();
        }
    }

    /// <summary>Gives away what was merged in the states of the first range; nothing else is needed any more.</summary>
    public IInputReading HandOver()
    {
        IInputReading first = ranges[0].Reading!;
        ranges[0].Reading = null;
        Release();
        return first;
    }

    private static long MostRereads(IInputReading reading, int longestWindow)
    {
        long most = reading.Place.Envelope.MostRereadBytes(longestWindow);
        for (int query = 0; query < reading.States.Count; query++)
        {
            most = Math.Max(most, reading.Total(query).Envelope.MostRereadBytes(longestWindow));
        }

        return most;
    }
}
