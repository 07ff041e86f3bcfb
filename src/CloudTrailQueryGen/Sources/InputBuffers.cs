using System;

namespace CloudTrailQueryGen;

/// <summary>What one worker needs for reading and uses again for each of its inputs, one at a time.</summary>
internal sealed class InputBuffers : IDisposable
{
    /// <summary>Makes empty buffers.</summary>
    /// <param name="inflater">Inflates gzip files as a whole; null where only .NET's own decompressor is there.</param>
    /// <param name="readsAhead">A second thread may be started that decompresses while the worker evaluates.</param>
    public InputBuffers(LibDeflateInflater? inflater, bool readsAhead)
    {
        Inflater = inflater;
        ReadsAhead = readsAhead;
        if (inflater is not null)
        {
            // At once, by the thread that makes and frees all of them: allocators keep a heap for each thread, in which buffers that grow leave holes. What is
            // not used costs addresses only.
            Stored.Reserve(inflater.MostStored + 1);
            Content.Reserve(inflater.MostContent);
        }
    }

    /// <summary>The bytes of an input as stored.</summary>
    public ReadBuffer Stored { get; } = new();

    /// <summary>The content that is evaluated.</summary>
    public ReadBuffer Content { get; } = new();

    /// <summary>Inflates gzip files as a whole.</summary>
    public LibDeflateInflater? Inflater { get; }

    /// <summary>A second thread may be started.</summary>
    public bool ReadsAhead { get; }

    /// <summary>The input before is done: what a rare large event has needed is not held for all that follow.</summary>
    public void Reset() => Content.Trim(2 * LibDeflateInflater.MostContentAlone);

    /// <inheritdoc/>
    public void Dispose()
    {
        Stored.Dispose();
        Content.Dispose();
        Inflater?.Dispose();
    }
}
