using System.ComponentModel;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>variance</c> of the population: exact, then rounded once. Missing when there is no number, or when the variance is beyond the range of a
/// double.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VarianceAccumulator : SpreadAccumulator
{
    private protected override double Round(BigInteger numerator, BigInteger denominator, int exponent) =>
        ExactRounding.Divide(numerator, denominator, exponent);
}
