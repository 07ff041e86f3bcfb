using System;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The canonical text of a real: shortest round-trip digits, invariant, without exponent below 1e15 (spec §5.2).</summary>
internal static class RealText
{
    /// <summary>Writes a finite number and returns the number of bytes.</summary>
    public static int Write(double number, scoped Span<byte> destination)
    {
        Span<byte> shortest = stackalloc byte[32];
        if (!number.TryFormat(shortest, out int length, default, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException("The number is not finite.", nameof(number));
        }

        shortest = shortest[..length];
        int exponentMark = shortest.IndexOf("E-"u8);
        if (exponentMark < 0)
        {
            shortest.CopyTo(destination);
            return length;
        }

        int exponent = 0;
        foreach (byte digit in shortest[(exponentMark + 2)..])
        {
            exponent = (exponent * 10) + (digit - '0');
        }

        return WriteSmall(shortest[..exponentMark], exponent, destination);
    }

    /// <summary>Writes <c>[-]d[.ddd]</c> times 10^-exponent in plain decimals.</summary>
    private static int WriteSmall(scoped ReadOnlySpan<byte> mantissa, int exponent, scoped Span<byte> destination)
    {
        int digits = mantissa.Length - (mantissa[0] == '-' ? 1 : 0) - (mantissa.Contains((byte)'.') ? 1 : 0);
        if (destination.Length < exponent + digits + 2)
        {
            throw new ArgumentException("The destination is too short for the number.", nameof(destination));
        }

        int at = 0;
        if (mantissa[0] == '-')
        {
            destination[at++] = (byte)'-';
            mantissa = mantissa[1..];
        }

        "0."u8.CopyTo(destination[at..]);
        at += 2;
        destination.Slice(at, exponent - 1).Fill((byte)'0');
        at += exponent - 1;
        destination[at++] = mantissa[0];
        if (mantissa.Length > 1)
        {
            mantissa[2..].CopyTo(destination[at..]);
            at += mantissa.Length - 2;
        }

        return at;
    }
}
