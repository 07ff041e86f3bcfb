using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Functions that write a text in another way, and hashes (spec §4.2, §4.3); the text is not missing.</summary>
internal static class OracleEncodingFunctions
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
        ["urlencode", "urldecode", "base64encode", "base64decode", "hextoascii", "hextodec", "md5", "sha256"]);

    public static OracleValue Evaluate(string name, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return name switch
        {
            "urlencode" => OracleValue.FromText(Uri.EscapeDataString(text)),
            "urldecode" => OracleValue.FromText(FromUrl(text)),
            "base64encode" => OracleValue.FromText(Convert.ToBase64String(utf8)),
            "base64decode" => FromBase64(text),
            "hextoascii" => FromHexadecimal(WithoutPrefix(text)),
            "hextodec" => Number(text),
            "md5" => OracleValue.FromText(Convert.ToHexStringLower(MD5.HashData(utf8))),
            "sha256" => OracleValue.FromText(Convert.ToHexStringLower(SHA256.HashData(utf8))),
            _ => throw new NotSupportedException(name),
        };
    }

    /// <summary>Character by character: as many escapes as its UTF-8 has bytes, or none.</summary>
    private static string FromUrl(string text)
    {
        var decoded = new StringBuilder();
        int at = 0;
        while (at < text.Length)
        {
            string? character = null;
            int escapes = 0;
            while (character is null && escapes < 4 && EscapeAt(text, at + (3 * escapes)))
            {
                escapes++;
                byte[] bytes = [.. Enumerable.Range(0, escapes).Select(i => Convert.ToByte(text.Substring(at + (3 * i) + 1, 2), 16))];
                character = Text(bytes);
            }

            decoded.Append(character ?? (text[at] == '+' ? " " : text[at].ToString()));
            at += character is null ? 1 : 3 * escapes;
        }

        return decoded.ToString();
    }

    private static bool EscapeAt(string text, int at) =>
        at + 2 < text.Length && text[at] == '%' && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);

    private static OracleValue FromBase64(string text)
    {
        string digits = string.Concat(text.Where(character => character is not (' ' or '\t' or '\r' or '\n')));
        string padded = digits.Contains('=', StringComparison.Ordinal) ? digits : digits.PadRight((digits.Length + 3) / 4 * 4, '=');
        byte[] bytes = new byte[text.Length];
        bool isBase64 = Convert.TryFromBase64String(padded, bytes, out int length) && Convert.ToBase64String(bytes[..length]) == padded;
        return isBase64 && Text(bytes[..length]) is string decoded
            ? OracleValue.FromText(decoded)
            : OracleValue.Missing;
    }

    private static OracleValue FromHexadecimal(string digits) =>
        digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) && Text(Convert.FromHexString(digits)) is string decoded
            ? OracleValue.FromText(decoded)
            : OracleValue.Missing;

    private static OracleValue Number(string text)
    {
        bool isNegative = text.StartsWith('-');
        string digits = WithoutPrefix(isNegative ? text[1..] : text);
        if (digits.Length == 0 || !digits.All(char.IsAsciiHexDigit))
        {
            return OracleValue.Missing;
        }

        BigInteger number = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        number = isNegative ? -number : number;
        return number >= long.MinValue && number <= long.MaxValue ? OracleValue.FromInteger((long)number) : OracleValue.Missing;
    }

    private static string WithoutPrefix(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;

    /// <summary>The text of UTF-8 bytes; null when they are none.</summary>
    private static string? Text(byte[] bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
