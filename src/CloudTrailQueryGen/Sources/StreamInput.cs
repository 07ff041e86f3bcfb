using System.IO;

namespace CloudTrailQueryGen;

/// <summary>A stream of the caller's; it stays open, and is read by the thread that evaluates it.</summary>
internal sealed class StreamInput(Stream stream, string name) : SourceInput(name)
{
    public override bool IsReadOnce => true;

    public override InputWindows Open(WindowLimits limits, InputBuffers buffers) =>
        StreamContent.Open(stream, leaveOpen: true, limits, buffers);
}
