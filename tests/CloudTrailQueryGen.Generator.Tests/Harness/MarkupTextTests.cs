using System;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Harness;

/// <summary>Marks in test sources.</summary>
public sealed class MarkupTextTests
{
    [Theory]
    [InlineData("abc", "abc", "")]
    [InlineData("a[|b|]c", "abc", "[1..2)")]
    [InlineData("a[||]c", "ac", "[1..1)")]
    [InlineData("a{|CTQ2003:b|}c", "abc", "CTQ2003[1..2)")]
    [InlineData("{|A:a[|b|]{|B:c|}|}", "abc", "A[0..3) [1..2) B[2..3)")]
    [InlineData("x {| y |} [a|b] |] |}", "x {| y |} [a|b] |] |}", "")]
    public void Marks_are_taken_out(string markup, string text, string spans)
    {
        var parsed = MarkupText.Parse(markup);

        Assert.Equal(text, parsed.Text);
        Assert.Equal(spans, string.Join(' ', parsed.Spans.Select(span => span.Name + span.Span)));
    }

    [Fact]
    public void A_position_is_taken_out_but_a_raw_string_stays()
    {
        var parsed = MarkupText.Parse("$$\"\"\"{{x}}\"\"\" a$$b");

        Assert.Equal("$$\"\"\"{{x}}\"\"\" ab", parsed.Text);
        Assert.Equal(15, parsed.Position);
    }

    [Fact]
    public void An_open_mark_is_an_error() => Assert.Throws<FormatException>(() => MarkupText.Parse("a [|b"));

    [Theory]
    [InlineData("a{|CTQ2003:b|}c")]
    [InlineData("{|A:a{|B:b|}|}c")]
    [InlineData("[|a|]b[|c|]")]
    public void Annotating_is_the_inverse_of_parsing(string markup)
    {
        var parsed = MarkupText.Parse(markup);

        Assert.Equal(markup, MarkupText.Annotate(parsed.Text, parsed.Spans));
    }
}
