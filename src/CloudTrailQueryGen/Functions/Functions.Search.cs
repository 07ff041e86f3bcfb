using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>strcontains(text, find)</c>: 1 when the literal is part of the text, otherwise 0, also when the text is missing.</summary>
    public static Value Strcontains(ScratchArena scratch, scoped in Value text, scoped in Value find)
    {
        // Spec §4.2: a missing text contains nothing, so that the result can be summed over all rows.
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8))
        {
            return Value.FromBoolean(false);
        }

        return Coercion.TryText(scratch, find, out ReadOnlySpan<byte> literal) ? Value.FromBoolean(utf8.IndexOf(literal) >= 0) : Value.Missing;
    }

    /// <summary><c>strcontains(text, find, ignoreCase)</c>: as without the third argument, but ignoring case (simple upper-case forms) when that is true.</summary>
    public static Value Strcontains(ScratchArena scratch, scoped in Value text, scoped in Value find, scoped in Value ignoreCase)
    {
        return Truth.IsTrue(ignoreCase)
            ? Strcontains(scratch, Toupper(scratch, text), Toupper(scratch, find))
            : Strcontains(scratch, text, find);
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
