using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Groups of single patterns; the places are bytes of UTF-8.</summary>
public sealed class CapturePatternTests
{
    [Theory]
    [InlineData("", "", "0-0")]
    [InlineData("", "abc", "0-0")]
    [InlineData("a", "", "")]
    [InlineData("(a)(b)?", "xac", "1-2 1-2 none")]
    [InlineData("(a)|(b)", "b", "0-1 none 0-1")]
    [InlineData("(a|ab)(c|bcd)(d*)", "abcd", "0-4 0-1 1-4 4-4")]
    [InlineData("(a+)(a*)", "aaa", "0-3 0-3 3-3")]
    [InlineData("(a+?)(a*)", "aaa", "0-3 0-1 1-3")]
    [InlineData("(a??)(a)", "aa", "0-1 0-0 0-1")]
    [InlineData("((a)|(b))*", "ab", "0-2 1-2 0-1 1-2")]
    [InlineData("(a){2,3}", "aaaa", "0-3 2-3")]
    [InlineData("(a){2,3}?", "aaaa", "0-2 1-2")]
    [InlineData("(a){0}b", "ab", "1-2 none")]
    [InlineData("user=(.*?), method:(.*)", "x user=bob, method:GET, y", "2-25 7-10 19-25")]
    [InlineData("(\u00e9+)(.)(.)", "x\u00e9\u00e9\ud83d\ude00\u20ac", "1-12 1-5 5-9 9-12")]
    [InlineData("^b", "ab", "")]
    [InlineData("b\\z", "bb", "1-2")]
    [InlineData("(?m:^)(b)(?m:$)", "a\nb\nc", "2-3 2-3")]
    [InlineData("(.)", "\n", "")]
    [InlineData("((?s:.))", "\n", "0-1 0-1")]
    [InlineData("\\b(\\u0062+)\\b", "abb bb", "4-6 4-6")]
    [InlineData("\\Bb", "ab", "1-2")]
    [InlineData("(?i:(stra)\u00dfE)", "STRA\u1e9ee", "0-8 0-4")]
    [InlineData("(?i:([k]))", "\u212a", "0-3 0-3")]
    [InlineData("([^\u0000-\u007f])", "a\u00e9", "1-3 1-3")]
    [InlineData("[\ud83d\ude00-\ud83d\ude02]", "\ud83d\ude01", "0-4")]
    [InlineData("(\\\\|\\]|[\\]\\\\^-])+", "]\\^-", "0-4 3-4")]
    [InlineData("[\\p{Lu}](\\u0061|[\\p{L}]+)", "\u00c9a", "0-3 2-3")]
    [InlineData("[\\p{L}]", "\ud801\udc00", "0-4")]
    [InlineData("[\\P{L}]", "\ud801\udc00", "")]
    [InlineData("(?i:[\\p{Lu}])", "a", "0-1")]
    [InlineData("(?i:[^\\p{Lu}])", "a", "")]
    [InlineData("[\\p{L}\\p{N}]+", "-a1\u0663\u2167!", "1-8")]
    [InlineData("[^\\u0000-\U0010FFFF]", "a", "")]
    [InlineData("(?:)*(a)", "a", "0-1 0-1")]
    [InlineData("(a*)*", "b", "0-0 0-0")]
    [InlineData("(a*)+", "b", "0-0 0-0")]
    [InlineData("(|a)*", "aa", "0-0 0-0")]
    [InlineData("(|a)+", "aa", "0-0 0-0")]
    [InlineData("(a|b*)*", "aabb", "0-4 2-4")]
    [InlineData("(?:a|(b))*?c", "abac", "0-4 1-2")]
    public void First_match(string pattern, string text, string expected)
    {
        var captures = new CapturePattern(pattern);
        int[] groups = new int[2 * (captures.GroupCount + 1)];
        bool isMatch = captures.Match(Encoding.UTF8.GetBytes(text), 0, groups);
        Assert.Equal(expected.Length != 0, isMatch);
        Assert.Equal(expected, isMatch ? Notation(groups) : string.Empty);
        Assert.Equal(isMatch, captures.IsMatch(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("a", 1, "3-4")]
    [InlineData("^a", 1, "")]
    [InlineData("\\ba", 3, "")]
    [InlineData("\\Ba", 1, "3-4")]
    [InlineData("(?m:^).", 1, "6-7")]
    [InlineData("\\z", 7, "7-7")]
    [InlineData("", 7, "7-7")]
    public void Behind_a_position(string pattern, int start, string expected)
    {
        int[] groups = new int[2];
        bool isMatch = new CapturePattern(pattern).Match("abcab\nc"u8, start, groups);
        Assert.Equal(expected, isMatch ? Notation(groups) : string.Empty);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_position_outside_of_the_text_is_refused(int start) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CapturePattern("a").Match("abc"u8, start, []));

    [Fact]
    public void As_many_groups_are_filled_as_there_is_room_for()
    {
        var pattern = new CapturePattern("(a)(b)(c)");
        Assert.Equal(3, pattern.GroupCount);
        for (int length = 0; length <= 12; length++)
        {
            int[] groups = Enumerable.Repeat(7, length).ToArray();
            Assert.True(pattern.Match("xabc"u8, 0, groups));
            Assert.Equal(new[] { 1, 4, 1, 2, 2, 3, 3, 4, -1, -1, -1, -1 }.Take(length), groups);
            Assert.False(pattern.Match("xab"u8, 0, groups));
            Assert.All(groups, group => Assert.Equal(-1, group));
        }
    }

    [Fact]
    public void Bytes_that_are_no_utf8_count_as_replacement_characters()
    {
        int[] groups = new int[4];
        Assert.True(new CapturePattern("a(\uFFFD+)b").Match([(byte)'a', 0xFF, 0xC0, 0x80, (byte)'b'], 0, groups));
        Assert.Equal([0, 5, 1, 4], groups);
        Assert.True(new CapturePattern("(.)\\z").Match([0xF0, 0x9F, 0x98], 0, groups));
        Assert.Equal([0, 3, 0, 3], groups);
    }

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[a-")]
    [InlineData("[b-a]")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a{2,1}")]
    [InlineData("a{x}")]
    [InlineData("a{2")]
    [InlineData("a{99999999999}")]
    [InlineData("\\")]
    [InlineData("[\\p{Xx}]")]
    [InlineData("[\\p{}]")]
    [InlineData("[\\p{L")]
    public void A_pattern_that_is_not_well_formed_is_refused(string pattern) =>
        Assert.ThrowsAny<ArgumentException>(() => new CapturePattern(pattern));

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData("(?<n>a)")]
    [InlineData("(a)\\1")]
    [InlineData("a$")]
    [InlineData("\\d")]
    [InlineData("((a{100}){100}){2}")]
    public void What_the_notation_does_not_have_is_refused(string pattern) =>
        Assert.Throws<NotSupportedException>(() => new CapturePattern(pattern));

    [Fact]
    public void Nesting_is_bounded()
    {
        _ = new CapturePattern(new string('(', 900) + "a" + new string(')', 900));
        Assert.Throws<NotSupportedException>(() => new CapturePattern(new string('(', 100_000) + new string(')', 100_000)));
    }

    [Fact]
    public void Threads_may_share_a_pattern()
    {
        var pattern = new CapturePattern("^user-([0-9]+)-(ok|no)\\z");
        int[] matched = new int[8];
        Parallel.For(0, matched.Length, thread =>
        {
            int[] groups = new int[6];
            for (int i = 0; i < 2000; i++)
            {
                string number = $"{(thread * 10_000) + i}";
                byte[] text = Encoding.UTF8.GetBytes($"user-{number}-{(i % 3 == 0 ? "ok" : "maybe")}");
                if (pattern.Match(text, 0, groups))
                {
                    matched[thread] += groups[3] - groups[2] == number.Length && groups[4] == groups[3] + 1 ? 1 : 1000;
                }
            }
        });
        Assert.All(matched, count => Assert.Equal(667, count));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(50_000)]
    public void Matching_allocates_nothing(int length)
    {
        var pattern = new CapturePattern("(?i:(delete)[a-z]+)-([0-9]+|x)");
        byte[] text = Encoding.UTF8.GetBytes(new string('\u00E9', length) + "DeleteBucket-17 deleteobject-x ");
        int[] groups = new int[6];
        int matches = 0;
        Assert.Equal(0, Allocation.Least(() =>
        {
            matches = 0;
            for (int i = 0; i < 2; i++)
            {
                matches += pattern.Match(text, 0, groups) ? 1 : 0;
                using var scan = new CaptureScan(pattern, text);
                while (scan.Next(groups))
                {
                    matches++;
                }
            }
        }));
        Assert.Equal(6, matches);
    }

    private static string Notation(int[] groups) => string.Join(' ', groups.Chunk(2).Select(pair => pair[0] < 0 ? "none" : $"{pair[0]}-{pair[1]}"));
}
