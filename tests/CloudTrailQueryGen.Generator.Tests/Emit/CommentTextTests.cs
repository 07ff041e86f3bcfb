using CloudTrailQueryGen.Generator.Emit;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Comments stay comments: one line, nothing invisible.</summary>
public sealed class CommentTextTests
{
    [Theory]
    [InlineData("  filter a = 1\r\n    and\tb = 2 ", "filter a = 1 and b = 2")]
    [InlineData("a\u2028b\u2029c\u0085d", "a b c d")]
    [InlineData("*/ // */", "*/ // */")]
    [InlineData("größe 名前", "größe 名前")]
    [InlineData("", "")]
    public void A_comment_is_one_visible_line(string text, string comment) => Assert.Equal(comment, CommentText.OneLine(text));

    [Fact]
    public void What_nobody_sees_is_replaced()
    {
        Assert.Equal("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", CommentText.OneLine("\0\u202E\u200B\uFFFE\uD83D"));
        Assert.Equal("a\tb\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", DocumentationEmitter.Escape("a\tb\0\u001B\u2066\uFFFE\uD800"));
    }

    [Fact]
    public void A_long_text_is_cut()
    {
        Assert.Equal(new string('x', 160), CommentText.OneLine(new string('x', 160)));
        Assert.Equal(new string('x', 160) + " …", CommentText.OneLine(new string('x', 161)));
    }

    [Theory]
    [InlineData("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [InlineData("]]> --> \"'", "]]&gt; --&gt; \"'")]
    public void Documentation_is_escaped_for_XML(string text, string xml) => Assert.Equal(xml, DocumentationEmitter.Escape(text));

    [Theory]
    [InlineData("\r\n\n a\r\n\r\nb\rc \n\n", " a||b|c ")]
    [InlineData("", "")]
    [InlineData("\n \n", "")]
    public void Lines_are_those_of_every_system_without_blank_ones_around(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', DocumentationEmitter.Lines(text)));
}
