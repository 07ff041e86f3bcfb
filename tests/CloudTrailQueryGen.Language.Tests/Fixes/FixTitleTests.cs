using CloudTrailQueryGen.Language.Fixes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Fixes;

/// <summary>The names of fixes fit into a menu and show what cannot be seen.</summary>
public sealed class FixTitleTests
{
    [Theory]
    [InlineData("eventname", "eventName", "Use 'eventName'")]
    [InlineData("\0", " ", "Use ' '")]
    [InlineData("|", "", "Remove '|'")]
    [InlineData("\u202E", "", "Remove '\\u202E'")]
    [InlineData("x", "a\nb", "Use 'a\\u000Ab'")]
    public void Of_gives(string written, string replacement, string expected) => Assert.Equal(expected, FixTitle.Of(written, replacement));

    [Fact]
    public void Long_text_is_cut() => Assert.Equal($"Use '{new string('x', 60)}…'", FixTitle.Of("a", new string('x', 61)));
}
