using System;
using System.Numerics;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>The exact sum against big integers.</summary>
public sealed class ExactSumTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sums_of_any_doubles_are_exact_wherever_carries_are_propagated(int seed)
    {
        var values = new RandomValues(seed);
        var sum = new ExactSum();
        var squares = new ExactSum();
        BigInteger expected = 0;
        BigInteger expectedSquares = 0;
        for (int i = 0; i < 3000; i++)
        {
            double value = values.NextReal();
            sum.Add(value);
            squares.AddSquare(value);
            BigInteger units = DecimalModel.Units(value);
            expected += units;
            expectedSquares += units * units;
            if (values.Random.Next(20) == 0)
            {
                sum.PropagateCarries();
                squares.PropagateCarries();
            }

            if (i % 100 == 0)
            {
                Assert.Equal(expected, sum.ToBigInteger());
                Assert.Equal(expectedSquares, squares.ToBigInteger());
            }
        }

        Assert.Equal(expected, sum.ToBigInteger());
        Assert.Equal(expectedSquares, squares.ToBigInteger());
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(-double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(2.2250738585072014E-308)]
    [InlineData(2.225073858507201E-308)]
    [InlineData(-0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    public void One_summand_is_the_sum(double value)
    {
        var sum = new ExactSum();
        sum.Add(value);
        Assert.Equal(DecimalModel.Units(value), sum.ToBigInteger());
        Assert.Equal(value + 0.0, ExactRounding.Divide(sum.ToBigInteger(), 1, ExactSum.UnitExponent));
    }

    [Fact]
    public void Sums_of_one_sign_survive_many_propagations()
    {
        var sum = new ExactSum();
        for (int i = 0; i < 10_000; i++)
        {
            sum.Add(double.MinValue);
            sum.PropagateCarries();
        }

        Assert.Equal(DecimalModel.Units(double.MinValue) * 10_000, sum.ToBigInteger());
    }

    [Fact]
    public void Adding_sums_is_adding_their_summands()
    {
        var values = new RandomValues(4);
        var total = new ExactSum();
        BigInteger expected = 0;
        for (int part = 0; part < 50; part++)
        {
            var sum = new ExactSum();
            for (int i = values.Random.Next(10); i > 0; i--)
            {
                double value = values.NextReal();
                sum.Add(value);
                expected += DecimalModel.Units(value);
            }

            total.Add(sum);
        }

        Assert.Equal(expected, total.ToBigInteger());
    }

    [Fact]
    public void Magnitudes_of_128_bits_are_added_at_any_position()
    {
        var sum = new ExactSum();
        BigInteger expected = 0;
        for (int position = 0; position < 200; position++)
        {
            sum.Add(UInt128.MaxValue - (UInt128)position, position, isNegative: position % 3 == 0);
            BigInteger summand = (BigInteger)(UInt128.MaxValue - (UInt128)position) << position;
            expected += position % 3 == 0 ? -summand : summand;
        }

        Assert.Equal(expected, sum.ToBigInteger());
    }
}
