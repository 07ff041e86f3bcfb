using System;
using System.Buffers;

namespace CloudTrailQueryGen;

/// <summary>
/// Compressed bytes with one more gzip member, the guard, behind them. The decompressor of .NET takes a file that was cut off for
/// one that has ended; behind a complete file it finds the guard, behind a cut one it cannot.
/// </summary>
internal sealed class GuardedGzipInput(StoredInput stored) : ForwardStream
{
    private const int BufferSize = 64 * 1024;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int start;
    private int end;
    private int guardGiven;

    /// <summary>What the guard decompresses to.</summary>
    public static ReadOnlySpan<byte> GuardContent => "ctq-end-of-input"u8;

    /// <summary>All bytes of the input were handed out, and some of the guard.</summary>
    public bool GuardStarted => guardGiven > 0;

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
        if (start == end && !GuardStarted)
        {
            start = 0;
            end = stored.Read(buffer.AsSpan(0, BufferSize));
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
}
