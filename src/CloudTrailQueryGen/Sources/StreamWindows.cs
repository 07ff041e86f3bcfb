using System;
using System.Buffers;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Windows over a stream, plain or gzip.</summary>
internal sealed class StreamWindows : InputWindows
{
    private readonly StoredInput stored;
    private readonly GzipMembers? members;
    private byte[] buffer;
    private int length;
    private long contentLength;
    private bool atEnd;
    private Exception? failure;

    /// <summary>Opens the first window; throws what the stream throws.</summary>
    public StreamWindows(Stream stream, bool leaveOpen, WindowLimits limits)
        : base(limits)
    {
        stored = new(stream, leaveOpen);
        if (GzipMembers.AreAt(stored.Peek(GzipMembers.MagicLength)))
        {
            members = new(stored);
        }

        buffer = ArrayPool<byte>.Shared.Rent(Capacity);
        Fill();
    }

    public override long BytesRead => stored.BytesRead;

    public override long BytesScanned => contentLength;

    public override ReadOnlySpan<byte> Current => buffer.AsSpan(0, length);

    public override bool IsFinal => atEnd && failure is null;

    public override Exception? Failure => failure;

    /// <inheritdoc/>
    public override void Dispose()
    {
        members?.Dispose();
        stored.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    protected override void Move(int consumed)
    {
        if (Capacity > buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Capacity);
            buffer.AsSpan(consumed, length - consumed).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        else
        {
            buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
        }

        length -= consumed;
        Fill();
    }

    private void Fill()
    {
        try
        {
            while (!atEnd && length < Capacity)
            {
                Span<byte> free = buffer.AsSpan(length, Capacity - length);
                int read = members is null ? stored.Read(free) : members.Read(free);
                length += read;
                contentLength += read;
                atEnd = read == 0;
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // What was read before the damage still counts: the window is handed out first, the failure with it.
            failure = exception;
            atEnd = true;
        }
    }
}
