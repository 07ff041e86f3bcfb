using System;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Times are read as the framework reads them, strictly.</summary>
public sealed class EventTimeTests
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd't'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss'z'", "yyyy-MM-dd't'HH:mm:ss'z'",
    ];

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("2024-02-29T23:59:59Z", 1709251199000)]
    [InlineData("2024-03-05T12:34:56.7Z", 1709642096700)]
    [InlineData("2024-03-05T12:34:56.789Z", 1709642096789)]
    [InlineData("2024-03-05T12:34:56.789999999Z", 1709642096789)]
    [InlineData("2024-03-05T12:34:56+01:30", 1709636696000)]
    [InlineData("2024-03-05T12:34:56.5-00:30", 1709643896500)]
    [InlineData("1969-12-31T23:59:59Z", -1000)]
    [InlineData("0001-01-01T00:00:00Z", -62135596800000)]
    [InlineData("9999-12-31T23:59:59Z", 253402300799000)]
    public void Valid_time(string text, long expected)
    {
        Assert.True(EventTime.TryParse(Encoding.ASCII.GetBytes(text), out long milliseconds));
        Assert.Equal(expected, milliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-03-05")]
    [InlineData("2024-03-05T12:34:56")]
    [InlineData("2024-03-05 12:34:56Z")]
    [InlineData("2024-02-30T12:34:56Z")]
    [InlineData("2023-02-29T12:34:56Z")]
    [InlineData("1900-02-29T12:34:56Z")]
    [InlineData("2024-00-05T12:34:56Z")]
    [InlineData("2024-13-05T12:34:56Z")]
    [InlineData("2024-03-00T12:34:56Z")]
    [InlineData("2024-03-05T24:00:00Z")]
    [InlineData("2024-03-05T12:60:56Z")]
    [InlineData("2024-12-31T23:59:60Z")]
    [InlineData("0000-03-05T12:34:56Z")]
    [InlineData("2024-03-05T12:34:56.Z")]
    [InlineData("2024-03-05T12:34:56.5")]
    [InlineData("2024-03-05T12:34:56ZZ")]
    [InlineData("2024-03-05T12:34:56+0100")]
    [InlineData("2024-03-05T12:34:56+24:00")]
    [InlineData("2024-03-05T12:34:56+01:60")]
    [InlineData("2024-03-05T12:34:56+1:00:")]
    [InlineData(" 2024-03-05T12:34:56Z")]
    public void Invalid_time(string text) => Assert.False(EventTime.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void Every_day_of_800_years()
    {
        for (DateTime day = new(1600, 1, 1, 0, 0, 0, DateTimeKind.Utc); day.Year < 2400; day = day.AddDays(1).AddSeconds(1))
        {
            byte[] text = Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Assert.True(EventTime.TryParse(text, out long milliseconds));
            Assert.Equal(new DateTimeOffset(day).ToUnixTimeMilliseconds(), milliseconds);
        }
    }

    [Fact]
    public void Mutated_times_as_the_framework_reads_them()
    {
        var random = new Random(99);
        char[] characters = "0123456789-:TtZz./+ ,;@é\u0000\u007f\u00ff".ToCharArray();
        byte[] template = "2024-03-05T12:34:56Z"u8.ToArray();
        byte[] text = new byte[template.Length];
        for (int round = 0; round < 300_000; round++)
        {
            template.CopyTo(text, 0);
            for (int count = 1 + random.Next(3); count > 0; count--)
            {
                text[random.Next(text.Length)] = (byte)characters[random.Next(random.Next(2) == 0 ? 10 : characters.Length)];
            }

            bool expected = DateTimeOffset.TryParseExact(
                Encoding.Latin1.GetString(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time);
            Assert.Equal(expected, EventTime.TryParse(text, out long milliseconds));
            if (expected)
            {
                Assert.Equal(time.ToUnixTimeMilliseconds(), milliseconds);
            }
        }
    }
}
