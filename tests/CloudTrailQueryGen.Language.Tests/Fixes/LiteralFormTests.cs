using CloudTrailQueryGen.Language.Fixes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>The form of a literal is read off its text.</summary>
public sealed class LiteralFormTests
{
    [Theory]
    [InlineData("\"\"", 0, 1, "")]
    [InlineData("\"\\\"x\"", 0, 1, "")]
    [InlineData("@\"\"", 1, 1, "")]
    [InlineData("@\"\"\"\n\"\"\"", 1, 1, "")]
    [InlineData("\"\"\"x\"\"\"", 2, 3, "")]
    [InlineData("\"\"\"\"\"x\"\"\"\"\"", 2, 5, "")]
    [InlineData("\"\"\"\nx\n\"\"\"", 3, 3, "")]
    [InlineData("\"\"\"\"  \r\n \t x\r\n \t \"\"\"\"", 3, 4, " \t ")]
    public void Of_gives(string literal, int kind, int quotes, string indentation) =>
        Assert.Equal(new LiteralForm((LiteralKind)kind, quotes, indentation), LiteralForm.Of(literal));
}
