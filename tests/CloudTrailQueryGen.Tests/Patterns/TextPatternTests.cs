using System;
using System.Text;
using System.Threading.Tasks;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Patterns over long, ill-formed and concurrent input, and patterns that are refused.</summary>
public sealed class TextPatternTests
{
    [Theory]
    [InlineData(1023)]
    [InlineData(1025)]
    [InlineData(65_537)]
    [InlineData(1_048_576)]
    [InlineData(1_048_577)]
    [InlineData(3_000_000)]
    public void The_end_of_a_long_text_is_matched(int length)
    {
        var pattern = new TextPattern(@"needle\z");
        byte[] text = Encoding.UTF8.GetBytes(new string('n', length - 6) + "needle");
        Assert.True(pattern.IsMatch(text));
        Assert.False(pattern.IsMatch(text.AsSpan(0, length - 1)));
    }

    [Fact]
    public void A_pattern_that_makes_backtracking_explode_takes_linear_time()
    {
        var pattern = new TextPattern("^(a|a)*(a|a)*(a|a)*b$");
        Assert.False(pattern.IsMatch(Encoding.UTF8.GetBytes(new string('a', 100_000))));
        Assert.True(pattern.IsMatch(Encoding.UTF8.GetBytes(new string('a', 100_000) + "b")));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_count_as_replacement_characters()
    {
        Assert.True(new TextPattern("^a\uFFFD+b$").IsMatch([(byte)'a', 0xFF, 0xC0, 0x80, (byte)'b']));
        Assert.True(new TextPattern("\uFFFD$").IsMatch([0xF0, 0x9F, 0x98]));
    }

    [Fact]
    public void The_text_of_an_earlier_call_leaves_no_trace()
    {
        var pattern = new TextPattern("secret");
        Assert.True(pattern.IsMatch("a long text with a secret"u8));
        Assert.False(pattern.IsMatch("a"u8));
        Assert.False(pattern.IsMatch([]));
    }

    [Fact]
    public void Threads_may_share_a_pattern()
    {
        var pattern = new TextPattern(@"^user-(\d+)-ok$");
        int[] matched = new int[8];
        Parallel.For(0, matched.Length, thread =>
        {
            for (int i = 0; i < 2000; i++)
            {
                string text = $"user-{(thread * 10_000) + i}-{(i % 3 == 0 ? "ok" : "no")}";
                matched[thread] += pattern.IsMatch(Encoding.UTF8.GetBytes(text)) ? 1 : 0;
            }
        });
        Assert.All(matched, count => Assert.Equal(667, count));
    }

    [Fact]
    public void Case_is_ignored_without_culture()
    {
        var pattern = new TextPattern("(?i)^TITLE$");
        Assert.True(pattern.IsMatch("title"u8));
        Assert.False(pattern.IsMatch("t\u0131tle"u8));
    }

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("(?>a)")]
    public void Constructs_without_linear_time_are_refused(string pattern) =>
        Assert.Throws<NotSupportedException>(() => new TextPattern(pattern));

    [Fact]
    public void A_pattern_that_is_not_well_formed_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => new TextPattern("(a"));
}
