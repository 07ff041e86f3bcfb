using System;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>The bytes of an input as stored, counted, with a look ahead at the first ones.</summary>
internal sealed class StoredInput(Stream stream, bool leaveOpen) : IDisposable
{
    private byte[] ahead = [];
    private int aheadUsed;

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The first bytes, fewer than asked for only when the input is shorter; call once, before reading.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        byte[] first = new byte[count];
        int read = stream.ReadAtLeast(first, count, throwOnEndOfStream: false);
        BytesRead += read;
        ahead = first[..read];
        return ahead;
    }

    /// <summary>Reads on, the bytes looked at first; 0 is the end.</summary>
    public int Read(Span<byte> destination)
    {
        int waiting = Math.Min(ahead.Length - aheadUsed, destination.Length);
        if (waiting > 0)
        {
            ahead.AsSpan(aheadUsed, waiting).CopyTo(destination);
            aheadUsed += waiting;
            return waiting;
        }

        int read = stream.Read(destination);
        BytesRead += read;
        return read;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }
}
