using System.IO;

namespace CloudTrailQueryGen;

/// <summary>A stream of the caller's; it stays open.</summary>
internal sealed class StreamInput(Stream stream, string name) : SourceInput(name)
{
    public override bool IsReadOnce => true;

    public override InputWindows Open(WindowLimits limits) => new StreamWindows(stream, leaveOpen: true, limits);
}
