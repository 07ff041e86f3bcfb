using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What a set asks one of its queries: to evaluate one event, whose end the set has found, or whether a value of a field rules a match out. It goes
/// the way of a scan, through <see cref="QueryState.Scan"/>, since there the query's evaluator is a type that the JIT knows.
/// </summary>
internal sealed unsafe class EventVisit(ScanWorkspace workspace)
{
    private const int NoTrial = -1;

    private int trial = NoTrial;
    private FieldSlot value;
    private byte* start;
    private byte* end;
    private byte* windowEnd;
    private int source;
    private long ordinal;

    /// <summary>What the query has answered.</summary>
    public VisitOutcome Outcome { get; private set; }

    /// <summary>The next question is about an event.</summary>
    /// <param name="eventStart">Its opening brace.</param>
    /// <param name="eventEnd">The byte behind it.</param>
    /// <param name="readableEnd">The byte behind the last one that may be read.</param>
    /// <param name="input">Rank of the input.</param>
    /// <param name="position">Its zero-based position in the input, as the query counts.</param>
    public void AboutEvent(byte* eventStart, byte* eventEnd, byte* readableEnd, int input, long position)
    {
        trial = NoTrial;
        start = eventStart;
        end = eventEnd;
        windowEnd = readableEnd;
        source = input;
        ordinal = position;
    }

    /// <summary>What every event that matches the query holds; null when nothing is known. Every answer has it.</summary>
    public EventProbe? Probe { get; private set; }

    /// <summary>The next question is about a value: whether no event that has it can match.</summary>
    /// <param name="field">The field.</param>
    /// <param name="fieldValue">Its value; one without a token for an event that lacks the field.</param>
    public void AboutValue(DecidingField field, in FieldSlot fieldValue)
    {
        trial = (int)field;
        value = fieldValue;
    }

    /// <summary>Puts the question to a query.</summary>
    public void Ask<TEvaluator>(EventScan scan, ref TEvaluator evaluator, EventProbe? probe)
        where TEvaluator : struct, IEventEvaluator
    {
        Probe = probe;
        if (trial != NoTrial)
        {
            Outcome = Rejects(ref evaluator) ? VisitOutcome.Passed : VisitOutcome.Matched;
        }
        else if (scan.Window is { } window)
        {
            var windowed = new Windowed<TEvaluator>(evaluator, window, scan.Baseline);
            var visited = new Visited<Windowed<TEvaluator>>(windowed);
            EvaluateAccelerated(scan, ref visited);
            evaluator = visited.Inner.Inner;
        }
        else
        {
            var visited = new Visited<TEvaluator>(evaluator);
            EvaluateAccelerated(scan, ref visited);
            evaluator = visited.Inner;
        }

        // While the account is at hand that was charged.
        workspace.Scratch.Reset();
    }

    private void EvaluateAccelerated<TEvaluator>(EventScan scan, ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator
    {
        if (Vector512Block.IsAccelerated)
        {
            Evaluate<TEvaluator, Vector512Block>(scan, ref evaluator);
        }
        else if (Vector256Block.IsAccelerated)
        {
            Evaluate<TEvaluator, Vector256Block>(scan, ref evaluator);
        }
        else if (Vector128Block.IsAccelerated)
        {
            Evaluate<TEvaluator, Vector128Block>(scan, ref evaluator);
        }
        else
        {
            Evaluate<TEvaluator, ScalarBlock>(scan, ref evaluator);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Evaluate<TEvaluator, TBlock>(EventScan scan, ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator
        where TBlock : struct, IScanBlock<TBlock>
    {
        workspace.Reserve(TEvaluator.FieldCount);
        var fields = new EventFields(workspace.Scratch, workspace.Slots, TEvaluator.TimestampSlot, source);
        fields.Begin(start, ordinal, TEvaluator.FieldCount);
        bool isRejected = false;
        if (TEvaluator.FieldCount != 0)
        {
            MemberOrder? order = scan.Order?.Of<TEvaluator>();
            byte* read = order == null
                ? EventReader<TEvaluator, TBlock>.Read(start + 1, windowEnd, ref evaluator, ref fields, workspace, null, null, out isRejected)
                : OrderedReader<TEvaluator, TBlock>.Read(start, windowEnd, ref evaluator, ref fields, workspace, order, out isRejected);
            if (read == null || read > end)
            {
                Outcome = VisitOutcome.Damaged;
                return;
            }
        }

        fields.End = end;
        Outcome = !isRejected && evaluator.Evaluate(ref fields) ? VisitOutcome.Matched : VisitOutcome.Passed;
    }

    private bool Rejects<TEvaluator>(ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator
    {
        int slot = DecidingFields.SlotIn<TEvaluator>((DecidingField)trial);
        if (slot < 0)
        {
            return false;
        }

        workspace.Reserve(TEvaluator.FieldCount);
        var fields = new EventFields(workspace.Scratch, workspace.Slots, TEvaluator.TimestampSlot, 0);
        fields.Begin(null, 0, TEvaluator.FieldCount);
        fields.Slots[slot] = value;
        return evaluator.Rejects(slot, ref fields);
    }
}
