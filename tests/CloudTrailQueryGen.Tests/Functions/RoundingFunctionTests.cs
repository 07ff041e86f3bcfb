using System;
using System.Numerics;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>ceil, floor and round (spec §4.1).</summary>
public sealed class RoundingFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing", "missing")]
    [InlineData("5", "5", "5", "5")]
    [InlineData("1.2", "2", "1", "1")]
    [InlineData("-1.2", "-1", "-2", "-1")]
    [InlineData("0.5", "1", "0", "1")]
    [InlineData("-0.5", "0", "-1", "-1")]
    [InlineData("2.5", "3", "2", "3")]
    [InlineData("-2.5", "-2", "-3", "-3")]
    [InlineData("0.49999999999999994", "1", "0", "0")]
    [InlineData("'2.75'", "3", "2", "3")]
    [InlineData("'x'", "missing", "missing", "missing")]
    [InlineData("[2.5]", "missing", "missing", "missing")]
    [InlineData("9223372036854775807", "9223372036854775807", "9223372036854775807", "9223372036854775807")]
    [InlineData("1E+300", "1E+300", "1E+300", "1E+300")]
    [InlineData("t1500", "1500", "1500", "1500")]
    public void To_whole_numbers(string number, string ceil, string floor, string round)
    {
        Assert.Equal(ceil, Invocation.Call(Functions.Ceil, number));
        Assert.Equal(floor, Invocation.Call(Functions.Floor, number));
        Assert.Equal(round, Invocation.Call(Functions.Round, number));
    }

    [Theory]
    [InlineData("1.005", "2", "1")]
    [InlineData("2.675", "2", "2.67")]
    [InlineData("-2.675", "2", "-2.67")]
    [InlineData("1.25", "1", "1.3")]
    [InlineData("1.5", "0", "2")]
    [InlineData("1.999", "2", "2")]
    [InlineData("123", "2", "123")]
    [InlineData("1250", "-2", "1300")]
    [InlineData("-1250", "-2", "-1300")]
    [InlineData("1249.99", "-2", "1200")]
    [InlineData("49", "-2", "0")]
    [InlineData("9223372036854775807", "-1", "9.223372036854776E+18")]
    [InlineData("9223372036854775803", "-1", "9223372036854775800")]
    [InlineData("9223372036854775807", "-19", "1E+19")]
    [InlineData("5", "-39", "0")]
    [InlineData("1.5", "99", "1.5")]
    [InlineData("1E+300", "2", "1E+300")]
    [InlineData("1E-300", "2", "0")]
    [InlineData("0.0000125", "6", "1.3E-05")]
    [InlineData("'1.015'", "'2'", "1.01")]
    [InlineData("1.25", "1.9", "1.3")]
    [InlineData("missing", "1", "missing")]
    [InlineData("1.5", "missing", "missing")]
    [InlineData("1.5", "'x'", "missing")]
    [InlineData("1.5", "{}", "missing")]
    public void To_decimals(string number, string decimals, string expected) =>
        Assert.Equal(expected, Invocation.Call(Functions.Round, number, decimals));

    [Fact]
    public void Decimals_round_as_the_exact_binary_value_does()
    {
        var random = new Random(64);
        using var scratch = new ScratchArena();
        for (int i = 0; i < 50_000; i++)
        {
            double number = random.Next(2) == 0
                ? random.Next(-2_000_000, 2_000_000) / 1000.0
                : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 12));
            int digits = random.Next(0, 4);

            // number * 2^100 is whole; twice the scaled number plus one, halved and floored, is the nearest whole number.
            BigInteger magnitude = new BigInteger(Math.ScaleB(Math.Abs(number), 100)) * BigInteger.Pow(10, digits);
            BigInteger steps = ((magnitude * 2) + (BigInteger.One << 100)) >> 101;
            double expected = Math.Sign(number) * (double)steps / Math.Pow(10, digits);
            Value rounded = Functions.Round(scratch, Value.FromReal(number), Value.FromInteger(digits));
            Assert.Equal(expected, rounded.Real);
        }
    }
}
