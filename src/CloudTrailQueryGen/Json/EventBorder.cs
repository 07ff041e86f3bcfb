using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Where in the middle of an input an event may begin: at the same bytes as the first event, brace and first name, and behind what is in front of each. That is
/// a guess, as the bytes may also lie in an object of an event; whether it was right shows when the reader of what is before comes there and expects the same.
/// </summary>
internal sealed unsafe class EventBorder
{
    private const int LongestPattern = 256;

    private readonly byte[] pattern;
    private readonly EnvelopeReader place;
    private readonly int longestEvent;

    private EventBorder(ReadOnlySpan<byte> pattern, in EnvelopeReader place, int longestEvent)
    {
        this.pattern = pattern.ToArray();
        this.place = place;
        this.longestEvent = longestEvent;
    }

    /// <summary>Learns it from the beginning of an input; null when there is no event, or damage in front of it.</summary>
    /// <param name="head">The first bytes of the input; there are more.</param>
    /// <param name="longestEvent">In bytes.</param>
    public static EventBorder? Of(ReadOnlySpan<byte> head, int longestEvent)
    {
        EventScan scan = new(0) { LongestEvent = longestEvent };
        fixed (byte* start = head)
        {
            ref EnvelopeReader envelope = ref scan.Envelope;
            envelope.Open(scan, start, head.Length, isLast: false);
            byte* first = envelope.MoveToEvent(scan);
            int length = first == null || scan.ErrorCount != 0 ? 0 : PatternLength(first, start + head.Length);
            return length is 0 or > LongestPattern ? null : new EventBorder(new ReadOnlySpan<byte>(first, length), envelope.BetweenWindows(), longestEvent);
        }
    }

    /// <summary>The first place in a part of the input where an event may begin; -1 when there is none.</summary>
    public int FindIn(ReadOnlySpan<byte> text)
    {
        for (int from = 0; ; from++)
        {
            int found = text[from..].IndexOf(pattern);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (IsBorder(text[..from]))
            {
                return from;
            }
        }
    }

    /// <summary>A scan that begins there.</summary>
    /// <param name="source">Rank of the input.</param>
    /// <param name="offset">The place; 0 for the beginning of the input.</param>
    public EventScan Begin(int source, long offset)
    {
        if (offset == 0)
        {
            return new EventScan(source) { LongestEvent = longestEvent };
        }

        EventScan scan = new(source) { LongestEvent = longestEvent, FirstOrdinal = RowPosition.FirstInRanges + offset };
        scan.GoOnAt(place, offset);
        return scan;
    }

    private static int PatternLength(byte* first, byte* end)
    {
        byte* name = JsonToken.SkipWhiteSpace(first + 1, end);
        if (name >= end || *name != (byte)'"')
        {
            return 0;
        }

        byte* nameEnd = StringScanner<ScalarBlock>.FindEnd(name + 1, end, out _);
        return nameEnd == null ? 0 : (int)(nameEnd + 1 - first);
    }

    private bool IsBorder(ReadOnlySpan<byte> before)
    {
        if (place.Phase == InputPhase.TopLevel)
        {
            return before is [.., (byte)'\n'];
        }

        int last = before.LastIndexOfAnyExcept(" \t\r\n"u8);
        return last >= 0 && before[last] == (byte)',';
    }
}
