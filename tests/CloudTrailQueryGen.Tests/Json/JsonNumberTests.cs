using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Numbers follow the grammar of RFC 8259 and keep all 64 bits of whole numbers.</summary>
public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", "I:0")]
    [InlineData("-0", "I:0")]
    [InlineData("42", "I:42")]
    [InlineData("-42", "I:-42")]
    [InlineData("999999999999999999", "I:999999999999999999")]
    [InlineData("9223372036854775807", "I:9223372036854775807")]
    [InlineData("-9223372036854775808", "I:-9223372036854775808")]
    [InlineData("9223372036854775808", "R:9.223372036854776E+18")]
    [InlineData("1.5", "R:1.5")]
    [InlineData("1.0", "I:1")]
    [InlineData("1e3", "I:1000")]
    [InlineData("-2.5E-1", "R:-0.25")]
    [InlineData("1e400", "-")]
    public void Value_of_a_number(string text, string expected)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.True(JsonNumber.IsValid(bytes));
        Assert.Equal(expected, PathEvaluator.Describe(JsonNumber.Parse(bytes)));
    }

    [Fact]
    public void Random_text_is_a_number_exactly_when_the_framework_says_so()
    {
        var random = new Random(12);
        byte[] alphabet = "0011259..--+eE"u8.ToArray();
        for (int round = 0; round < 200_000; round++)
        {
            byte[] text = new byte[1 + random.Next(7)];
            for (int index = 0; index < text.Length; index++)
            {
                text[index] = alphabet[random.Next(alphabet.Length)];
            }

            bool isNumber = IsNumber(text, out double expected);
            Assert.Equal(isNumber, JsonNumber.IsValid(text));
            if (isNumber && double.IsFinite(expected))
            {
                Assert.Equal(expected, JsonNumber.Parse(text).Real);
            }
        }
    }

    private static bool IsNumber(ReadOnlySpan<byte> text, out double value)
    {
        var reader = new Utf8JsonReader(text);
        value = 0;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number)
            {
                return false;
            }

            value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
