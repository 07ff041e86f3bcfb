namespace CloudTrailQueryGen.Runtime;

/// <summary>The order of numbers, exact also where an <see cref="ValueKind.Integer"/> cannot be converted to a double without loss.</summary>
internal static class NumericOrder
{
    /// <summary>Compares two values whose kind is Integer, Real or Timestamp: negative, zero or positive.</summary>
    public static int Compare(scoped in Value left, scoped in Value right)
    {
        if (left.Kind == ValueKind.Real)
        {
            return right.Kind == ValueKind.Real ? left.Real.CompareTo(right.Real) : -Compare(right.Integer, left.Real);
        }

        return right.Kind == ValueKind.Real ? Compare(left.Integer, right.Real) : left.Integer.CompareTo(right.Integer);
    }

    private static int Compare(long whole, double real)
    {
        const double TwoTo63 = 9223372036854775808.0;
        if (real >= TwoTo63)
        {
            return -1;
        }

        if (real < -TwoTo63)
        {
            return 1;
        }

        // A double with a fraction is below 2^53, so that the difference to its truncation is exact.
        long truncated = (long)real;
        return whole != truncated ? whole.CompareTo(truncated) : 0.0.CompareTo(real - truncated);
    }
}
