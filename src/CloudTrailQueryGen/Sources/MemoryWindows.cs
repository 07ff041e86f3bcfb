using System;

namespace CloudTrailQueryGen;

/// <summary>Windows over memory: nothing is copied.</summary>
/// <param name="content">The content.</param>
/// <param name="limits">How large windows are.</param>
/// <param name="bytesStored">How long the input is of which the memory is the content; null when it is the memory.</param>
internal sealed class MemoryWindows(ReadOnlyMemory<byte> content, WindowLimits limits, long? bytesStored = null) : InputWindows(limits)
{
    private int start;

    public override long BytesRead => bytesStored ?? BytesScanned;

    public override long BytesScanned => start + Current.Length;

    public override ReadOnlySpan<byte> Current => content.Span.Slice(start, Math.Min(Capacity, content.Length - start));

    public override bool IsFinal => content.Length - start <= Capacity;

    protected override void Move(int consumed) => start += consumed;
}
