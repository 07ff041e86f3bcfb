using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>urlencode(text)</c>: every byte but those of letters, digits and <c>-._~</c> as <c>%XX</c> (RFC 3986 §2.1, §2.3).</summary>
    public static Value Urlencode(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && PercentEncoding.TryEncode(scratch, utf8, out ReadOnlySpan<byte> encoded)
            ? Value.FromText(encoded)
            : Value.Missing;

    /// <summary>
    /// <c>urldecode(text)</c>: the characters that <c>%XX</c> stand for, and spaces for <c>+</c>; what stands for no UTF-8 character
    /// stays as it is.
    /// </summary>
    public static Value Urldecode(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromText(PercentEncoding.Decode(scratch, utf8))
        : Value.Missing;

    /// <summary><c>base64encode(text)</c>: the UTF-8 bytes in Base64 with padding (RFC 4648 §4).</summary>
    public static Value Base64encode(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && Base64Text.TryEncode(scratch, utf8, out ReadOnlySpan<byte> encoded)
            ? Value.FromText(encoded)
            : Value.Missing;

    /// <summary>
    /// <c>base64decode(text)</c>: the UTF-8 text whose bytes the Base64 is (RFC 4648 §4); white space is skipped, padding may be left out,
    /// bits behind the last byte are zero. Missing for any other text, and for bytes that are no UTF-8.
    /// </summary>
    public static Value Base64decode(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && Base64Text.TryDecode(scratch, utf8, out ReadOnlySpan<byte> decoded)
            ? Value.FromText(decoded)
            : Value.Missing;
}
