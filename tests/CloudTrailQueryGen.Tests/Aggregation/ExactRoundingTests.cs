using System;
using System.Numerics;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Correct rounding against decimal arithmetic.</summary>
public sealed class ExactRoundingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Quotients_and_roots_are_the_nearest_doubles(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++)
        {
            BigInteger numerator = NextInteger(random, 200) * (random.Next(2) == 0 ? 1 : -1);
            BigInteger denominator = NextInteger(random, 70) + 1;
            int exponent = random.Next(-1150, 900);
            BigInteger up = BigInteger.One << Math.Max(exponent, 0);
            BigInteger down = BigInteger.One << Math.Max(-exponent, 0);
            Assert.Equal(DecimalModel.Quotient(numerator * up, denominator * down), ExactRounding.Divide(numerator, denominator, exponent));
            numerator = BigInteger.Abs(numerator);
            Assert.Equal(DecimalModel.SquareRoot(numerator * up, denominator * down), ExactRounding.SquareRoot(numerator, denominator, exponent));
        }
    }

    [Fact]
    public void Ties_go_to_the_even_neighbour_unless_something_follows()
    {
        BigInteger one = BigInteger.One << 53;
        Assert.Equal(9007199254740992.0, ExactRounding.Divide(one + 1, 1, 0));
        Assert.Equal(9007199254740996.0, ExactRounding.Divide(one + 3, 1, 0));
        Assert.Equal(9007199254740994.0, ExactRounding.Divide(((one + 1) << 500) + 1, BigInteger.One << 500, 0));
        Assert.Equal(9007199254740992.0, ExactRounding.Divide(((one + 1) << 500) - 1, BigInteger.One << 500, 0));
    }

    [Fact]
    public void The_ends_of_the_range_are_rounded_as_IEEE_754_does()
    {
        Assert.Equal(double.Epsilon, ExactRounding.Divide(1, 1, -1074));
        Assert.Equal(0.0, ExactRounding.Divide(1, 1, -1075));
        Assert.Equal(double.Epsilon, ExactRounding.Divide(3, 1, -1076));
        Assert.Equal(0.0, ExactRounding.Divide(1, 1, -5000));
        Assert.Equal(double.PositiveInfinity, ExactRounding.Divide(1, 1, 1024));
        Assert.Equal(double.NegativeInfinity, ExactRounding.Divide(-1, 1, 1024));
        Assert.Equal(double.MaxValue, ExactRounding.Divide((BigInteger.One << 53) - 1, 1, 971));
        Assert.Equal(double.PositiveInfinity, ExactRounding.Divide((BigInteger.One << 54) - 1, 1, 970));
    }

    private static BigInteger NextInteger(Random random, int mostBits)
    {
        byte[] bytes = new byte[(random.Next(mostBits) / 8) + 1];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true);
    }
}
