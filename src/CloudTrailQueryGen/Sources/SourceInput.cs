namespace CloudTrailQueryGen;

/// <summary>One input of a source: a file, a stream or a block of memory.</summary>
internal abstract class SourceInput(string name)
{
    /// <summary>What errors and progress call it; a file's path.</summary>
    public string Name { get; } = name;

    /// <summary>It can be opened only once, as what was read is gone.</summary>
    public virtual bool IsReadOnce => false;

    /// <summary>Opens it at its first window; throws what the file system throws.</summary>
    /// <param name="limits">How large windows are.</param>
    /// <param name="buffers">The worker's; its input before is disposed by now.</param>
    public abstract InputWindows Open(WindowLimits limits, InputBuffers buffers);
}
