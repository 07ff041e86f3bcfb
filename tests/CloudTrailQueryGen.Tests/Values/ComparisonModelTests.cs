using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>Numeric comparison against exact arithmetic on fractions of big integers and on decimals.</summary>
public sealed class ComparisonModelTests
{
    private const int DenominatorBits = 1075;

    [Fact]
    public void Numbers_compare_as_the_exact_fractions_they_are()
    {
        var random = new Random(20241121);
        for (int i = 0; i < 50_000; i++)
        {
            (bool isReal, long whole, double real) a = Draw(random, null);
            (bool isReal, long whole, double real) b = Draw(random, a);
            int expected = Numerator(a).CompareTo(Numerator(b));
            Value left = ToValue(a);
            Value right = ToValue(b);
            Assert.Equal(expected, Math.Sign(NumericOrder.Compare(left, right)));
            Assert.Equal(expected == 0, Comparison.Equal(left, right));
            Assert.Equal(expected < 0, Comparison.Less(left, right));
            Assert.Equal(expected >= 0, Comparison.GreaterOrEqual(left, right));
        }
    }

    [Fact]
    public void Text_of_decimals_compares_with_numbers_as_decimals_do()
    {
        var random = new Random(4711);
        for (int i = 0; i < 20_000; i++)
        {
            decimal a = new decimal(random.Next(-2000, 2000)) / 10;
            decimal b = random.Next(3) == 0 ? a : new decimal(random.Next(-2000, 2000)) / 10;
            string text = a.ToString(random.Next(2) == 0 ? "0.0##" : "0.000", CultureInfo.InvariantCulture);
            Value left = Value.FromText(Encoding.UTF8.GetBytes(text));
            Value right = Value.FromReal((double)b);
            Assert.Equal(a == b, Comparison.Equal(left, right));
            Assert.Equal(a != b, Comparison.NotEqual(left, right));
            Assert.Equal(a < b, Comparison.Less(left, right));
            Assert.Equal(a <= b, Comparison.LessOrEqual(left, right));
            Assert.Equal(a > b, Comparison.Greater(left, right));
        }
    }

    private static (bool IsReal, long Whole, double Real) Draw(Random random, (bool IsReal, long Whole, double Real)? near)
    {
        if (near is { } other && random.Next(2) == 0)
        {
            // Numbers that are close to each other are where a comparison goes wrong.
            double center = other.IsReal ? other.Real : other.Whole;
            return random.Next(3) switch
            {
                0 => (true, 0, center),
                1 => (true, 0, Math.BitIncrement(center)),
                _ => (false, center is > -9e18 and < 9e18 ? (long)center + random.Next(-1, 2) : long.MaxValue - random.Next(3), 0),
            };
        }

        return random.Next(4) switch
        {
            0 => (false, random.NextInt64(long.MinValue, long.MaxValue), 0),
            1 => (false, random.Next(-5, 6), 0),
            2 => (true, 0, (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-5, 25))),
            _ => (true, 0, random.Next(-20, 20) / 4.0),
        };
    }

    private static Value ToValue((bool IsReal, long Whole, double Real) number) =>
        number.IsReal ? Value.FromReal(number.Real) : Value.FromInteger(number.Whole);

    private static BigInteger Numerator((bool IsReal, long Whole, double Real) number)
    {
        if (!number.IsReal)
        {
            return (BigInteger)number.Whole << DenominatorBits;
        }

        // mantissa * 2^(exponent - 1075), or * 2^-1074 for a subnormal number
        long bits = BitConverter.DoubleToInt64Bits(number.Real);
        int exponent = (int)(bits >> 52) & 0x7FF;
        BigInteger mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa + (BigInteger.One << 52);
        return (bits < 0 ? -mantissa : mantissa) << (Math.Max(exponent, 1) - 1075 + DenominatorBits);
    }
}
