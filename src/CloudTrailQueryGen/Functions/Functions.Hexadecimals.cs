using System;
using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary>
    /// <c>hexToAscii(text)</c>: the UTF-8 text whose bytes the pairs of hexadecimal digits are, behind an optional <c>0x</c>; missing for
    /// an odd number of digits, anything else than digits, and bytes that are no UTF-8.
    /// </summary>
    public static Value HexToAscii(ScratchArena scratch, scoped in Value text)
    {
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8))
        {
            return Value.Missing;
        }

        ReadOnlySpan<byte> digits = WithoutHexPrefix(utf8);
        Span<byte> bytes = scratch.Take(digits.Length / 2);
        return Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done && Utf8.IsValid(bytes)
            ? Value.FromText(bytes)
            : Value.Missing;
    }

    /// <summary>
    /// <c>hexToDec(text)</c>: the number that the hexadecimal digits are, behind an optional minus and an optional <c>0x</c>; missing for
    /// any other text and outside of −2^63 to 2^63−1.
    /// </summary>
    public static Value HexToDec(ScratchArena scratch, scoped in Value text)
    {
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8))
        {
            return Value.Missing;
        }

        bool isNegative = !utf8.IsEmpty && utf8[0] == '-';
        ReadOnlySpan<byte> digits = WithoutHexPrefix(isNegative ? utf8[1..] : utf8);

        // The framework overlooks zero bytes at the end.
        if (digits.ContainsAnyExcept(HexDigits.All) || !ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong magnitude))
        {
            return Value.Missing;
        }

        if (isNegative)
        {
            return magnitude <= 1UL << 63 ? Value.FromInteger(unchecked(-(long)magnitude)) : Value.Missing;
        }

        return magnitude <= long.MaxValue ? Value.FromInteger((long)magnitude) : Value.Missing;
    }

    /// <summary>
    /// <c>decToHex(number)</c>: <c>0x</c> and the lower-case hexadecimal digits of the number, truncated toward zero, with a minus in
    /// front when it is negative; missing outside of −2^63 to 2^63−1.
    /// </summary>
    public static Value DecToHex(ScratchArena scratch, scoped in Value number)
    {
        const int MaxLength = 19;
        if (!Coercion.TryWhole(number, out long whole))
        {
            return Value.Missing;
        }

        Span<byte> text = scratch.Take(MaxLength);
        ReadOnlySpan<byte> prefix = whole < 0 ? "-0x"u8 : "0x"u8;
        prefix.CopyTo(text);
        ulong magnitude = whole < 0 ? unchecked(0 - (ulong)whole) : (ulong)whole;
        _ = magnitude.TryFormat(text[prefix.Length..], out int digits, "x", CultureInfo.InvariantCulture);
        int length = prefix.Length + digits;
        scratch.GiveBack(MaxLength - length);
        return Value.FromText(text[..length]);
    }

    private static ReadOnlySpan<byte> WithoutHexPrefix(ReadOnlySpan<byte> text) =>
        text.StartsWith("0x"u8) || text.StartsWith("0X"u8) ? text[2..] : text;
}
