using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>Decompression of whole, concatenated, cut and damaged gzip data.</summary>
public sealed class GzipMembersTests
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"{{\"a\":{i * 7919 % 1000}}}\n")));
    private static readonly byte[] Noise = MakeNoise();

    // RFC 1952: one member without content, as gzip(1) writes it; .NET itself writes nothing at all for no content.
    private static readonly byte[] EmptyMember = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static TheoryData<int, int> Sizes { get; } = MakeSizes();

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_member_is_its_content(int storedPiece, int readPiece) =>
        AssertReads(Text, null, TemporaryFolder.Gzip(Text), storedPiece, readPiece);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Members_in_a_row_are_one_content(int storedPiece, int readPiece)
    {
        byte[] stored = [.. TemporaryFolder.Gzip(Text), .. EmptyMember, .. TemporaryFolder.Gzip(Noise, CompressionLevel.NoCompression)];
        AssertReads([.. Text, .. Noise], null, stored, storedPiece, readPiece);
    }

    [Fact]
    public void A_member_without_content_is_empty() => AssertReads([], null, EmptyMember, 100, 100);

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Every_cut_is_noticed_and_gives_no_wrong_byte(CompressionLevel level)
    {
        byte[] first = TemporaryFolder.Gzip(Text, level);
        byte[] stored = [.. first, .. TemporaryFolder.Gzip(Noise, level)];
        byte[] expected = [.. Text, .. Noise];
        for (int length = 2; length < stored.Length; length++)
        {
            (byte[] content, string? error) = Read(stored[..length], 8192, 4096);
            Assert.True(expected.AsSpan().StartsWith(content), $"cut at {length}");

            // Only between two members a cut leaves something complete.
            Assert.Equal(length == first.Length ? null : "The gzip data are cut off", error);
        }
    }

    [Fact]
    public void Every_flipped_bit_of_the_data_is_noticed()
    {
        byte[] stored = TemporaryFolder.Gzip(Text);

        // Behind the header; and the last byte before the trailer, which ends in bits without a meaning, is left alone.
        foreach (int i in Enumerable.Range(10, stored.Length - 10).Where(i => i != stored.Length - 9))
        {
            byte[] damaged = [.. stored];
            damaged[i] ^= (byte)(1 << (i % 8));
            Assert.True(Read(damaged, 8192, 4096).Error is not null, $"byte {i}");
        }
    }

    [Fact]
    public void Something_else_behind_the_data_is_noticed()
    {
        byte[] stored = [.. TemporaryFolder.Gzip(Text), .. "{\"Records\":[]}"u8];
        AssertReads(Text, "The gzip data are followed by something that is not gzip", stored, 8192, 4096);
    }

    private static void AssertReads(byte[] content, string? error, byte[] stored, int storedPiece, int readPiece)
    {
        (byte[] actualContent, string? actualError) = Read(stored, storedPiece, readPiece);
        Assert.Equal(content, actualContent);
        Assert.Equal(error, actualError);
    }

    private static (byte[] Content, string? Error) Read(byte[] stored, int storedPiece, int readPiece)
    {
        using ReadBuffer ahead = new();
        using StoredInput input = new(new PiecewiseStream(stored, storedPiece), leaveOpen: false, ahead);
        using GzipMembers members = new(input);
        List<byte> content = [];
        byte[] buffer = new byte[readPiece];
        try
        {
            int read;
            while ((read = members.Read(buffer)) > 0)
            {
                content.AddRange(buffer.AsSpan(0, read));
            }

            return ([.. content], null);
        }
        catch (InvalidDataException exception)
        {
            return ([.. content], exception.Message);
        }
    }

    private static TheoryData<int, int> MakeSizes()
    {
        TheoryData<int, int> sizes = [];
        foreach (int storedPiece in (int[])[1, 2, 3, 7, 64, 100_000])
        {
            foreach (int readPiece in (int[])[1, 5, 16, 17, 100, 100_000])
            {
                sizes.Add(storedPiece, readPiece);
            }
        }

        return sizes;
    }

    private static byte[] MakeNoise()
    {
        byte[] noise = new byte[1500];
        new Random(20).NextBytes(noise);
        return noise;
    }
}
