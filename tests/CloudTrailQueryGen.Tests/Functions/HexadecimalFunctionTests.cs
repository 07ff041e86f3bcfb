using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>hexToAscii, hexToDec and decToHex (spec §4.2).</summary>
public sealed class HexadecimalFunctionTests
{
    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "''")]
    [InlineData("'0x'", "''")]
    [InlineData("'4a6f'", "'Jo'")]
    [InlineData("'0x4A6F'", "'Jo'")]
    [InlineData("'0X4a'", "'J'")]
    [InlineData("41", "'A'")]
    [InlineData("'00'", "'\0'")]
    [InlineData("'c3a9'", "'\u00E9'")]
    [InlineData("'f09f9880'", "'\U0001F600'")]
    [InlineData("'c3'", "missing")]
    [InlineData("'ff'", "missing")]
    [InlineData("'eda080'", "missing")]
    [InlineData("'4a6'", "missing")]
    [InlineData("'4g'", "missing")]
    [InlineData("'4a 6f'", "missing")]
    [InlineData("'-4a'", "missing")]
    [InlineData("'\u00E9\u00E9'", "missing")]
    [InlineData("0.5", "missing")]
    [InlineData("[\"4a\"]", "missing")]
    public void HexToAscii(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.HexToAscii, text));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "missing")]
    [InlineData("'0xff'", "255")]
    [InlineData("'FF'", "255")]
    [InlineData("'0XfF'", "255")]
    [InlineData("'0'", "0")]
    [InlineData("'-0'", "0")]
    [InlineData("10", "16")]
    [InlineData("-10", "-16")]
    [InlineData("'-0x1f'", "-31")]
    [InlineData("'7fffffffffffffff'", "9223372036854775807")]
    [InlineData("'8000000000000000'", "missing")]
    [InlineData("'-8000000000000000'", "-9223372036854775808")]
    [InlineData("'-8000000000000001'", "missing")]
    [InlineData("'ffffffffffffffff'", "missing")]
    [InlineData("'10000000000000000'", "missing")]
    [InlineData("'0000000000000000000000000000ff'", "255")]
    [InlineData("'0x'", "missing")]
    [InlineData("'-'", "missing")]
    [InlineData("'+f'", "missing")]
    [InlineData("'--f'", "missing")]
    [InlineData("'0x-f'", "missing")]
    [InlineData("' f'", "missing")]
    [InlineData("'f '", "missing")]
    [InlineData("'f\0'", "missing")]
    [InlineData("'fg'", "missing")]
    [InlineData("'1_0'", "missing")]
    [InlineData("2.5", "missing")]
    [InlineData("t0", "missing")]
    [InlineData("{}", "missing")]
    public void HexToDec(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.HexToDec, text));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("0", "'0x0'")]
    [InlineData("255", "'0xff'")]
    [InlineData("'255'", "'0xff'")]
    [InlineData("-31", "'-0x1f'")]
    [InlineData("15.99", "'0xf'")]
    [InlineData("-15.99", "'-0xf'")]
    [InlineData("-0.5", "'0x0'")]
    [InlineData("9223372036854775807", "'0x7fffffffffffffff'")]
    [InlineData("-9223372036854775808", "'-0x8000000000000000'")]
    [InlineData("9.3E+18", "missing")]
    [InlineData("-1E+300", "missing")]
    [InlineData("''", "missing")]
    [InlineData("'ff'", "missing")]
    [InlineData("t16", "'0x10'")]
    [InlineData("[16]", "missing")]
    public void DecToHex(string number, string expected)
    {
        Assert.Equal(expected, Invocation.Call(Functions.DecToHex, number));
        if (expected != "missing")
        {
            Assert.Equal(Invocation.Call(Functions.ToLong, number), Invocation.Call(Functions.HexToDec, expected));
        }
    }
}
