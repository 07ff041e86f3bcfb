using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Numbers with eight significant binary digits: what a percentile goes on with when there are too many different numbers. Rounding keeps their order,
/// so that the number at a rank is off by the rounding alone, and there are only half a million such numbers. It looks at bits and calls no logarithm, whose
/// last digits differ between machines.
/// </summary>
internal static class RoundedNumber
{
    /// <summary>The greatest relative error of a number that is not subnormal: half a unit in the last place.</summary>
    public const double RelativeError = 1.0 / (1 << SignificantBits);

    private const int SignificantBits = 8;
    private const int DroppedBits = 53 - SignificantBits;
    private const long HalfUnit = 1L << (DroppedBits - 1);
    private const long KeptBits = -1L << DroppedBits;

    /// <summary>The nearest such number, away from zero at a tie; <see cref="double.MaxValue"/> in place of the one that is beyond it.</summary>
    /// <param name="number">A finite number.</param>
    public static double Round(double number)
    {
        long magnitude = BitConverter.DoubleToInt64Bits(Math.Abs(number));
        double rounded = BitConverter.Int64BitsToDouble((magnitude + HalfUnit) & KeptBits);
        return Math.CopySign(Math.Min(rounded, double.MaxValue), number);
    }
}
