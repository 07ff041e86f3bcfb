using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>Every kind of gzip file through both inflaters, which must not differ in anything.</summary>
public sealed class GzipContentTests
{
    public static TheoryData<string> Names { get; } = new(GzipCase.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void GZipStream_gives_the_content_and_says_what_is_wrong(string name) => Check(GzipCase.All[name], usesLibDeflate: false);

    [LibDeflateTheory]
    [MemberData(nameof(Names))]
    public void Libdeflate_gives_the_same(string name) => Check(GzipCase.All[name], usesLibDeflate: true);

    [LibDeflateFact]
    public void Random_damage_gives_the_same_with_both()
    {
        Random random = new(31);
        byte[] text = GzipCase.All["plain"].Content;
        byte[] stored = [.. new GzipMember(text[..3000]) { Name = "n" }.ToBytes(), .. new GzipMember(text[3000..5000]).ToBytes(), .. new byte[20]];
        int damaged = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] changed = stored[..random.Next(3, stored.Length + 1)];
            for (int flips = random.Next(3); flips > 0; flips--)
            {
                changed[random.Next(2, changed.Length)] ^= (byte)(1 << random.Next(8));
            }

            GzipReading expected = GzipReading.Of(changed, usesLibDeflate: false);
            GzipReading actual = GzipReading.Of(changed, usesLibDeflate: true);
            Assert.True(expected.Content.AsSpan().SequenceEqual(actual.Content), $"case {i}");
            Assert.Equal((i, expected.Error, expected.Offset, expected.BytesRead), (i, actual.Error, actual.Offset, actual.BytesRead));
            damaged += expected.Error is null ? 0 : 1;
        }

        Assert.InRange(damaged, 2000, 2999);
    }

    [LibDeflateFact]
    public void One_inflater_reads_a_good_file_behind_a_bad_one()
    {
        using InputBuffers buffers = new(LibDeflateInflater.TryCreate(), readsAhead: false);
        List<string> wrong = [];
        foreach ((string name, GzipCase file) in GzipCase.All.Concat(GzipCase.All.Reverse()))
        {
            GzipReading reading = GzipReading.Of(file.Stored, buffers);
            if (reading.Error != file.Error || reading.IsWhole != file.IsInflatedWhole)
            {
                wrong.Add(name);
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(buffers.Content.Length, 1, 2 * LibDeflateInflater.MostContentAlone);
    }

    private static void Check(GzipCase file, bool usesLibDeflate)
    {
        GzipReading reading = GzipReading.Of(file.Stored, usesLibDeflate);
        Assert.Equal(file.Error, reading.Error);
        Assert.Equal(reading.Content.Length, reading.Offset);
        Assert.Equal(usesLibDeflate && file.IsInflatedWhole, reading.IsWhole);
        Assert.True(file.Content.AsSpan().StartsWith(reading.Content));
        if (file.Error is null)
        {
            Assert.Equal(file.Content.Length, reading.Content.Length);
            Assert.Equal(file.Stored.Length, reading.BytesRead);
        }
    }
}
