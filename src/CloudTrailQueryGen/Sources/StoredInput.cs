using System;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace CloudTrailQueryGen;

/// <summary>The bytes of an input as stored, counted, with a look ahead at the first ones.</summary>
/// <param name="stream">What is read.</param>
/// <param name="leaveOpen">Somebody else closes it.</param>
/// <param name="ahead">Holds what was looked at.</param>
/// <param name="most">Where the input ends, if there is more.</param>
internal sealed class StoredInput(Stream stream, bool leaveOpen, ReadBuffer ahead, long most = long.MaxValue) : IContentReader
{
    private const int FirstLook = 64 * 1024;

    private int aheadUsed;
    private int aheadLength;
    private bool isAtEnd;
    private ExceptionDispatchInfo? failure;
    private long bytesRead;

    /// <summary>Bytes taken from the stream so far; may be asked for while another thread reads.</summary>
    public long BytesRead => Volatile.Read(ref bytesRead);

    /// <summary>The first bytes, fewer than asked for only when the input is shorter; call once, before reading.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        ahead.Reserve(Math.Max(count, FirstLook));
        Look(count);
        failure?.Throw();
        return ahead.Span[..aheadLength];
    }

    /// <summary>Looks on until the end of the input; call before reading.</summary>
    /// <param name="most">Where to stop if the end is not reached.</param>
    /// <param name="all">All that there is.</param>
    /// <returns>False when there is more, or it cannot be read.</returns>
    public bool TryPeekAll(int most, out ReadOnlySpan<byte> all)
    {
        // One byte of room more, so that the read that finds the end needs no larger buffer.
        long expected = stream.CanSeek ? aheadLength + (stream.Length - stream.Position) + 1 : 0;
        all = default;
        if (expected > most + 1L)
        {
            return false;
        }

        int size = (int)Math.Min(Math.Max(expected, ahead.Length), most + 1L);
        while (!isAtEnd && failure is null && aheadLength <= most)
        {
            ahead.Reserve(size, 0, aheadLength);
            Look(size);
            size = (int)Math.Min(size * 2L, most + 1L);
        }

        all = ahead.Span[..aheadLength];
        return isAtEnd && aheadLength <= most;
    }

    /// <summary>Reads on, the bytes looked at first; 0 is the end.</summary>
    public int Read(Span<byte> destination)
    {
        int waiting = Math.Min(aheadLength - aheadUsed, destination.Length);
        if (waiting > 0)
        {
            ahead.Span.Slice(aheadUsed, waiting).CopyTo(destination);
            aheadUsed += waiting;
            return waiting;
        }

        failure?.Throw();
        return isAtEnd ? 0 : ReadStream(destination);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }

    // What came before a failure is read before it is reported.
    private void Look(int length)
    {
        try
        {
            while (!isAtEnd && aheadLength < length)
            {
                int read = ReadStream(ahead.Span[aheadLength..length]);
                aheadLength += read;
                isAtEnd = read == 0;
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private int ReadStream(Span<byte> destination)
    {
        int read = stream.Read(destination[..(int)Math.Min(destination.Length, most - bytesRead)]);
        Volatile.Write(ref bytesRead, bytesRead + read);
        return read;
    }
}
