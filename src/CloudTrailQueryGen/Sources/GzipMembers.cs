using System;
using System.Buffers;
using System.IO;
using System.IO.Compression;

namespace CloudTrailQueryGen;

/// <summary>Decompresses one or more gzip members in a row (RFC 1952) and notices when the last one is not complete. Zeros behind it are padding.</summary>
internal sealed class GzipMembers : IContentReader
{
    /// <summary>How many bytes tell gzip from plain content.</summary>
    public const int MagicLength = 2;

    // What the decompressor is asked for, always: what it had when it found damage is lost, and that must not depend on who asks for how much. Mostly more
    // than it makes of what it reads at once, because it copies up to 32 kB each time it stops.
    private const int PieceSize = 128 * 1024;

    private readonly GuardedGzipInput input;
    private readonly GZipStream inflater;
    private byte[] piece = [];
    private int pieceUsed;
    private int pieceLength;
    private bool atEnd;

    /// <summary>Decompresses what <paramref name="stored"/> holds; does not dispose it.</summary>
    public GzipMembers(StoredInput stored)
    {
        input = new(stored);
        inflater = new(input, CompressionMode.Decompress);
    }

    /// <summary>Whether the bytes begin as gzip does.</summary>
    public static bool AreAt(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    /// <summary>Reads on; 0 is the end.</summary>
    /// <exception cref="InvalidDataException">The compressed data are damaged, cut off, or followed by something else.</exception>
    public int Read(Span<byte> destination)
    {
        if (pieceUsed == pieceLength && destination.Length >= PieceSize)
        {
            return Inflate(destination[..PieceSize]);
        }

        if (pieceUsed == pieceLength)
        {
            piece = piece.Length == 0 ? ArrayPool<byte>.Shared.Rent(PieceSize) : piece;
            pieceUsed = pieceLength = 0;
            pieceLength = Inflate(piece.AsSpan(0, PieceSize));
        }

        int count = Math.Min(pieceLength - pieceUsed, destination.Length);
        piece.AsSpan(pieceUsed, count).CopyTo(destination);
        pieceUsed += count;
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        inflater.Dispose();
        if (piece.Length != 0)
        {
            ArrayPool<byte>.Shared.Return(piece);
            piece = [];
            pieceUsed = pieceLength = 0;
        }
    }

    /// <summary>Inflates up to a piece.</summary>
    /// <exception cref="InvalidDataException">The compressed data are damaged, cut off, or followed by something else.</exception>
    private int Inflate(Span<byte> destination)
    {
        if (atEnd)
        {
            return 0;
        }

        int read;
        try
        {
            read = inflater.Read(destination);
            if (input.GuardStarted)
            {
                read = CheckEnd(destination, read);
                atEnd = true;
                return read;
            }
        }
        catch (InvalidDataException exception)
        {
            atEnd = true;
            throw new InvalidDataException(
                input.GuardStarted ? "The gzip data are cut off" : "The gzip data are damaged", exception);
        }

        if (read == 0)
        {
            atEnd = true;
            if (input.IsInPadding)
            {
                return 0;
            }

            throw new InvalidDataException("The gzip data are followed by something that is not gzip");
        }

        return read;
    }

    /// <summary>
    /// The decompressor asks for input only when it has none left, so what it returns after it has got the guard must be the
    /// guard's content, at most behind the last bytes of the file.
    /// </summary>
    private int CheckEnd(Span<byte> destination, int read)
    {
        ReadOnlySpan<byte> expected = GuardedGzipInput.GuardContent;
        Span<byte> rest = stackalloc byte[64];
        int restLength = 0;
        int more;
        do
        {
            more = inflater.Read(rest[restLength..]);
            restLength += more;
        }
        while (more > 0 && restLength < rest.Length);

        int total = read + restLength;
        int inRest = Math.Min(restLength, expected.Length);
        int inDestination = expected.Length - inRest;
        bool complete = restLength <= expected.Length && total >= expected.Length
            && rest[..restLength].SequenceEqual(expected[inDestination..])
            && destination[(read - inDestination)..read].SequenceEqual(expected[..inDestination]);
        return complete ? read - inDestination : throw new InvalidDataException("no guard");
    }
}
