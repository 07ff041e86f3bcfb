using System;
using System.Globalization;
using System.Linq;

namespace CloudTrailQueryGen.Language.Text;

/// <summary>The same questions that the run time asks of encoded text (spec §4.2).</summary>
internal static class EncodedText
{
    /// <summary>RFC 4648 §4; white space is skipped, the padding may be left out, and bits behind the last byte are zero.</summary>
    public static bool IsBase64(string text)
    {
        string given = string.Concat(text.Where(character => character is not (' ' or '\t' or '\r' or '\n')));
        string digits = given.TrimEnd('=');
        string padded = digits.PadRight((digits.Length + 3) / 4 * 4, '=');
        return digits.Length % 4 != 1
            && (given == digits || given == padded)
            && digits.All(IsBase64Digit)
            && Convert.ToBase64String(Convert.FromBase64String(padded)) == padded;
    }

    /// <summary>Two digits for each byte, behind an optional <c>0x</c>.</summary>
    public static bool IsHexadecimalText(string text)
    {
        string digits = WithoutPrefix(text);
        return digits.Length % 2 == 0 && digits.All(IsHexadecimalDigit);
    }

    /// <summary>An optional minus, an optional <c>0x</c>, and digits of a number that 64 bits hold.</summary>
    public static bool IsHexadecimalNumber(string text)
    {
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        string digits = WithoutPrefix(isNegative ? text.Substring(1) : text);
        string significant = digits.TrimStart('0');
        return digits.Length != 0
            && digits.All(IsHexadecimalDigit)
            && (significant.Length == 0
                || (ulong.TryParse(significant, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong magnitude)
                    && magnitude <= (isNegative ? 1UL << 63 : long.MaxValue)));
    }

    private static string WithoutPrefix(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.Substring(2) : text;

    private static bool IsBase64Digit(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';

    private static bool IsHexadecimalDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
