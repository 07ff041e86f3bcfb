using System;

namespace CloudTrailQueryGen;

/// <summary>Windows over memory: nothing is copied.</summary>
internal sealed class MemoryWindows(ReadOnlyMemory<byte> content, WindowLimits limits) : InputWindows(limits)
{
    private int start;

    public override long BytesRead => BytesScanned;

    public override long BytesScanned => start + Current.Length;

    public override ReadOnlySpan<byte> Current => content.Span.Slice(start, Math.Min(Capacity, content.Length - start));

    public override bool IsFinal => content.Length - start <= Capacity;

    protected override void Move(int consumed) => start += consumed;
}
