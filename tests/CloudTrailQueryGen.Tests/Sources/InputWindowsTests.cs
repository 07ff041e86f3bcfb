using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>How windows move over content, grow for one event and stay small otherwise.</summary>
public sealed class InputWindowsTests : IDisposable
{
    private readonly InputBuffers buffers = new(LibDeflateInflater.TryCreate(), readsAhead: false);

    private static readonly byte[] Content = [.. Enumerable.Range(0, 1000).Select(i => (byte)('a' + i % 26))];

    public static TheoryData<string> Kinds { get; } = ["memory", "stream", "gzip"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Windows_show_the_whole_content_once(string kind)
    {
        using InputWindows windows = Open(kind, Content, new(64, 256));
        List<byte> seen = [];
        while (!windows.IsFinal)
        {
            // An odd part stays unused each time and must come again in front of the next window.
            int used = windows.Current.Length - 13;
            seen.AddRange(windows.Current[..used]);
            Assert.Equal(64, windows.Current.Length);
            Assert.True(windows.Advance(used));
        }

        seen.AddRange(windows.Current);
        Assert.Equal(Content, seen);
        Assert.Equal(1000, windows.BytesScanned);
        Assert.Equal(64, windows.Capacity);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_window_grows_only_to_its_limit(string kind)
    {
        using InputWindows windows = Open(kind, Content, new(64, 200));
        Assert.True(windows.Advance(0));
        Assert.Equal(128, windows.Current.Length);
        Assert.True(windows.Advance(0));
        Assert.Equal(200, windows.Current.Length);
        Assert.False(windows.Advance(0));
        Assert.Equal(Content[..200], windows.Current.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_content_is_one_final_empty_window(string kind)
    {
        using InputWindows windows = Open(kind, [], new(64, 200));
        Assert.True(windows.IsFinal);
        Assert.Equal(0, windows.Current.Length);
        Assert.Equal(0, windows.BytesScanned);
    }

    [Fact]
    public void A_broken_stream_hands_out_what_came_before()
    {
        using PiecewiseStream stream = new(Content, 10, failAt: 105);
        using InputWindows windows = StreamContent.Open(stream, leaveOpen: true, new(64, 256), buffers);
        Assert.Null(windows.Failure);
        Assert.True(windows.Advance(64));
        Assert.Equal(Content[64..105], windows.Current.ToArray());
        Assert.IsType<IOException>(windows.Failure);
        Assert.False(windows.IsFinal);
        Assert.Equal(105, windows.BytesScanned);
    }

    [Fact]
    public void Requests_do_not_grow_with_the_content()
    {
        byte[] large = new byte[1_000_000];
        using PiecewiseStream stream = new(large, int.MaxValue);
        using InputWindows windows = StreamContent.Open(stream, leaveOpen: false, new(4096, 8192), buffers);
        while (!windows.IsFinal)
        {
            Assert.True(windows.Advance(windows.Current.Length));
        }

        Assert.Equal(1_000_000, windows.BytesScanned);
        Assert.Equal(4096, stream.LargestRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stream_is_closed_by_its_owner_only(bool leaveOpen)
    {
        PiecewiseStream stream = new(Content, 100);
        StreamContent.Open(stream, leaveOpen, new(64, 256), buffers).Dispose();
        Assert.Equal(!leaveOpen, stream.IsDisposed);
    }

    [Fact]
    public void Stored_and_scanned_bytes_are_counted_apart()
    {
        byte[] stored = TemporaryFolder.Gzip(Content);
        using InputWindows windows = StreamContent.Open(new PiecewiseStream(stored, 7), leaveOpen: false, new(4096, 8192), buffers);
        Assert.Equal((stored.Length, 1000), (windows.BytesRead, windows.BytesScanned));
    }

    public void Dispose() => buffers.Dispose();

    private InputWindows Open(string kind, byte[] content, WindowLimits limits) => kind switch
    {
        "memory" => new MemoryWindows(content, limits),
        "stream" => StreamContent.Open(new PiecewiseStream(content, 9), leaveOpen: false, limits, buffers),
        _ => StreamContent.Open(new PiecewiseStream(TemporaryFolder.Gzip(content), 9), leaveOpen: false, limits, buffers),
    };
}
