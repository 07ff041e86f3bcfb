using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Runs a generated evaluator over events.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class EventLoop
{
    /// <summary>Evaluates the complete events of the scan's current window.</summary>
    /// <typeparam name="TEvaluator">The query.</typeparam>
    /// <param name="scan">The scan, within <see cref="EventScan.Feed"/>.</param>
    /// <param name="evaluator">Its state.</param>
    /// <param name="probe">Tells which events need not be read; null when all are.</param>
    public static void Run<TEvaluator>(EventScan scan, ref TEvaluator evaluator, EventProbe? probe = null)
        where TEvaluator : struct, IEventEvaluator
    {
        ArgumentNullException.ThrowIfNull(scan);
        if (scan.Visit is { } visit)
        {
            visit.Ask(scan, ref evaluator, probe);
        }
        else if (scan.Window is { } window)
        {
            var windowed = new Windowed<TEvaluator>(evaluator, window, scan.Baseline);
            RunAccelerated(scan, ref windowed, scan.UsesProbe ? probe : null);
            evaluator = windowed.Inner;
        }
        else
        {
            RunAccelerated(scan, ref evaluator, scan.UsesProbe ? probe : null);
        }
    }

    /// <summary>Tests one event, which white space may surround.</summary>
    /// <typeparam name="TEvaluator">The query.</typeparam>
    /// <param name="utf8Event">The event's JSON.</param>
    /// <param name="evaluator">Its state.</param>
    /// <returns>The event passed all filters.</returns>
    /// <exception cref="CloudTrailFormatException">The event is not one JSON object, or what the query reads of it is not valid.</exception>
    public static bool Test<TEvaluator>(ReadOnlySpan<byte> utf8Event, ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator
    {
        if (Vector512Block.IsAccelerated)
        {
            return Test<TEvaluator, Vector512Block>(utf8Event, ref evaluator);
        }

        if (Vector256Block.IsAccelerated)
        {
            return Test<TEvaluator, Vector256Block>(utf8Event, ref evaluator);
        }

        return Vector128Block.IsAccelerated
            ? Test<TEvaluator, Vector128Block>(utf8Event, ref evaluator)
            : Test<TEvaluator, ScalarBlock>(utf8Event, ref evaluator);
    }

    /// <summary><see cref="Run{TEvaluator}"/> with a given instruction set.</summary>
    internal static void Run<TEvaluator, TBlock>(EventScan scan, ref TEvaluator evaluator, EventProbe? probe = null)
        where TEvaluator : struct, IEventEvaluator
        where TBlock : struct, IScanBlock<TBlock>
    {
        ScanWorkspace workspace = ScanWorkspace.Rent(TEvaluator.FieldCount);
        try
        {
            RunWindow<TEvaluator, TBlock>(scan, ref evaluator, workspace, probe);
        }
        finally
        {
            workspace.Return();
        }
    }

    /// <summary><see cref="Test{TEvaluator}"/> with a given instruction set.</summary>
    internal static bool Test<TEvaluator, TBlock>(ReadOnlySpan<byte> utf8Event, ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator
        where TBlock : struct, IScanBlock<TBlock>
    {
        ScanWorkspace workspace = ScanWorkspace.Rent(TEvaluator.FieldCount);
        try
        {
            fixed (byte* start = utf8Event)
            {
                return TestEvent<TEvaluator, TBlock>(start, start + utf8Event.Length, ref evaluator, workspace);
            }
        }
        finally
        {
            workspace.Return();
        }
    }

    /// <summary>Records the first byte of a text that is not valid UTF-8; always false.</summary>
    internal static bool FailAtInvalidUtf8(byte* start, byte* end, ref EventFields fields)
    {
        byte* position = start;
        while (Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(position, (int)(end - position)), out _, out int length)
            == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        fields.Fail(position, "The event is not valid UTF-8");
        return false;
    }

    private static void RunAccelerated<TEvaluator>(EventScan scan, ref TEvaluator evaluator, EventProbe? probe)
        where TEvaluator : struct, IEventEvaluator
    {
        if (Vector512Block.IsAccelerated)
        {
            Run<TEvaluator, Vector512Block>(scan, ref evaluator, probe);
        }
        else if (Vector256Block.IsAccelerated)
        {
            Run<TEvaluator, Vector256Block>(scan, ref evaluator, probe);
        }
        else if (Vector128Block.IsAccelerated)
        {
            Run<TEvaluator, Vector128Block>(scan, ref evaluator, probe);
        }
        else
        {
            Run<TEvaluator, ScalarBlock>(scan, ref evaluator, probe);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunWindow<TEvaluator, TBlock>(EventScan scan, ref TEvaluator evaluator, ScanWorkspace workspace, EventProbe? probe)
        where TEvaluator : struct, IEventEvaluator
        where TBlock : struct, IScanBlock<TBlock>
    {
        ref EnvelopeReader envelope = ref scan.Envelope;
        byte* end = envelope.End;
        var fields = new EventFields(workspace.Scratch, workspace.Slots, TEvaluator.TimestampSlot, scan.Source);
        bool checksGrammar = scan.ChecksGrammar;
        EventProbe? paying = scan.IsEventByEvent ? null : probe;
        var worth = new ProbeWorth();
        MemberOrder? order = scan.Order?.Of<TEvaluator>();
        byte* start;
        byte* found = null;
        while ((start = envelope.MoveToEvent(scan)) != null)
        {
            if (paying != null)
            {
                if (start != found)
                {
                    byte* behind = paying.SkipEvents<TBlock>(start, end, envelope.Separator, scan.LongestEvent, envelope.IsLines, out int skipped, out found);
                    if (skipped != 0)
                    {
                        envelope.Accept(behind);
                        scan.EventsScanned += skipped;
                        worth.Skipped(skipped);
                        continue;
                    }
                }

                paying = worth.FoundAgain() ? paying : null;
            }

            fields.Begin(start, scan.FirstOrdinal + scan.EventsScanned, TEvaluator.FieldCount);
            bool isRejected = false;
            byte* eventEnd = checksGrammar && !GrammarChecker.Check<TBlock>(start, end, ref fields) ? null
                : order == null ? EventReader<TEvaluator, TBlock>.Read(start + 1, end, ref evaluator, ref fields, workspace, null, null, out isRejected)
                : OrderedReader<TEvaluator, TBlock>.Read(start, end, ref evaluator, ref fields, workspace, order, out isRejected);
            if (!IsComplete<TBlock>(start, eventEnd, ref fields) || eventEnd - start > scan.LongestEvent)
            {
                byte* behind = probe == null ? null : probe.SkipDamaged<TBlock>(start, end, envelope.IsLines);
                if (behind != null && behind - start <= scan.LongestEvent)
                {
                    envelope.Accept(behind);
                    scan.EventsScanned++;
                    continue;
                }

                if (!envelope.Recover(scan, fields.DamageAt, fields.Damage))
                {
                    return;
                }

                continue;
            }

            envelope.Accept(eventEnd);
            scan.EventsScanned++;
            if (!isRejected && evaluator.Evaluate(ref fields))
            {
                scan.EventsMatched++;
            }
        }
    }

    private static bool TestEvent<TEvaluator, TBlock>(byte* text, byte* end, ref TEvaluator evaluator, ScanWorkspace workspace)
        where TEvaluator : struct, IEventEvaluator
        where TBlock : struct, IScanBlock<TBlock>
    {
        byte* start = JsonToken.SkipWhiteSpace(text, end);
        if (start == end || *start != (byte)'{')
        {
            throw new CloudTrailFormatException("An event is a JSON object: '{' was expected", start - text);
        }

        var fields = new EventFields(workspace.Scratch, workspace.Slots, TEvaluator.TimestampSlot, 0);
        fields.Begin(start, 0, TEvaluator.FieldCount);
        byte* eventEnd = EventReader<TEvaluator, TBlock>.Read(start + 1, end, ref evaluator, ref fields, workspace, null, null, out bool isRejected);
        if (!IsComplete<TBlock>(start, eventEnd, ref fields))
        {
            throw Describe(text, start, end, ref fields);
        }

        byte* behind = JsonToken.SkipWhiteSpace(eventEnd, end);
        if (behind != end)
        {
            throw new CloudTrailFormatException("There is text behind the event", behind - text);
        }

        return !isRejected && evaluator.Evaluate(ref fields);
    }

    // The bytes are still in the cache, so validating them here costs little.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsComplete<TBlock>(byte* start, byte* eventEnd, ref EventFields fields)
        where TBlock : struct, IScanBlock<TBlock>
    {
        if (eventEnd == null || eventEnd[-1] != (byte)'}')
        {
            return false;
        }

        fields.End = eventEnd;
        return AsciiScanner<TBlock>.IsAscii(start, fields.AsciiFrom != null ? fields.AsciiFrom : eventEnd, eventEnd) || Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(eventEnd - start))) || FailAtInvalidUtf8(start, eventEnd, ref fields);
    }

    private static CloudTrailFormatException Describe(byte* text, byte* start, byte* end, ref EventFields fields)
    {
        byte* flaw = GrammarChecker.FindFlaw(start, end, out string message);
        if (fields.Damage != null && (flaw == null || fields.DamageAt < flaw))
        {
            return new CloudTrailFormatException(fields.Damage, fields.DamageAt - text);
        }

        return flaw != null
            ? new CloudTrailFormatException(message, flaw - text)
            : new CloudTrailFormatException("The event is cut off", end - text);
    }
}
