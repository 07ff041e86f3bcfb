using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The scan of one input, fed window by window. Which envelope the input has (<c>{"Records":[…]}</c>, an array of events, JSON
/// lines, a single event) is found out from its first value. Not thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class EventScan
{
    /// <summary>At most so many errors are kept; all are counted.</summary>
    public const int MostErrors = 100;

    private readonly List<CloudTrailFormatError> errors = [];
    private EnvelopeReader envelope;

    /// <summary>Begins the scan of an input.</summary>
    /// <param name="source">Rank of the input by name within the run.</param>
    public EventScan(int source) => Source = source;

    /// <summary>Rank of the input by name within the run.</summary>
    public int Source { get; }

    /// <summary>In bytes; what is longer has lost its end.</summary>
    internal int LongestEvent { get; init; } = QueryOptions.Default.MaxEventBytes;

    /// <summary>The ordinal of the first event.</summary>
    internal long FirstOrdinal { get; init; }

    /// <summary>Each window is one event, which ends too near to the end to be skipped unread (<see cref="EventProbe"/>).</summary>
    internal bool IsEventByEvent { get; init; }

    /// <summary>Not a scan at all: the query is asked about one event or value that a set has read; null for a scan.</summary>
    internal EventVisit? Visit { get; init; }

    /// <summary>Is told of damage, before it is dealt with; null when nobody needs to know.</summary>
    internal IScanFollower? Follower { get; set; }

    /// <summary>See <see cref="QueryState.Window"/>.</summary>
    internal TimeWindow? Window { get; private set; }

    /// <summary>See <see cref="QueryState.Baseline"/>.</summary>
    internal TimeWindow Baseline { get; private set; }

    /// <summary>See <see cref="QueryOptions.UsesProbes"/>.</summary>
    internal bool UsesProbe { get; private set; }

    /// <summary>See <see cref="QueryOptions.Validation"/>: then no event is skipped unread, and the grammar of all of each is checked.</summary>
    internal bool ChecksGrammar { get; private set; }

    /// <summary>The order of members that the state has learned; null before the first window.</summary>
    internal LearnedOrder? Order { get; private set; }

    /// <summary>Events seen so far, malformed ones included.</summary>
    public long EventsScanned { get; internal set; }

    /// <summary>Events that passed all filters.</summary>
    public long EventsMatched { get; internal set; }

    /// <summary>Events left out because they are malformed.</summary>
    public long EventsMalformed { get; internal set; }

    /// <summary>Bytes of the input consumed so far: the absolute offset of the next window.</summary>
    public long BytesConsumed { get; private set; }

    /// <summary>Errors in the order of the input, at most <see cref="MostErrors"/>; the offsets are absolute.</summary>
    public IReadOnlyList<CloudTrailFormatError> Errors => errors;

    /// <summary>How many errors there are.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>The rest of the input will not be read: an error says why.</summary>
    public bool IsGivenUp => envelope.Phase == InputPhase.GivenUp;

    /// <summary>Scans the complete events of a window of the input.</summary>
    /// <param name="state">Evaluates the events.</param>
    /// <param name="window">The unconsumed rest of the window before, and what follows it.</param>
    /// <param name="isFinal">The input ends with this window.</param>
    /// <returns>
    /// Bytes consumed; the rest has to be fed again in front of what follows. 0 of a window that is not final: the window is
    /// too small for one event.
    /// </returns>
    public int Feed(QueryState state, ReadOnlySpan<byte> window, bool isFinal)
    {
        ArgumentNullException.ThrowIfNull(state);
        Prepare(state);
        fixed (byte* start = window)
        {
            envelope.Open(this, start, window.Length, isFinal);
            if (window.Length != 0 || isFinal)
            {
                state.Scan(this);
            }

            int consumed = envelope.Close(this);
            BytesConsumed += consumed;
            return consumed;
        }
    }

    /// <summary>Takes over what a state says about events as a whole.</summary>
    internal void Prepare(QueryState state)
    {
        Window = state.Window;
        Baseline = state.Baseline;
        Order = state.Order;
        UsesProbe = state.Context.UsesProbes;
        ChecksGrammar = state.Context.ChecksGrammar;
    }

    /// <summary>Goes on where another scan of the same input stands within its window.</summary>
    /// <param name="other">The other scan.</param>
    /// <param name="place">Its place.</param>
    internal void GoOnAt(EventScan other, in EnvelopeReader place)
    {
        envelope.GoTo(place);
        BytesConsumed = other.BytesConsumed + place.Offset;
    }

    /// <summary>Begins in the middle of the input.</summary>
    /// <param name="place">What is expected there.</param>
    /// <param name="offset">In bytes of the input.</param>
    internal void GoOnAt(in EnvelopeReader place, long offset)
    {
        envelope.GoTo(place);
        BytesConsumed = offset;
    }

    /// <summary>Between two windows: the other scan of the same input will go on as this one, whatever was before.</summary>
    internal bool StandsWhere(EventScan other) => BytesConsumed == other.BytesConsumed && envelope.ExpectsWhat(other.envelope);

    /// <summary>The place in the current window.</summary>
    internal ref EnvelopeReader Envelope => ref envelope;

    /// <summary>Makes the next window the beginning of another input, whose events are counted on.</summary>
    internal void Restart()
    {
        envelope = default;
        errors.Clear();
        ErrorCount = 0;
        BytesConsumed = 0;
    }

    /// <summary>Says that something is longer than <see cref="LongestEvent"/>.</summary>
    internal string DescribeLength(string what) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} does not end within {LongestEvent:N0} bytes, the limit of QueryOptions.MaxEventBytes");

    /// <summary>Records an error.</summary>
    internal void AddError(long offsetInWindow, string message)
    {
        AddErrorAt(BytesConsumed + offsetInWindow, message);
        Follower?.ErrorFound(BytesConsumed + offsetInWindow, message);
    }

    /// <summary>Records an error.</summary>
    /// <param name="offset">Its place in the input.</param>
    /// <param name="message">What is wrong.</param>
    internal void AddErrorAt(long offset, string message)
    {
        ErrorCount++;
        if (errors.Count < MostErrors)
        {
            errors.Add(new CloudTrailFormatError(null, offset, message));
        }
    }
}
