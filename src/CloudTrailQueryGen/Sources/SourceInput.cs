using System;

namespace CloudTrailQueryGen;

/// <summary>One input of a source: a file, a stream or a block of memory.</summary>
internal abstract class SourceInput(string name)
{
    /// <summary>What errors and progress call it; a file's path.</summary>
    public string Name { get; } = name;

    /// <summary>It can be opened only once, as what was read is gone.</summary>
    public virtual bool IsReadOnce => false;

    /// <summary>Bytes of content, if it can be read from any place on; 0 if not. Throws what the file system throws.</summary>
    public virtual long Length => 0;

    /// <summary>Opens a part of an input that has a <see cref="Length"/> and is not gzip; the last window of the part is final.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is; there may be less.</param>
    /// <param name="limits">How large windows are.</param>
    /// <param name="buffers">The worker's; its input before is disposed by now.</param>
    public virtual InputWindows OpenPart(long start, long length, WindowLimits limits, InputBuffers buffers) =>
        throw new NotSupportedException($"'{Name}' is read from its beginning.");

    /// <summary>Opens it at its first window; throws what the file system throws.</summary>
    /// <param name="limits">How large windows are.</param>
    /// <param name="buffers">The worker's; its input before is disposed by now.</param>
    public abstract InputWindows Open(WindowLimits limits, InputBuffers buffers);
}
