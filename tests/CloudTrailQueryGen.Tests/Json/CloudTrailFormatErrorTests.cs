using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

public sealed class CloudTrailFormatErrorTests
{
    [Theory]
    [InlineData("logs/a.json.gz", 1234567, "logs/a.json.gz, byte 1234567: The event is cut off")]
    [InlineData(null, 0, "byte 0: The event is cut off")]
    public void Its_text_is_one_line_for_people(string? file, long offset, string text) =>
        Assert.Equal(text, new CloudTrailFormatError(file, offset, "The event is cut off").ToString());
}
