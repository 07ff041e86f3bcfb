using System;

namespace CloudTrailQueryGen;

/// <summary>What one worker needs for reading and uses again for each of its inputs, one at a time.</summary>
/// <param name="inflater">Inflates gzip files as a whole; null where only .NET's own decompressor is there.</param>
/// <param name="readsAhead">A second thread may be started that decompresses while the worker evaluates.</param>
internal sealed class InputBuffers(LibDeflateInflater? inflater, bool readsAhead) : IDisposable
{
    // A rare large event may have needed more; it is not held for all that follow.
    private const int MostKept = 2 * LibDeflateInflater.MostContent;

    /// <summary>The bytes of an input as stored.</summary>
    public PooledBuffer Stored { get; } = new();

    /// <summary>The content that is evaluated.</summary>
    public PooledBuffer Content { get; } = new();

    /// <summary>Inflates gzip files as a whole.</summary>
    public LibDeflateInflater? Inflater { get; } = inflater;

    /// <summary>A second thread may be started.</summary>
    public bool ReadsAhead { get; } = readsAhead;

    /// <summary>The input before is done.</summary>
    public void Reset() => Content.Trim(MostKept);

    /// <inheritdoc/>
    public void Dispose()
    {
        Stored.Dispose();
        Content.Dispose();
        Inflater?.Dispose();
    }
}
