using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>strcontains(text, find)</c>: 1 when the literal is part of the text, otherwise 0, also when either is missing.</summary>
    public static Value Strcontains(ScratchArena scratch, scoped in Value text, scoped in Value find) => Value.FromBoolean(
        TryTexts(scratch, text, find, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> literal) && utf8.IndexOf(literal) >= 0);

    /// <summary><c>strcontains(text, find, ignoreCase)</c>: as without the third argument, but ignoring case (simple upper-case forms) when that is true.</summary>
    public static Value Strcontains(ScratchArena scratch, scoped in Value text, scoped in Value find, scoped in Value ignoreCase)
    {
        if (!Truth.IsTrue(ignoreCase))
        {
            return Strcontains(scratch, text, find);
        }

        return Value.FromBoolean(TryTexts(scratch, text, find, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> literal)
            && Utf8Case.TryToUpper(scratch, utf8, out ReadOnlySpan<byte> upper)
            && Utf8Case.TryToUpper(scratch, literal, out ReadOnlySpan<byte> upperLiteral)
            && upper.IndexOf(upperLiteral) >= 0);
    }

    /// <summary><c>startsWith(text, find)</c>: 1 when the text begins with the literal, otherwise 0.</summary>
    public static Value StartsWith(ScratchArena scratch, scoped in Value text, scoped in Value find) =>
        TryTexts(scratch, text, find, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> literal)
            ? Value.FromBoolean(utf8.StartsWith(literal))
            : Value.Missing;

    /// <summary><c>endsWith(text, find)</c>: 1 when the text ends with the literal, otherwise 0.</summary>
    public static Value EndsWith(ScratchArena scratch, scoped in Value text, scoped in Value find) =>
        TryTexts(scratch, text, find, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> literal)
            ? Value.FromBoolean(utf8.EndsWith(literal))
            : Value.Missing;
}
