using System;
using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace CloudTrailQueryGen;

/// <summary>
/// Inflates gzip files of moderate size as a whole. It knows success only: what is damaged, large or unusual it leaves to <see cref="GzipMembers"/>, so that
/// content and messages are the same with and without it.
/// </summary>
internal sealed class LibDeflateInflater : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>What one thread may inflate as a whole when it is the only one, in bytes; files of CloudTrail seldom have more.</summary>
    public const int MostContentAlone = 16 * 1024 * 1024;

    /// <summary>What each of several threads may inflate as a whole, in bytes: with two, a process stays below 60 MB.</summary>
    public const int MostContentBesideOthers = 7 * 1024 * 1024;

    // A member of no content: header, one block, CRC-32 and length (RFC 1952).
    private const int LeastMember = 18;

    // Deflate makes of one byte at most so many (RFC 1951: a match of 258 takes two bits).
    private const int MostRatio = 1032;

    // FHCRC, which libdeflate does not check, and the bits that have no meaning yet.
    private const int UnusualFlags = 0x02 | 0xE0;

    private readonly LibDeflate library;

    private LibDeflateInflater(LibDeflate library, int mostContent)
        : base(ownsHandle: true)
    {
        this.library = library;
        MostContent = mostContent;
        SetHandle(library.Allocate());
    }

    /// <summary>The most content that is inflated as a whole, in bytes.</summary>
    public int MostContent { get; }

    /// <summary>The longest file that is read as a whole, in bytes.</summary>
    public int MostStored => (MostContent / 4) - 1;

    /// <summary>An inflater, or null where the library is not installed.</summary>
    /// <param name="mostContent">The most content that is inflated as a whole, in bytes.</param>
    public static LibDeflateInflater? TryCreate(int mostContent = MostContentAlone)
    {
        if (LibDeflate.Instance is not { } library)
        {
            return null;
        }

        LibDeflateInflater inflater = new(library, mostContent);
        if (!inflater.IsInvalid)
        {
            return inflater;
        }

        inflater.Dispose();
        return null;
    }

    /// <summary>Inflates all members of a file; zeros behind them are padding.</summary>
    /// <param name="stored">The whole file.</param>
    /// <param name="content">Gets the content, from its beginning.</param>
    /// <param name="length">How long the content is.</param>
    /// <returns>False when anything is not as it should be, or the content longer than <see cref="MostContent"/>.</returns>
    public bool TryInflate(ReadOnlySpan<byte> stored, ReadBuffer content, out int length)
    {
        length = 0;
        if (stored.Length < LeastMember || !TryReserve(stored, content))
        {
            return false;
        }

        while (stored.ContainsAnyExcept((byte)0))
        {
            if (!TryInflateMember(stored, content, length, out int used, out int added))
            {
                return false;
            }

            length += added;
            stored = stored[used..];
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        library.Free(handle);
        return true;
    }

    // The length at the end is that of the last member, and may be a lie: it decides what to begin with and nothing else.
    private bool TryReserve(ReadOnlySpan<byte> stored, ReadBuffer content)
    {
        long declared = BinaryPrimitives.ReadUInt32LittleEndian(stored[^4..]);
        if (declared > Math.Min(MostContent, (long)stored.Length * MostRatio))
        {
            return false;
        }

        content.Reserve((int)Math.Max(declared, Math.Min(stored.Length, MostContent)));
        return true;
    }

    private bool TryInflateMember(ReadOnlySpan<byte> stored, ReadBuffer content, int length, out int used, out int added)
    {
        used = added = 0;
        if (stored.Length < LeastMember || !GzipMembers.AreAt(stored) || (stored[3] & UnusualFlags) != 0)
        {
            return false;
        }

        while (true)
        {
            int room = Math.Min(content.Length, MostContent);
            int result = library.Decompress(handle, stored, content.Span[length..room], out used, out added);
            if (result != LibDeflate.InsufficientSpace || room == MostContent)
            {
                return result == LibDeflate.Success;
            }

            content.Reserve(Math.Min(room * 2, MostContent), 0, length);
        }
    }
}
