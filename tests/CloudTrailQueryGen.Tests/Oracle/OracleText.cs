using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The canonical text of values (spec §5.2).</summary>
internal static class OracleText
{
    private const double LeastWithExponent = 1e15;

    /// <summary>The text of a value as the result shows it; null when missing.</summary>
    public static string? Of(OracleValue value) => value.Kind switch
    {
        OracleKind.Missing => null,
        OracleKind.Integer => value.Whole.ToString(CultureInfo.InvariantCulture),
        OracleKind.Real => OfReal(value.Real),
        OracleKind.Timestamp => DateTimeOffset.FromUnixTimeMilliseconds(value.Whole)
            .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        _ => value.Text,
    };

    /// <summary>The text that a string function sees: structures count as null (spec §4).</summary>
    public static string? ForFunction(OracleValue value) => value.Kind == OracleKind.Structure ? null : Of(value);

    public static List<Rune> CodePoints(string text) => [.. text.EnumerateRunes()];

    public static string FromCodePoints(IEnumerable<Rune> codePoints)
    {
        var builder = new StringBuilder();
        foreach (Rune codePoint in codePoints)
        {
            builder.Append(codePoint);
        }

        return builder.ToString();
    }

    /// <summary>Order by code point, which is the order of the UTF-8 bytes and not of UTF-16 units.</summary>
    public static int Compare(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    private static string OfReal(double number)
    {
        string shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (number == 0)
        {
            return "0";
        }

        int exponentMark = shortest.IndexOf('E', StringComparison.Ordinal);
        if (exponentMark < 0 || Math.Abs(number) >= LeastWithExponent)
        {
            return shortest;
        }

        // .NET writes small numbers with an exponent: 1.5E-07. Move the point to the left by hand.
        int exponent = int.Parse(shortest.AsSpan(exponentMark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = shortest[..exponentMark].Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return (number < 0 ? "-0." : "0.") + new string('0', -exponent - 1) + digits;
    }
}
