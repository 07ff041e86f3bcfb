using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>toupper(text)</c>: every character in its simple upper-case form (Unicode, no culture).</summary>
    public static Value Toupper(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && Utf8Case.TryToUpper(scratch, utf8, out ReadOnlySpan<byte> upper)
            ? Value.FromText(upper)
            : Value.Missing;

    /// <summary><c>tolower(text)</c>: every character in its simple lower-case form (Unicode, no culture).</summary>
    public static Value Tolower(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && Utf8Case.TryToLower(scratch, utf8, out ReadOnlySpan<byte> lower)
            ? Value.FromText(lower)
            : Value.Missing;
}
