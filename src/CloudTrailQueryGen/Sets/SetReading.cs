using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// One worker's reading of events for all queries of a set. Each event is read once, for the deciding fields; then it is handed to the queries that
/// none of their values rules out. Windows begin at the place of whichever query, or the set, is farthest behind.
/// </summary>
internal sealed unsafe class SetReading : QueryState, IScanFollower, IInputReading
{
    private readonly MemberReading[] members;
    private readonly ScanWorkspace workspace = ScanWorkspace.Rent(0);
    private readonly EventVisit visit;
    private readonly DecisionTable[] decisions = new DecisionTable[DecidingFields.Count];
    private readonly ProbeGate[] gates;
    private readonly bool readsIdentityType;

    // A bit for each query: those that are attached, and of these those that an event is left to.
    private readonly ulong[] attached;
    private readonly ulong[] left;
    private EventScan scan = new(0);
    private long windowStart;

    /// <summary>Prepares the reading.</summary>
    /// <param name="states">One for each query, at least one.</param>
    public SetReading(IReadOnlyList<QueryState> states)
        : base(states[0].Context)
    {
        States = states;
        visit = new EventVisit(workspace);
        members = new MemberReading[states.Count];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = new MemberReading(states[i], visit);
        }

        attached = new ulong[(members.Length + 63) / 64];
        left = new ulong[attached.Length];
        for (int field = 0; field < decisions.Length; field++)
        {
            decisions[field] = new DecisionTable((DecidingField)field, members, visit);
        }

        ulong[] undecided = Undecided();
        gates = Gates(undecided);
        readsIdentityType = decisions[(int)DecidingField.IdentityType].Decides(undecided);
    }

    /// <inheritdoc/>
    /// <remarks>Queries may look at other times than the run.</remarks>
    public override TimeWindow? Window => null;

    /// <summary>The queries.</summary>
    public IReadOnlyList<MemberReading> Members => members;

    /// <inheritdoc/>
    public IReadOnlyList<QueryState> States { get; }

    /// <inheritdoc/>
    public EventScan Place => scan;

    /// <inheritdoc/>
    /// <remarks>A query that has left the set's scan comes back at the end of a window. Until then it sees grammar that the set does not look at.</remarks>
    public bool DependsOnWindows { get; private set; }

    /// <inheritdoc/>
    public bool IsActive(int query) => members[query].IsActive;

    /// <inheritdoc/>
    public void End(int query) => members[query].End();

    /// <inheritdoc/>
    public bool IsGivenUp(int query) => members[query].IsGivenUp(scan);

    /// <inheritdoc/>
    public long ErrorCount(int query) => members[query].ErrorCount;

    /// <inheritdoc/>
    public CloudTrailFormatError FirstError(int query) => members[query].FirstError;

    /// <inheritdoc/>
    public EventScan Total(int query) => members[query].Total(scan);

    /// <inheritdoc/>
    public bool StandsWhere(EventScan other) => scan.StandsWhere(other) && Array.TrueForAll(members, member => member.IsAttached);

    /// <inheritdoc/>
    public void Begin(EventScan place)
    {
        scan = place;
        scan.Follower = this;
        windowStart = scan.BytesConsumed;
        DependsOnWindows = false;
        foreach (MemberReading member in members)
        {
            member.Begin();
        }

        FindAttached();
    }

    /// <summary>Scans the complete events of a window, as <see cref="EventScan.Feed"/> does.</summary>
    public int Feed(ReadOnlySpan<byte> window, bool isFinal)
    {
        FindAttached();
        foreach (ProbeGate gate in gates)
        {
            gate.Begin();
        }

        scan.Feed(this, window[(int)(scan.BytesConsumed - windowStart)..], isFinal);
        long least = scan.BytesConsumed;
        foreach (MemberReading member in members)
        {
            if (member.IsActive && !member.IsAttached)
            {
                member.Feed(window[(int)(member.Place - windowStart)..], isFinal);
                least = Math.Min(least, member.Place);
                member.AttachIfPossible(scan);
            }
        }

        int consumed = (int)(least - windowStart);
        windowStart = least;
        return consumed;
    }

    /// <inheritdoc/>
    public override void Scan(EventScan shared)
    {
        if (readsIdentityType)
        {
            SetLoop<NameSourceAndType>.Run(shared, this);
        }
        else
        {
            SetLoop<NameAndSource>.Run(shared, this);
        }
    }

    /// <inheritdoc/>
    public override void Merge(QueryState other) => throw new NotSupportedException("The states of the queries merge, not what hands events to them.");

    /// <inheritdoc/>
    public override RowSet Complete() => throw new NotSupportedException("The states of the queries complete, not what hands events to them.");

    /// <inheritdoc/>
    public void EventDamaged()
    {
        for (int i = 0; i < members.Length; i++)
        {
            if (IsAttached(i))
            {
                Detach(i, scan.Envelope, scan.EventsScanned);
            }
        }
    }

    /// <inheritdoc/>
    public void ErrorFound(long offset, string message)
    {
        for (int i = 0; i < members.Length; i++)
        {
            if (IsAttached(i))
            {
                members[i].AddError(scan, offset, message);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Return();

    /// <summary>Begins an event: it is left to all queries that are attached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ulong> LeaveAttached()
    {
        attached.CopyTo(left, 0);
        return left;
    }

    /// <summary>Takes out the queries that the value of a field rules out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave(DecidingField field, ref FieldSlot value, Span<ulong> queries)
    {
        ReadOnlySpan<ulong> allowed = decisions[(int)field].Left(ref value);
        for (int i = 0; i < queries.Length && i < allowed.Length; i++)
        {
            queries[i] &= allowed[i];
        }
    }

    /// <summary>The gate whose literals are looked for in each event; null when there is none.</summary>
    public ProbeGate? FirstGate => gates.Length == 0 ? null : gates[0];

    /// <summary>Hands an event to the queries that it is left to.</summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="fields">The event.</param>
    /// <param name="lacksLiterals">It holds none of the literals of the first gate; otherwise it was looked through, unless grammar is checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void VisitLeft<TBlock>(ref EventFields fields, bool lacksLiterals)
        where TBlock : struct, IScanBlock<TBlock>
    {
        for (int i = 0; i < gates.Length; i++)
        {
            if (i == 0 && lacksLiterals)
            {
                gates[i].TakeOutAll(left);
            }
            else
            {
                gates[i].TakeOut<TBlock>(ref fields, scan.Envelope.End, isSeen: i == 0 && !scan.ChecksGrammar, left);
            }
        }

        for (int i = 0; i < left.Length; i++)
        {
            for (ulong queries = left[i]; queries != 0; queries &= queries - 1)
            {
                Visit(ref fields, (i * 64) + BitOperations.TrailingZeroCount(queries));
            }
        }
    }

    private void Visit(ref EventFields fields, int index)
    {
        MemberReading member = members[index];
        visit.AboutEvent(fields.Start, fields.End, scan.Envelope.End, scan.Source, fields.Ordinal + member.OrdinalShift);
        member.Ask();
        if (visit.Outcome == VisitOutcome.Damaged)
        {
            EnvelopeReader before = scan.Envelope;
            before.TakeBack(fields.Start);
            Detach(index, before, fields.Ordinal - scan.FirstOrdinal);
        }
        else if (visit.Outcome == VisitOutcome.Matched)
        {
            member.CountMatch();
        }
    }

    private bool IsAttached(int index) => (attached[index / 64] & (1UL << (index % 64))) != 0;

    private void Detach(int index, in EnvelopeReader place, long eventsBefore)
    {
        attached[index / 64] &= ~(1UL << (index % 64));
        members[index].Detach(scan, place, eventsBefore);
        DependsOnWindows = !scan.ChecksGrammar;
    }

    private void FindAttached()
    {
        attached.AsSpan().Clear();
        for (int i = 0; i < members.Length; i++)
        {
            attached[i / 64] |= members[i] is { IsActive: true, IsAttached: true } ? 1UL << (i % 64) : 0;
        }
    }

    /// <summary>The queries that neither name nor source of an event rule out in most events.</summary>
    private ulong[] Undecided()
    {
        ulong[] undecided = new ulong[attached.Length];
        undecided.AsSpan().Fill(ulong.MaxValue);
        decisions[(int)DecidingField.EventName].LeaveUsual(undecided);
        decisions[(int)DecidingField.EventSource].LeaveUsual(undecided);
        return undecided;
    }

    /// <summary>Gates for queries that neither name nor source rule out, nor the type of the user; the others are left over.</summary>
    private ProbeGate[] Gates(ulong[] undecided)
    {
        // What lacks the literals is not read by the query alone either; where all grammar is checked, it was.
        if (!Context.UsesProbes && !Context.ChecksGrammar)
        {
            return [];
        }

        List<ProbeGate> found = [];
        ulong[] withoutType = [.. undecided];
        decisions[(int)DecidingField.IdentityType].LeaveUsual(withoutType);
        var error = new EventProbe("\"errorCode\""u8);
        for (int i = 0; i < members.Length; i++)
        {
            ulong bit = 1UL << (i % 64);
            EventProbe? probe = (undecided[i / 64] & bit) == 0 ? null
                : decisions[(int)DecidingField.ErrorCode].RulesOutMissing(i) ? error
                : (withoutType[i / 64] & bit) != 0 ? ProbeOf(i)
                : null;
            if (probe != null)
            {
                undecided[i / 64] &= ~bit;
                AddTo(found, i, probe);
            }
        }

        return [.. found];
    }

    private void AddTo(List<ProbeGate> gates, int index, EventProbe probe)
    {
        if (!gates.Exists(gate => gate.TryAdd(index, probe)))
        {
            var gate = new ProbeGate(members.Length);
            gate.TryAdd(index, probe);
            gates.Add(gate);
        }
    }

    private EventProbe? ProbeOf(int index)
    {
        visit.AboutValue(DecidingField.EventName, default);
        members[index].Ask();
        return visit.Probe is { IsOfFragments: false } probe ? probe : null;
    }
}
