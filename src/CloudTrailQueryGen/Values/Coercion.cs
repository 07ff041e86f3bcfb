using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What an operand or argument counts as where another type is wanted (spec §4, §5.4): text that is wholly a number is a number, a
/// timestamp is its epoch milliseconds, a number or timestamp is its canonical text, a structure is nothing.
/// </summary>
internal static class Coercion
{
    /// <summary>Gives the value as an Integer or a Real.</summary>
    public static bool TryNumber(scoped in Value value, out Value number)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer:
            case ValueKind.Real:
                number = value;
                return true;
            case ValueKind.Timestamp:
                number = Value.FromInteger(value.Integer);
                return true;
            case ValueKind.Text:
                return NumberText.TryParse(value.Utf8, out number);
            default:
                number = Value.Missing;
                return false;
        }
    }

    /// <summary>Gives the value as UTF-8 text; a number's text is written into <paramref name="scratch"/>.</summary>
    public static bool TryText(ScratchArena scratch, scoped in Value value, out ReadOnlySpan<byte> utf8)
    {
        if (value.Kind is ValueKind.Missing or ValueKind.Structure)
        {
            utf8 = default;
            return false;
        }

        utf8 = ValueText.Utf8(value, scratch);
        return true;
    }

    /// <summary>Gives the value as a count or position: truncated toward zero, saturated at the range of 64 bits.</summary>
    public static bool TryCount(scoped in Value value, out long count)
    {
        bool isNumber = TryNumber(value, out Value number);
        count = number.Kind == ValueKind.Real ? Saturate(number.Real) : number.Integer;
        return isNumber;
    }

    /// <summary>Gives the value as a whole number: truncated toward zero; false outside of the range of 64 bits.</summary>
    public static bool TryWhole(scoped in Value value, out long whole)
    {
        bool isNumber = TryNumber(value, out Value number);
        whole = number.Kind == ValueKind.Real ? Saturate(number.Real) : number.Integer;
        return isNumber && (number.Kind != ValueKind.Real || HasRangeOfLong(number.Real));
    }

    /// <summary>Whether the number, without its fraction, fits into 64 bits.</summary>
    public static bool HasRangeOfLong(double real) => real is >= -9223372036854775808.0 and < 9223372036854775808.0;

    /// <summary>Gives the value as milliseconds since 1970-01-01T00:00:00Z; fractions are cut toward the past.</summary>
    public static bool TryMilliseconds(scoped in Value value, out long milliseconds)
    {
        if (value.Kind == ValueKind.Timestamp)
        {
            milliseconds = value.Integer;
            return true;
        }

        milliseconds = 0;
        if (!TryNumber(value, out Value number))
        {
            return false;
        }

        if (number.Kind == ValueKind.Integer)
        {
            milliseconds = number.Integer;
            return true;
        }

        double floor = Math.Floor(number.Real);
        if (!HasRangeOfLong(floor))
        {
            return false;
        }

        milliseconds = (long)floor;
        return true;
    }

    private static long Saturate(double real) => real >= 9223372036854775808.0 ? long.MaxValue
        : real <= -9223372036854775808.0 ? long.MinValue
        : (long)real;
}
