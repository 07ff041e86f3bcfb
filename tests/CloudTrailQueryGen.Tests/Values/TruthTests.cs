using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>What counts as true in a condition (spec §3.4, §5.6).</summary>
public sealed class TruthTests
{
    [Theory]
    [InlineData("missing", false)]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("-1", true)]
    [InlineData("0.5", true)]
    [InlineData("''", false)]
    [InlineData("'0'", false)]
    [InlineData("'0.0'", false)]
    [InlineData("'1'", true)]
    [InlineData("'-2.5'", true)]
    [InlineData("'true'", false)]
    [InlineData("'AccessDenied'", false)]
    [InlineData("' 1'", false)]
    [InlineData("t0", false)]
    [InlineData("t1", true)]
    [InlineData("{\"a\":1}", false)]
    [InlineData("[1]", false)]
    public void Only_numbers_other_than_zero_are_true(string condition, bool expected) =>
        Assert.Equal(expected, Truth.IsTrue(Notation.Parse(condition)));
}
