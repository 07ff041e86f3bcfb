using CloudTrailQueryGen.Language.Fixes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>What text becomes in each form of C# literal; a literal, whose text does not matter, stands for its form.</summary>
public sealed class LiteralTextTests
{
    [Theory]
    [InlineData("\"x\"", "eventName", "eventName")]
    [InlineData("\"\"", "\"a\\b\"", "\\\"a\\\\b\\\"")]
    [InlineData("\"\"", "a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("\"\"", "\0\u202E\u2028\uFEFF", "\\u0000\\u202E\\u2028\\uFEFF")]
    [InlineData("\"\"", "\U0001F600ä 'x'", "\U0001F600ä 'x'")]
    [InlineData("@\"x\"", "\"a\\b\"\n", "\"\"a\\b\"\"\n")]
    [InlineData("\"\"\"x\"\"\"", "\"a\\b\"\"", "\"a\\b\"\"")]
    [InlineData("\"\"\"x\"\"\"", "a\"\"\"b", null)]
    [InlineData("\"\"\"\"x\"\"\"\"", "a\"\"\"b", "a\"\"\"b")]
    [InlineData("\"\"\"x\"\"\"", "a\nb", null)]
    [InlineData("\"\"\"\n  \tx\n  \t\"\"\"", "a\nb\r\nc", "a\n  \tb\r\n  \tc")]
    [InlineData("\"\"\"\r\n  x\r\n  \"\"\"", "a\rb", "a\r  b")]
    [InlineData("\"\"\"\n  x\n  \"\"\"", "\"\"\"", null)]
    public void Encode_gives(string literal, string text, string? expected) =>
        Assert.Equal(expected, LiteralText.Encode(LiteralForm.Of(literal), text));

    [Fact]
    public void A_lone_surrogate_is_escaped() =>
        Assert.Equal("\\uD83Dx\\uDE00", LiteralText.Encode(LiteralForm.Of("\"\""), "\uD83D" + "x" + "\uDE00"));
}
