using System;
using System.Numerics;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A rational number: what arithmetic means before it is rounded to a double, once.</summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    private const int FractionBits = 53;
    private const int LeastExponent = -1022;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public int Sign => _numerator.Sign;

    public static ExactNumber FromInteger(BigInteger number) => new(number, BigInteger.One);

    public static ExactNumber FromReal(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger mantissa = exponent == 0 ? fraction : fraction | 0x10000000000000;
        int power = (exponent == 0 ? 1 : exponent) - 1075;
        mantissa = bits < 0 ? -mantissa : mantissa;
        return power >= 0 ? FromInteger(mantissa << power) : new(mantissa, BigInteger.One << -power);
    }

    public static ExactNumber operator +(ExactNumber left, ExactNumber right) =>
        new((left._numerator * right._denominator) + (right._numerator * left._denominator), left._denominator * right._denominator);

    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + new ExactNumber(-right._numerator, right._denominator);

    public static ExactNumber operator *(ExactNumber left, ExactNumber right) =>
        new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static ExactNumber operator /(ExactNumber left, ExactNumber right) =>
        new(left._numerator * right._denominator, left._denominator * right._numerator);

    public int CompareTo(ExactNumber other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

    /// <summary>The greatest whole number that is not greater.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(_numerator, _denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The nearest double, ties to even.</summary>
    public double ToDouble()
    {
        BigInteger magnitude = BigInteger.Abs(_numerator);
        if (magnitude.IsZero)
        {
            return 0;
        }

        int shift = 70 - (int)(magnitude.GetBitLength() - _denominator.GetBitLength());
        (BigInteger dividend, BigInteger divisor) = shift >= 0 ? (magnitude << shift, _denominator) : (magnitude, _denominator << -shift);
        BigInteger quotient = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        double result = Round(quotient, !remainder.IsZero, shift);
        return _numerator.Sign < 0 ? -result : result;
    }

    /// <summary>The double nearest to the square root of a number that is not negative.</summary>
    public double SquareRoot()
    {
        if (_numerator.IsZero)
        {
            return 0;
        }

        int shift = 70 - (int)((_numerator.GetBitLength() - _denominator.GetBitLength()) / 2);
        (BigInteger dividend, BigInteger divisor) = shift >= 0 ? (_numerator << (2 * shift), _denominator) : (_numerator, _denominator << (-2 * shift));
        BigInteger square = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        BigInteger root = WholeRoot(square);
        return Round(root, !remainder.IsZero || root * root != square, shift);
    }

    private static BigInteger WholeRoot(BigInteger square)
    {
        BigInteger root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static double Round(BigInteger digits, bool hasMore, int shift)
    {
        int bits = (int)digits.GetBitLength();
        int exponent = bits - shift - 1;
        int precision = exponent >= LeastExponent ? FractionBits : FractionBits - (LeastExponent - exponent);
        if (precision < 0)
        {
            return 0;
        }

        int dropped = bits - precision;
        BigInteger kept = digits >> dropped;
        BigInteger rest = digits - (kept << dropped);
        int half = rest.CompareTo(BigInteger.One << (dropped - 1));
        bool roundsUp = half > 0 || (half == 0 && (hasMore || !kept.IsEven));
        return Math.ScaleB((double)(ulong)(roundsUp ? kept + 1 : kept), dropped - shift);
    }
}
