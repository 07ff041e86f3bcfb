using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO.Compression;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>One gzip member as RFC 1952 describes it, with every optional field, and with fields that lie.</summary>
internal sealed record GzipMember(byte[] Content)
{
    public CompressionLevel Level { get; init; } = CompressionLevel.Optimal;

    /// <summary>Flags beside those of the fields.</summary>
    public int Flags { get; init; }

    public int Method { get; init; } = 8;

    public byte[]? Extra { get; init; }

    public string? Name { get; init; }

    public string? Comment { get; init; }

    /// <summary>Null for none; else what the CRC-16 of the header is off by.</summary>
    public int? HeaderCrcError { get; init; }

    public uint CrcError { get; init; }

    /// <summary>What the trailer says, if not the truth.</summary>
    public uint? Length { get; init; }

    public byte[] ToBytes()
    {
        byte[] plain = TemporaryFolder.Gzip(Content, Level);
        List<byte> member = [0x1F, 0x8B, (byte)Method, (byte)(Flags | FieldFlags()), 0, 0, 0, 0, 0, 3];
        if (Extra is not null)
        {
            member.AddRange([(byte)Extra.Length, (byte)(Extra.Length >> 8), .. Extra]);
        }

        foreach (string? text in (string?[])[Name, Comment])
        {
            if (text is not null)
            {
                member.AddRange([.. System.Text.Encoding.Latin1.GetBytes(text), 0]);
            }
        }

        if (HeaderCrcError is { } error)
        {
            int crc = (int)(Crc32([.. member]) & 0xFFFF) ^ error;
            member.AddRange([(byte)crc, (byte)(crc >> 8)]);
        }

        byte[] trailer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32(Content) ^ CrcError);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), Length ?? (uint)Content.Length);

        // .NET writes nothing at all for no content: one empty block instead.
        return [.. member, .. Content.Length == 0 ? [3, 0] : plain[10..^8], .. trailer];
    }

    private int FieldFlags() =>
        (HeaderCrcError is null ? 0 : 2) | (Extra is null ? 0 : 4) | (Name is null ? 0 : 8) | (Comment is null ? 0 : 16);

    // RFC 1952 section 8, bit by bit.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
