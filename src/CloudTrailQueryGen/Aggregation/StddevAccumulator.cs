using System.ComponentModel;
using System.Numerics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>stddev</c> of the population: the square root of the exact variance, rounded once. Missing when there is no number. AWS does not say
/// whether population or sample is meant; spec §8 row 8 chose population.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StddevAccumulator : SpreadAccumulator
{
    private protected override double Round(BigInteger numerator, BigInteger denominator, int exponent) =>
        ExactRounding.SquareRoot(numerator, denominator, exponent);
}
