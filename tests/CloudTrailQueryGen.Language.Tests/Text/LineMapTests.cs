using CloudTrailQueryGen.Language.Text;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Text;

/// <summary>Offsets become lines and columns.</summary>
public sealed class LineMapTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("abc", 2, 0, 2)]
    [InlineData("abc", 3, 0, 3)]
    [InlineData("a\nb", 1, 0, 1)]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 2, 0, 2)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb\r", 2, 1, 0)]
    [InlineData("a\rb\r", 4, 2, 0)]
    [InlineData("\n\n\n", 2, 2, 0)]
    [InlineData("a\nb", 99, 1, 1)]
    [InlineData("a\nb", -1, 0, 0)]
    public void Position(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap(text).GetPosition(offset));

    [Fact]
    public void Lines()
    {
        var map = new LineMap("a\r\nb\nc\rd");
        Assert.Equal(4, map.LineCount);
        Assert.Equal([0, 3, 5, 7], [map.GetLineStart(0), map.GetLineStart(1), map.GetLineStart(2), map.GetLineStart(3)]);
    }
}
