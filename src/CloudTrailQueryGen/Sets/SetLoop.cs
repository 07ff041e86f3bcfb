using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The loop over the events of a window, for a set: <see cref="EventLoop"/> where the end of an event is found before it is read. Mostly it is found while
/// the literals of the first gate are looked for; then all that is read of the event is its beginning.
/// </summary>
/// <typeparam name="TFields">The deciding fields.</typeparam>
internal static unsafe class SetLoop<TFields>
    where TFields : struct, IDecidingFields
{
    /// <summary>Hands out the complete events of the window of the set's own scan.</summary>
    public static void Run(EventScan scan, SetReading set)
    {
        if (Vector512Block.IsAccelerated)
        {
            Run<Vector512Block>(scan, set);
        }
        else if (Vector256Block.IsAccelerated)
        {
            Run<Vector256Block>(scan, set);
        }
        else if (Vector128Block.IsAccelerated)
        {
            Run<Vector128Block>(scan, set);
        }
        else
        {
            Run<ScalarBlock>(scan, set);
        }
    }

    private static void Run<TBlock>(EventScan scan, SetReading set)
        where TBlock : struct, IScanBlock<TBlock>
    {
        ScanWorkspace workspace = ScanWorkspace.Rent(SetEvaluator<TFields>.FieldCount);
        try
        {
            RunWindow<TBlock>(scan, set, workspace);
        }
        finally
        {
            workspace.Return();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunWindow<TBlock>(EventScan scan, SetReading set, ScanWorkspace workspace)
        where TBlock : struct, IScanBlock<TBlock>
    {
        ref EnvelopeReader envelope = ref scan.Envelope;
        byte* end = envelope.End;
        var evaluator = new SetEvaluator<TFields>(set);
        var fields = new EventFields(workspace.Scratch, workspace.Slots, SetEvaluator<TFields>.TimestampSlot, scan.Source);
        MemberOrder? order = scan.Order?.Of<SetEvaluator<TFields>>();
        ProbeGate? gate = set.FirstGate;
        byte* start;
        while ((start = envelope.MoveToEvent(scan)) != null)
        {
            fields.Begin(start, scan.FirstOrdinal + scan.EventsScanned, SetEvaluator<TFields>.FieldCount);
            byte* behind = gate == null || scan.ChecksGrammar ? null : gate.SkipUnlessFound<TBlock>(start, end, envelope.IsLines);
            bool lacksLiterals = behind != null;
            if ((!lacksLiterals && !FindEnd<TBlock>(scan, start, end, ref fields, out behind))
                || behind - start > scan.LongestEvent
                || !Read<TBlock>(start, behind, end, ref evaluator, ref fields, workspace, order))
            {
                if (!envelope.Recover(scan, fields.DamageAt, fields.Damage))
                {
                    return;
                }

                continue;
            }

            fields.End = behind;
            envelope.Accept(behind);
            scan.EventsScanned++;
            evaluator.Evaluate(ref fields);
            set.VisitLeft<TBlock>(ref fields, lacksLiterals);
        }
    }

    // The end of an event that is whole as far as its grammar is to be checked, and UTF-8.
    private static bool FindEnd<TBlock>(EventScan scan, byte* start, byte* end, ref EventFields fields, out byte* behind)
        where TBlock : struct, IScanBlock<TBlock>
    {
        bool isAscii = false;
        behind = scan.ChecksGrammar && !GrammarChecker.Check<TBlock>(start, end, ref fields) ? null : ContainerScanner<TBlock>.Skip(start + 1, end, 1, out isAscii);
        fields.AsciiFrom = isAscii ? start : null;
        return EventLoop.IsComplete<TBlock>(start, behind, ref fields);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Read<TBlock>(
        byte* start, byte* behind, byte* end, ref SetEvaluator<TFields> evaluator, ref EventFields fields, ScanWorkspace workspace, MemberOrder? order)
        where TBlock : struct, IScanBlock<TBlock>
    {
        byte* read = order == null
            ? EventReader<SetEvaluator<TFields>, TBlock>.Read(start + 1, end, ref evaluator, ref fields, workspace, null, null, out _)
            : OrderedReader<SetEvaluator<TFields>, TBlock>.Read(start, end, ref evaluator, ref fields, workspace, order, out _);
        return read != null && read <= behind;
    }
}
