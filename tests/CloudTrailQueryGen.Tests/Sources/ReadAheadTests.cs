using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>Content that a second thread reads ahead is the same content, with the same failure in the same place.</summary>
public sealed class ReadAheadTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 5_000_000).Select(i => (byte)(i * 31 >> 3))];

    [Theory]
    [InlineData(0, 1, 100)]
    [InlineData(1, 1, 100)]
    [InlineData(1000, 7, 1)]
    [InlineData(256 * 1024, int.MaxValue, 1000)]
    [InlineData((256 * 1024) + 1, 1000, 100_000)]
    [InlineData(1024 * 1024, int.MaxValue, 3_000_000)]
    [InlineData(5_000_000, 100_003, 70_001)]
    public void All_content_comes_in_order(int length, int piece, int request)
    {
        using ReadAhead reader = new(new Pieces(Content[..length], piece));
        byte[] buffer = new byte[request];
        List<byte> seen = [];
        for (int read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
        {
            seen.AddRange(buffer.AsSpan(0, read));
        }

        Assert.True(Content.AsSpan(0, length).SequenceEqual([.. seen]));
        Assert.Equal(0, reader.Read(buffer));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256 * 1024)]
    [InlineData(2_000_000)]
    public void A_failure_comes_behind_what_was_read_before_it(int failAt)
    {
        using ReadAhead reader = new(new Pieces(Content, 1000, failAt));
        byte[] buffer = new byte[64 * 1024];
        int total = 0;
        IOException exception = Assert.Throws<IOException>(() =>
        {
            for (int read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
            {
                Assert.True(Content.AsSpan(total, read).SequenceEqual(buffer.AsSpan(0, read)));
                total += read;
            }
        });
        Assert.Equal((failAt, "broken"), (total, exception.Message));
        Assert.Throws<IOException>(() => reader.Read(buffer));
    }

    [Fact]
    public void It_can_be_left_at_any_time_and_closes_what_it_reads()
    {
        for (int reads = 0; reads < 30; reads++)
        {
            Pieces inner = new(Content, 50_000);
            using (ReadAhead reader = new(inner))
            {
                for (int i = 0; i < reads; i++)
                {
                    reader.Read(new byte[100_000]);
                }
            }

            Assert.True(inner.IsDisposed);
            Assert.InRange(inner.Position, 0, Content.Length);
        }
    }

    [Fact]
    public void It_reads_a_few_blocks_ahead_and_no_more()
    {
        Pieces inner = new(Content, 10_000);
        using (ReadAhead reader = new(inner))
        {
            reader.Read(new byte[1]);
        }

        Assert.InRange(inner.Position, 1, 5 * 256 * 1024);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("members")]
    [InlineData("a large member before a small one")]
    [InlineData("a bomb that says it is small")]
    [InlineData("CRC-32 of the second member wrong")]
    [InlineData("cut in its data")]
    [InlineData("JSON behind")]
    public void Windows_do_not_differ(string name)
    {
        byte[] stored = GzipCase.All[name].Stored;
        using InputBuffers alone = new(null, readsAhead: false);
        using InputBuffers ahead = new(null, readsAhead: true);
        GzipReading expected = GzipReading.Of(stored, alone, 1000);
        GzipReading actual = GzipReading.Of(stored, ahead, 1000);
        Assert.True(expected.Content.AsSpan().SequenceEqual(actual.Content));
        Assert.Equal((expected.Error, expected.Offset), (actual.Error, actual.Offset));
    }

    private sealed class Pieces(byte[] content, int piece, int failAt = int.MaxValue) : IContentReader
    {
        public bool IsDisposed { get; private set; }

        public int Position { get; private set; }

        public int Read(Span<byte> destination)
        {
            if (Position >= failAt)
            {
                throw new IOException("broken");
            }

            int count = Math.Min(Math.Min(destination.Length, piece), Math.Min(content.Length, failAt) - Position);
            content.AsSpan(Position, count).CopyTo(destination);
            Position += count;
            return count;
        }

        public void Dispose() => IsDisposed = true;
    }
}
