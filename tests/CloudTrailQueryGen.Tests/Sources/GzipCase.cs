using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>A gzip file, whole or damaged in one way, and what reading it must give.</summary>
/// <param name="Stored">The file.</param>
/// <param name="Content">What is decompressed; of a damaged file the longest beginning of it that may be.</param>
/// <param name="Error">Null, or what is reported.</param>
/// <param name="IsInflatedWhole">libdeflate reads it; everything else is left to .NET's decompressor.</param>
internal sealed record GzipCase(byte[] Stored, byte[] Content, string? Error, bool IsInflatedWhole)
{
    private const string Damaged = "The gzip data are damaged";
    private const string CutOff = "The gzip data are cut off";
    private const string Followed = "The gzip data are followed by something that is not gzip";

    private static readonly byte[] Text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"{{\"a\":{i * 7919 % 1000}}}\n")));
    private static readonly byte[] Zeros = new byte[LibDeflateInflater.MostContentAlone + 1_000_000];
    private static readonly GzipMember Plain = new(Text);
    private static readonly GzipMember Empty = new([]);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, GzipCase> All { get; } = new Dictionary<string, GzipCase>
    {
        ["plain"] = Whole(Text, Plain),
        ["not compressed"] = Whole(Text, Plain with { Level = CompressionLevel.NoCompression }),
        ["no content"] = Whole([], Empty),
        ["FTEXT"] = Whole(Text, Plain with { Flags = 1 }),
        ["FEXTRA"] = Whole(Text, Plain with { Extra = [65, 112, 2, 0, 1, 2] }),
        ["FEXTRA of 300 zeros"] = Whole(Text, Plain with { Extra = new byte[300] }),
        ["FNAME"] = Whole(Text, Plain with { Name = "123456789012_CloudTrail_us-east-1.json" }),
        ["FCOMMENT"] = Whole(Text, Plain with { Comment = "caf\u00E9" }),
        ["all fields but FHCRC"] = Whole(Text, Plain with { Flags = 1, Extra = [1], Name = "", Comment = "c" }),
        ["FHCRC"] = Streamed(Text, null, Plain with { HeaderCrcError = 0, Name = "n" }),
        ["FHCRC wrong"] = Streamed([], Damaged, Plain with { HeaderCrcError = 0x100 }),
        ["FHCRC wrong in the second member"] = Streamed(Text, Damaged, Plain, Plain with { HeaderCrcError = 1 }),
        ["reserved flag"] = Streamed([], Damaged, Plain with { Flags = 0x20 }),
        ["another method"] = Streamed([], Damaged, Plain with { Method = 7 }),
        ["members"] = Whole([.. Text, 1, 2, 3, .. Text], Plain, Empty, new([1, 2, 3]), Plain with { Name = "second" }, Empty),
        ["members without content"] = Whole([], Empty, Empty, Empty),
        ["3,000 members"] = Whole(Repeat(Text[..100], 3000), [.. Enumerable.Repeat(new GzipMember(Text[..100]), 3000)]),
        ["a large member before a small one"] = Whole([.. Zeros[..5_000_000], .. Text], new(Zeros[..5_000_000]), Plain),
        ["the most that is inflated as a whole"] = Whole(Zeros[..LibDeflateInflater.MostContentAlone], new GzipMember(Zeros[..LibDeflateInflater.MostContentAlone])),
        ["one byte more"] = Streamed(Zeros[..(LibDeflateInflater.MostContentAlone + 1)], null, new GzipMember(Zeros[..(LibDeflateInflater.MostContentAlone + 1)])),
        ["members that are too much together"] = Streamed([.. Zeros, .. Text], null, new(Zeros), Plain),
        ["stored longer than is read as a whole"] = Streamed(MakeNoise(), null, new GzipMember(MakeNoise())),
        ["one zero behind"] = Padded(Plain.ToBytes(), 1),
        ["a block of zeros behind"] = Padded(Plain.ToBytes(), 512),
        ["100,000 zeros behind"] = Padded(Plain.ToBytes(), 100_000),
        ["zeros behind no content"] = Padded(Empty.ToBytes(), 10, []),
        ["zeros and something behind"] = Behind([.. new byte[1000], 1]),
        ["zeros and a member behind"] = Behind([.. new byte[3], .. Plain.ToBytes()]),
        ["JSON behind"] = Behind("{\"Records\":[]}"u8),
        ["one byte behind"] = Behind("}"u8),
        ["CRC-32 wrong"] = Streamed(Text, Damaged, Plain with { CrcError = 0x01000000 }),
        ["CRC-32 of the second member wrong"] = Streamed([.. Text, .. Text], Damaged, Plain, Plain with { CrcError = 1 }),
        ["length too small"] = Streamed(Text, Damaged, Plain with { Length = 5 }),
        ["length too large"] = Streamed(Text, Damaged, Plain with { Length = 1_000_000 }),
        ["length of 4 GB"] = Streamed(Text, Damaged, Plain with { Length = uint.MaxValue }),
        ["a bomb that says it is small"] = Streamed(Zeros, Damaged, new GzipMember(Zeros) { Length = 100 }),
        ["cut in its trailer"] = new(Plain.ToBytes()[..^3], Text, CutOff, false),
        ["cut in its data"] = new(Plain.ToBytes()[..^2000], Text, CutOff, false),
        ["cut in its header"] = new(Plain.ToBytes()[..9], [], CutOff, false),
        ["cut in its name"] = new((Plain with { Name = "name" }).ToBytes()[..12], [], CutOff, false),
        ["two bytes"] = new([0x1F, 0x8B], [], CutOff, false),
    };

    private static GzipCase Whole(byte[] content, params GzipMember[] members) => new(Join(members), content, null, true);

    private static GzipCase Streamed(byte[] content, string? error, params GzipMember[] members) => new(Join(members), content, error, false);

    private static GzipCase Padded(byte[] stored, int zeros, byte[]? content = null) => new([.. stored, .. new byte[zeros]], content ?? Text, null, true);

    private static GzipCase Behind(ReadOnlySpan<byte> rest) => new([.. Plain.ToBytes(), .. rest], Text, Followed, false);

    private static byte[] Join(GzipMember[] members) => [.. members.SelectMany(member => member.ToBytes())];

    private static byte[] Repeat(byte[] content, int times) => [.. Enumerable.Repeat(content, times).SelectMany(bytes => bytes)];

    private static byte[] MakeNoise()
    {
        byte[] noise = new byte[LibDeflateInflater.MostContentAlone / 4];
        new Random(5).NextBytes(noise);
        return noise;
    }
}
