using System;

namespace CloudTrailQueryGen;

/// <summary>Bytes that the caller holds.</summary>
internal sealed class MemoryInput(ReadOnlyMemory<byte> content, string name) : SourceInput(name)
{
    public override InputWindows Open(WindowLimits limits, InputBuffers buffers) => GzipMembers.AreAt(content.Span)
        ? StreamContent.Open(new ReadOnlyMemoryStream(content), leaveOpen: false, limits, buffers, readsAhead: true)
        : new MemoryWindows(content, limits);
}
