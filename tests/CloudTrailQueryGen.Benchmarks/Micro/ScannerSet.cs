using System.Runtime.CompilerServices;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>The scanners of the instruction set of <typeparamref name="TBlock"/>; each returns how much it has found, so that nothing is left out.</summary>
internal sealed unsafe class ScannerSet<TBlock> : IScannerSet
    where TBlock : struct, IScanBlock<TBlock>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long StringEnds(byte[] strings)
    {
        long found = 0;
        fixed (byte* start = strings)
        {
            byte* end = start + strings.Length;
            for (byte* position = start; position != null && position < end; found++)
            {
                byte* close = StringScanner<TBlock>.FindEnd(position, end, out _);
                position = close == null ? null : close + 1;
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long ContainerSkips(byte[] events, int[] starts)
    {
        long found = 0;
        fixed (byte* text = events)
        {
            foreach (int start in starts)
            {
                found += ContainerScanner<TBlock>.Skip(text + start + 1, text + events.Length, 1) == null ? 0 : 1;
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long ProbeSkips(byte[] events, int[] starts, EventProbe probe)
    {
        long found = 0;
        fixed (byte* text = events)
        {
            foreach (int start in starts)
            {
                found += probe.SkipUnlessFound<TBlock>(text + start, text + events.Length, isLine: false) == null ? 0 : 1;
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long GrammarSkips(byte[] events, int[] starts)
    {
        long found = 0;
        fixed (byte* text = events)
        {
            foreach (int start in starts)
            {
                found += GrammarScanner<TBlock>.Skip(text + start, text + events.Length) == null ? 0 : 1;
            }
        }

        return found;
    }
}
