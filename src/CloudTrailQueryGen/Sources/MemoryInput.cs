using System;

namespace CloudTrailQueryGen;

/// <summary>Bytes that the caller holds.</summary>
internal sealed class MemoryInput(ReadOnlyMemory<byte> content, string name) : SourceInput(name)
{
    /// <inheritdoc/>
    public override long Length => content.Length;

    /// <inheritdoc/>
    public override InputWindows OpenPart(long start, long length, WindowLimits limits, InputBuffers buffers) =>
        new MemoryWindows(content.Slice((int)start, (int)Math.Min(length, content.Length - start)), limits);

    public override InputWindows Open(WindowLimits limits, InputBuffers buffers) => GzipMembers.AreAt(content.Span)
        ? StreamContent.Open(new ReadOnlyMemoryStream(content), leaveOpen: false, limits, buffers, readsAhead: true)
        : new MemoryWindows(content, limits);
}
