using System;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Numbers of eight significant binary digits.</summary>
public sealed class RoundedNumberTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(255, 255)]
    [InlineData(256, 256)]
    [InlineData(257, 258)]
    [InlineData(-257, -258)]
    [InlineData(1000, 1000)]
    [InlineData(1001, 1000)]
    [InlineData(1003, 1004)]
    [InlineData(511.9, 512)]
    [InlineData(0.1, 0.10009765625)]
    [InlineData(-1e-300, -9.974254922753152E-301)]
    [InlineData(5e-324, 0)]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(double.MinValue, double.MinValue)]
    public void Known_values(double number, double expected) => Assert.Equal(expected, RoundedNumber.Round(number));

    [Fact]
    public void The_error_is_within_its_bound_and_the_order_is_kept()
    {
        var values = new RandomValues(5);
        double last = 0;
        double lastRounded = 0;
        for (int i = 0; i < 20_000; i++)
        {
            double number = values.NextReal();
            double rounded = RoundedNumber.Round(number);
            Assert.True(double.IsFinite(rounded));
            Assert.Equal(rounded, RoundedNumber.Round(rounded));
            Assert.Equal(-rounded, RoundedNumber.Round(-number));
            Assert.True(Math.Abs(rounded - number) <= Math.Abs(number) * RoundedNumber.RelativeError || !double.IsNormal(number));
            Assert.True(number.CompareTo(last) * rounded.CompareTo(lastRounded) >= 0);
            last = number;
            lastRounded = rounded;
        }
    }
}
