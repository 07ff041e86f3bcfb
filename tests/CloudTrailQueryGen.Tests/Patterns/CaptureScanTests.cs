using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>All matches of a pattern, in turn.</summary>
public sealed class CaptureScanTests
{
    [Theory]
    [InlineData("a", "banana", "1-2 3-4 5-6")]
    [InlineData("a", "", "")]
    [InlineData("", "", "0-0")]
    [InlineData("", "ab", "0-0 1-1 2-2")]
    [InlineData("", "\u00e9\ud83d\ude00", "0-0 2-2 6-6")]
    [InlineData("a*", "baac", "0-0 1-3 4-4")]
    [InlineData("a*?", "aa", "0-0 1-1 2-2")]
    [InlineData("^", "ab\ncd", "0-0")]
    [InlineData("(?m:^)", "ab\ncd", "0-0 3-3")]
    [InlineData("(?m:$)", "ab\ncd", "2-2 5-5")]
    [InlineData("\\z", "ab", "2-2")]
    [InlineData("^a", "aaa", "0-1")]
    [InlineData("\\b", "a bc", "0-0 1-1 2-2 4-4")]
    [InlineData("aa", "aaaaa", "0-2 2-4")]
    [InlineData("|a", "aa", "0-0 1-1 2-2")]
    [InlineData("a|", "ab", "0-1 2-2")]
    public void Matches_are(string pattern, string text, string expected) => Assert.Equal(expected, All(new CapturePattern(pattern), text));

    [Fact]
    public void There_must_be_room_for_the_match()
    {
        Assert.Throws<ArgumentException>(() =>
        {
            using var scan = new CaptureScan(new CapturePattern("a"), "a"u8);
            scan.Next(new int[1]);
        });
    }

    [Fact]
    public void After_its_end_a_scan_stays_at_its_end()
    {
        int[] groups = new int[2];
        using var scan = new CaptureScan(new CapturePattern("a"), "a"u8);
        Assert.True(scan.Next(groups));
        Assert.False(scan.Next(groups));
        Assert.Equal([-1, -1], groups);
        Assert.False(scan.Next(groups));
    }

    [Fact]
    public void A_scan_that_was_disposed_of_is_of_no_use()
    {
        Assert.Throws<ObjectDisposedException>(() =>
        {
            var scan = new CaptureScan(new CapturePattern("a"), "a"u8);
            scan.Dispose();
            scan.Dispose();
            scan.Next(new int[2]);
        });
    }

    [Theory]
    [InlineData("x(?s:.)*y|x", 1)]
    [InlineData("x(?:..)*y|x", 2)]
    [InlineData("x[^y]*y|x", 1)]
    [InlineData("(?:x+)+y|x", 1)]
    [InlineData("(?:x|xx)+?y|x", 1)]
    public void A_search_that_looks_ahead_in_vain_for_each_match_is_linear(string pattern, int count)
    {
        // Searched anew from each match, this takes hours.
        var captures = new CapturePattern(pattern);
        byte[] text = Encoding.UTF8.GetBytes(new string('x', 300_000) + "yz");
        Assert.Equal(count, Count(captures, text));
        Assert.Equal(300_000, Count(captures, text.AsSpan(0, 300_000)));
    }

    [Fact]
    public void What_one_text_has_shown_does_not_hold_for_the_next()
    {
        var pattern = new CapturePattern("x.*y|x");
        string tail = new('x', 100_000);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(100_000, Count(pattern, Encoding.UTF8.GetBytes(tail)));
            Assert.Equal(1, Count(pattern, Encoding.UTF8.GetBytes(tail + "y")));
            Assert.Equal(100_001, Count(pattern, Encoding.UTF8.GetBytes(tail + "\nxy")));
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(5_000)]
    public void Short_texts_are_scanned_in_bounded_time_too(int length)
    {
        var pattern = new CapturePattern("x(?s:.)*y|x(?s:.)*z|x");
        byte[] text = Encoding.UTF8.GetBytes(new string('x', length));
        Assert.Equal(length, Count(pattern, text));
    }

    private static int Count(CapturePattern pattern, ReadOnlySpan<byte> text)
    {
        int[] groups = new int[2];
        int count = 0;
        using var scan = new CaptureScan(pattern, text);
        while (scan.Next(groups))
        {
            count++;
        }

        return count;
    }

    private static string All(CapturePattern pattern, string text)
    {
        var all = new List<string>();
        int[] groups = new int[2];
        using var scan = new CaptureScan(pattern, Encoding.UTF8.GetBytes(text));
        while (scan.Next(groups))
        {
            all.Add($"{groups[0]}-{groups[1]}");
        }

        return string.Join(' ', all);
    }
}
