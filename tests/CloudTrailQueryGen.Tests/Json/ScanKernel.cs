using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>The code of the instruction set of <typeparamref name="TBlock"/>.</summary>
internal sealed unsafe class ScanKernel<TBlock> : IScanKernel
    where TBlock : struct, IScanBlock<TBlock>
{
    public int FindStringEnd(ReadOnlySpan<byte> text, out bool isPlain)
    {
        fixed (byte* start = text)
        {
            byte* found = StringScanner<TBlock>.FindEnd(start, start + text.Length, out isPlain);
            return found == null ? -1 : (int)(found - start);
        }
    }

    public int SkipContainer(ReadOnlySpan<byte> text, int depth)
    {
        fixed (byte* start = text)
        {
            byte* found = ContainerScanner<TBlock>.Skip(start, start + text.Length, depth);
            return found == null ? -1 : (int)(found - start);
        }
    }

    public int SkipUnlessFound(EventProbe probe, ReadOnlySpan<byte> text, bool isLine = false)
    {
        fixed (byte* start = text)
        {
            byte* behind = probe.SkipUnlessFound<TBlock>(start, start + text.Length, isLine);
            return behind == null ? -1 : (int)(behind - start);
        }
    }

    public (int Behind, int Count, int Next) SkipEvents(EventProbe probe, ReadOnlySpan<byte> text, char separator, int longest)
    {
        fixed (byte* start = text)
        {
            byte* behind = probe.SkipEvents<TBlock>(start, start + text.Length, separator, longest, separator == '\n', out int count, out byte* next);
            return (behind == null ? -1 : (int)(behind - start), count, next == null ? -1 : (int)(next - start));
        }
    }

    public int SkipChecked(ReadOnlySpan<byte> text)
    {
        fixed (byte* start = text)
        {
            byte* behind = GrammarScanner<TBlock>.Skip(start, start + text.Length);
            return behind == null ? -1 : (int)(behind - start);
        }
    }

    public void Run<TEvaluator>(EventScan scan, ref TEvaluator evaluator, EventProbe? probe = null)
        where TEvaluator : struct, IEventEvaluator => EventLoop.Run<TEvaluator, TBlock>(scan, ref evaluator, probe);

    public bool Test<TEvaluator>(ReadOnlySpan<byte> utf8Event, ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator => EventLoop.Test<TEvaluator, TBlock>(utf8Event, ref evaluator);
}
