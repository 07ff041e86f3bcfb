using System;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    private const int MaxDecimals = 28;

    /// <summary><c>ceil(number)</c>: the smallest whole number that is not smaller.</summary>
    public static Value Ceil(ScratchArena scratch, scoped in Value number) => !Coercion.TryNumber(number, out Value n) ? Value.Missing
        : n.Kind == ValueKind.Integer ? n
        : Value.FromReal(Math.Ceiling(n.Real));

    /// <summary><c>floor(number)</c>: the largest whole number that is not larger.</summary>
    public static Value Floor(ScratchArena scratch, scoped in Value number) => !Coercion.TryNumber(number, out Value n) ? Value.Missing
        : n.Kind == ValueKind.Integer ? n
        : Value.FromReal(Math.Floor(n.Real));

    /// <summary><c>round(number)</c>: the nearest whole number, halves away from zero.</summary>
    public static Value Round(ScratchArena scratch, scoped in Value number) => !Coercion.TryNumber(number, out Value n) ? Value.Missing
        : n.Kind == ValueKind.Integer ? n
        : Value.FromReal(Math.Round(n.Real, MidpointRounding.AwayFromZero));

    /// <summary>
    /// <c>round(number, decimals)</c>: the nearest number with so many decimals, halves away from zero. What is rounded is the number
    /// as it prints, so that <c>round(1.005, 2)</c> is 1.01; negative decimals round to tens, hundreds, ….
    /// </summary>
    public static Value Round(ScratchArena scratch, scoped in Value number, scoped in Value decimals)
    {
        if (!Coercion.TryNumber(number, out Value n) || !Coercion.TryCount(decimals, out long digits))
        {
            return Value.Missing;
        }

        if (digits > MaxDecimals || (digits >= 0 && n.Kind == ValueKind.Integer))
        {
            return n;
        }

        // Numbers beyond the range of a decimal have no fraction, and end in zeros that are not known digits.
        Span<byte> text = stackalloc byte[ValueText.MaxNumberLength];
        text = text[..ValueText.Write(n, text)];
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact))
        {
            return n;
        }

        if (digits >= 0)
        {
            return FromDecimal(Math.Round(exact, (int)digits, MidpointRounding.AwayFromZero));
        }

        if (digits < -MaxDecimals)
        {
            return Value.FromInteger(0);
        }

        decimal unit = 1;
        for (long i = digits; i < 0; i++)
        {
            unit *= 10;
        }

        decimal units = Math.Round(exact / unit, MidpointRounding.AwayFromZero);
        return FromDecimal(units * unit);
    }

    private static Value FromDecimal(decimal number) => number is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(number)
        ? Value.FromInteger((long)number)
        : Value.FromReal((double)number);
}
