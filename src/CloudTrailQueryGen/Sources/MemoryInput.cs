using System;

namespace CloudTrailQueryGen;

/// <summary>Bytes that the caller holds.</summary>
internal sealed class MemoryInput(ReadOnlyMemory<byte> content, string name) : SourceInput(name)
{
    public override InputWindows Open(WindowLimits limits) => GzipMembers.AreAt(content.Span)
        ? new StreamWindows(new ReadOnlyMemoryStream(content), leaveOpen: false, limits)
        : new MemoryWindows(content, limits);
}
