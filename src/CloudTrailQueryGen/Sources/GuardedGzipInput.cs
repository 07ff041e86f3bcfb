using System;
using System.Buffers;
using System.Runtime.ExceptionServices;

namespace CloudTrailQueryGen;

/// <summary>
/// Compressed bytes with one more gzip member, the guard, behind them. The decompressor of .NET takes a file that was cut off for
/// one that has ended; behind a complete file it finds the guard, behind a cut one it cannot. Zeros at the end, with which blocks of tapes are filled up and
/// which gzip(1) ignores, are handed out one by one: the decompressor takes what belongs to its data, and refuses the first that does not.
/// </summary>
internal sealed class GuardedGzipInput(StoredInput stored) : ForwardStream
{
    private const int BufferSize = 64 * 1024;

    // The zeros at the end of data belong to CRC-32 and length; more than that would be padding, but for a CRC-32 of 0.
    private const int MostSingleZeros = 16;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int start;
    private int end;
    private long zerosBefore;
    private long zerosBehind;
    private bool isAtEnd;
    private ExceptionDispatchInfo? failure;
    private int zerosGiven;
    private int guardGiven;

    /// <summary>What the guard decompresses to.</summary>
    public static ReadOnlySpan<byte> GuardContent => "ctq-end-of-input"u8;

    /// <summary>All bytes of the input were handed out, and some of the guard.</summary>
    public bool GuardStarted => guardGiven > 0;

    /// <summary>The last byte that was handed out is a zero of which nothing but zeros follow.</summary>
    public bool IsInPadding => !GuardStarted && zerosGiven is > 0 and <= MostSingleZeros;

    // RFC 1952 header, one stored block (RFC 1951 section 3.2.4) with the content, its CRC-32 and length.
    private static ReadOnlySpan<byte> Guard =>
    [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x04, 0x03,
        0x01, 0x10, 0x00, 0xEF, 0xFF,
        (byte)'c', (byte)'t', (byte)'q', (byte)'-', (byte)'e', (byte)'n', (byte)'d', (byte)'-',
        (byte)'o', (byte)'f', (byte)'-', (byte)'i', (byte)'n', (byte)'p', (byte)'u', (byte)'t',
        0x65, 0xCB, 0x54, 0xAE, 0x10, 0x00, 0x00, 0x00,
    ];

    public override int Read(Span<byte> destination)
    {
        if (destination.IsEmpty)
        {
            return 0;
        }

        if (zerosBefore == 0 && start == end && (!isAtEnd || zerosBehind > 0))
        {
            Fill();
        }

        if (zerosBefore > 0)
        {
            return GiveZeros(destination);
        }

        if (start < end)
        {
            int count = Math.Min(end - start, destination.Length);
            buffer.AsSpan(start, count).CopyTo(destination);
            start += count;
            return count;
        }

        int given = Math.Min(Guard.Length - guardGiven, destination.Length);
        Guard.Slice(guardGiven, given).CopyTo(destination);
        guardGiven += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (buffer.Length != 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            start = end = 0;
        }

        base.Dispose(disposing);
    }

    // Zeros at the end of the buffer are held back, as a number, until something else follows or nothing.
    private void Fill()
    {
        zerosBefore = zerosBehind;
        zerosBehind = 0;
        start = end = 0;
        while (end == 0 && !isAtEnd)
        {
            int read = FillBuffer();
            end = buffer.AsSpan(0, read).LastIndexOfAnyExcept((byte)0) + 1;
            if (end == 0)
            {
                zerosBefore += read;
            }
            else
            {
                zerosBehind = read - end;
            }
        }
    }

    // As full as it gets: where pieces end must not depend on how they arrive, see GzipMembers.
    private int FillBuffer()
    {
        failure?.Throw();
        int length = 0;
        try
        {
            while (!isAtEnd && length < BufferSize)
            {
                int read = stored.Read(buffer.AsSpan(length, BufferSize - length));
                isAtEnd = read == 0;
                length += read;
            }
        }
        catch (Exception exception) when (length > 0)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        return length;
    }

    private int GiveZeros(Span<byte> destination)
    {
        bool areLast = isAtEnd && start == end;
        int count = areLast && zerosGiven < MostSingleZeros ? 1 : (int)Math.Min(zerosBefore, destination.Length);
        zerosGiven += areLast && zerosGiven <= MostSingleZeros ? 1 : 0;
        destination[..count].Clear();
        zerosBefore -= count;
        return count;
    }
}
