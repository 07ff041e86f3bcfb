using System;
using System.IO;
using System.IO.Compression;

namespace CloudTrailQueryGen;

/// <summary>Decompresses one or more gzip members in a row (RFC 1952) and notices when the last one is not complete.</summary>
internal sealed class GzipMembers : IDisposable
{
    /// <summary>How many bytes tell gzip from plain content.</summary>
    public const int MagicLength = 2;

    private readonly GuardedGzipInput input;
    private readonly GZipStream inflater;
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
            throw new InvalidDataException("The gzip data are followed by something that is not gzip");
        }

        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => inflater.Dispose();

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
