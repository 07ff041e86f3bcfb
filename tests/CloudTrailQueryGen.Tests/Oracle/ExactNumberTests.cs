using System.Numerics;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The oracle's exact arithmetic rounds to the double that IEEE 754 asks for.</summary>
public sealed class ExactNumberTests
{
    [Theory]
    [InlineData(1, 3, 1.0 / 3)]
    [InlineData(2, 3, 2.0 / 3)]
    [InlineData(-1, 10, -0.1)]
    [InlineData(9007199254740993, 1, 9007199254740992.0)]
    [InlineData(9007199254740995, 1, 9007199254740996.0)]
    public void QuotientRoundsToNearest(long numerator, long denominator, double expected) =>
        Assert.Equal(expected, new ExactNumber(numerator, denominator).ToDouble());

    [Theory]
    [InlineData(0.1)]
    [InlineData(-123.456)]
    [InlineData(double.Epsilon)]
    [InlineData(2.2250738585072014E-308)]
    [InlineData(1e-310)]
    [InlineData(double.MaxValue)]
    public void DoubleSurvivesTheWayThereAndBack(double number) => Assert.Equal(number, ExactNumber.FromReal(number).ToDouble());

    [Theory]
    [InlineData(2, 1.4142135623730951)]
    [InlineData(9, 3)]
    [InlineData(0.5, 0.7071067811865476)]
    [InlineData(1e-300, 1e-150)]
    public void SquareRootRoundsToNearest(double square, double root) => Assert.Equal(root, ExactNumber.FromReal(square).SquareRoot());

    [Fact]
    public void FloorGoesDown() => Assert.Equal(new BigInteger(-2), new ExactNumber(-3, 2).Floor());
}
