using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What one worker has accumulated for one query of a set, and how the query stands to the input that is being read. Most of the time it
/// is attached to the set's scan, which reads each event once for all. Damage detaches it: how far the query sees it, and how it goes on behind it, is
/// a matter of its own, so that it reads alone until it stands where the set does.
/// </summary>
internal sealed class MemberReading
{
    private readonly EventScan visits;
    private EventScan? own;
    private long scannedBefore;
    private long malformedBefore;

    /// <summary>Prepares the reading.</summary>
    /// <param name="state">Of the query.</param>
    /// <param name="visit">By which it is asked.</param>
    public MemberReading(QueryState state, EventVisit visit)
    {
        State = state;
        visits = new EventScan(0) { Visit = visit };
        visits.Prepare(state);
    }

    /// <summary>What the events have led to.</summary>
    public QueryState State { get; }

    /// <summary>The query still needs the input.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The set reads for the query; meaningless when that is not active.</summary>
    public bool IsAttached { get; private set; }

    /// <summary>Zero-based position of the set's next event is so much less than the query's.</summary>
    public long OrdinalShift { get; private set; }

    /// <summary>The place of a query that reads alone, in bytes of the input.</summary>
    public long Place => own!.BytesConsumed;

    /// <summary>How many errors there are in the input.</summary>
    public long ErrorCount => own?.ErrorCount ?? 0;

    /// <summary>The first error of the input, of one that has any.</summary>
    public CloudTrailFormatError FirstError => own!.Errors[0];

    /// <summary>Begins an input.</summary>
    public void Begin()
    {
        own = null;
        scannedBefore = 0;
        malformedBefore = 0;
        OrdinalShift = 0;
        EventsMatched = 0;
        IsActive = true;
        IsAttached = true;
    }

    /// <summary>The query needs nothing more of the input.</summary>
    public void End() => IsActive = false;

    /// <summary>Events of the input that matched while the query was attached.</summary>
    public long EventsMatched { get; private set; }

    /// <summary>Puts the question of the visit.</summary>
    public void Ask()
    {
        using MemoryScope memory = MemoryAccount.Enter(State.Memory);
        State.Scan(visits);
    }

    /// <summary>The visited event matches.</summary>
    public void CountMatch() => EventsMatched++;

    /// <summary>From an event on the query reads alone.</summary>
    /// <param name="shared">The set's scan.</param>
    /// <param name="place">Its place in front of the event.</param>
    /// <param name="eventsBefore">How many events the set has read in front of it.</param>
    public void Detach(EventScan shared, in EnvelopeReader place, long eventsBefore)
    {
        EventScan scan = Own(shared);
        TakeCounts(scan, eventsBefore, shared.EventsMalformed);
        scan.GoOnAt(shared, place);
        IsAttached = false;
    }

    /// <summary>Reads on alone.</summary>
    /// <param name="window">What is behind <see cref="Place"/>.</param>
    /// <param name="isFinal">The input ends with this window.</param>
    public void Feed(ReadOnlySpan<byte> window, bool isFinal)
    {
        using MemoryScope memory = MemoryAccount.Enter(State.Memory);
        own!.Feed(State, window, isFinal);
    }

    /// <summary>Between two windows: lets the set read for the query again if both stand at the same place.</summary>
    public void AttachIfPossible(EventScan shared)
    {
        if (own!.StandsWhere(shared))
        {
            scannedBefore = shared.EventsScanned;
            malformedBefore = shared.EventsMalformed;
            OrdinalShift = own.EventsScanned - shared.EventsScanned;
            IsAttached = true;
        }
    }

    /// <summary>Records an error that the set has found outside of events.</summary>
    public void AddError(EventScan shared, long offset, string message) => Own(shared).AddErrorAt(offset, message);

    /// <summary>The rest of the input will not be read: an error says why.</summary>
    public bool IsGivenUp(EventScan shared) => IsAttached ? shared.IsGivenUp : own!.IsGivenUp;

    /// <summary>The query's figures for the input, as those of a scan of its own.</summary>
    public EventScan Total(EventScan shared)
    {
        EventScan scan = Own(shared);
        if (IsAttached)
        {
            TakeCounts(scan, shared.EventsScanned, shared.EventsMalformed);
        }

        return scan;
    }

    private EventScan Own(EventScan shared) => own ??= new EventScan(shared.Source) { LongestEvent = shared.LongestEvent, FirstOrdinal = shared.FirstOrdinal };

    private void TakeCounts(EventScan scan, long scanned, long malformed)
    {
        scan.EventsScanned += scanned - scannedBefore;
        scan.EventsMalformed += malformed - malformedBefore;
        scan.EventsMatched += EventsMatched;
        scannedBefore = scanned;
        malformedBefore = malformed;
        EventsMatched = 0;
    }
}
