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

    public override InputWindows Open(WindowLimits limits, InputBuffers buffers) =>
        StreamContent.Open(new FileStream(Name, Sequential), leaveOpen: false, limits, buffers, readsAhead: true);
}
