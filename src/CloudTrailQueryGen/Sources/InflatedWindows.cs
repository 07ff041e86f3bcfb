using System;

namespace CloudTrailQueryGen;

/// <summary>Windows over content that was inflated as a whole.</summary>
/// <param name="buffer">Holds the content from its beginning.</param>
/// <param name="length">How long the content is.</param>
/// <param name="bytesRead">How long the file is.</param>
/// <param name="limits">How large windows are.</param>
internal sealed class InflatedWindows(ReadBuffer buffer, int length, long bytesRead, WindowLimits limits) : InputWindows(limits)
{
    private int start;

    public override long BytesRead => bytesRead;

    public override long BytesScanned => start + Current.Length;

    public override ReadOnlySpan<byte> Current => buffer.Span.Slice(start, Math.Min(Capacity, length - start));

    public override bool IsFinal => length - start <= Capacity;

    protected override void Move(int consumed) => start += consumed;
}
