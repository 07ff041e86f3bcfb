using System;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>A file on disk.</summary>
internal sealed class FileInput(string path) : SourceInput(path)
{
    // The windows are the buffer; a second one inside the stream would only be copied through.
    private static readonly FileStreamOptions Sequential = new()
    {
        BufferSize = 0,
        Options = FileOptions.SequentialScan,
        Share = FileShare.ReadWrite | FileShare.Delete,
    };

    /// <inheritdoc/>
    public override long Length => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? 0 : new FileInfo(Name).Length;

    /// <inheritdoc/>
    public override InputWindows OpenPart(long start, long length, WindowLimits limits, InputBuffers buffers) =>
        StreamContent.OpenPart(new FileStream(Name, Sequential) { Position = start }, length, limits, buffers);

    public override InputWindows Open(WindowLimits limits, InputBuffers buffers) =>
        StreamContent.Open(new FileStream(Name, Sequential), leaveOpen: false, limits, buffers, readsAhead: true);
}
