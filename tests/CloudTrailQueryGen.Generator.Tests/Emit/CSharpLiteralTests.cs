using CloudTrailQueryGen.Generator.Emit;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>Literals, comments and documentation hold any text.</summary>
public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a \"b\" \\", "\"a \\\"b\\\" \\\\\"")]
    [InlineData("\r\n\t\0\u0001\u007F", "\"\\r\\n\\t\\u0000\\u0001\\u007F\"")]
    [InlineData("é\u2028\u202E", "\"\\u00E9\\u2028\\u202E\"")]
    [InlineData("{0} ~", "\"{0} ~\"")]
    public void Strings_are_printable_ASCII(string value, string literal) => Assert.Equal(literal, CSharpLiteral.String(value));

    [Fact]
    public void A_lone_surrogate_stays_in_a_string_and_is_replaced_in_UTF8()
    {
        Assert.Equal("\"\\uD83D\\uDE00\\uD83D\"", CSharpLiteral.String("\uD83D\uDE00\uD83D"));
        Assert.Equal("\"\\uD83D\\uDE00\\uFFFD\"u8", CSharpLiteral.Utf8("\uD83D\uDE00\uD83D"));
        Assert.Equal("\"\\uFFFD\\uFFFD\"u8", CSharpLiteral.Utf8("\uDE00\uD83D"));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(2147483647, "2147483647")]
    [InlineData(2147483648, "2147483648L")]
    [InlineData(-2147483648, "-2147483648")]
    [InlineData(-2147483649, "-2147483649L")]
    [InlineData(long.MaxValue, "9223372036854775807L")]
    [InlineData(long.MinValue, "long.MinValue")]
    public void Integers_say_when_they_are_long(long value, string literal) => Assert.Equal(literal, CSharpLiteral.Integer(value));

    [Theory]
    [InlineData(1.5, "1.5d")]
    [InlineData(-0.1, "-0.1d")]
    [InlineData(1e300, "1E+300d")]
    [InlineData(5e-324, "5E-324d")]
    [InlineData(90, "90d")]
    public void Reals_read_back_as_the_same_number(double value, string literal) => Assert.Equal(literal, CSharpLiteral.Real(value));
}
