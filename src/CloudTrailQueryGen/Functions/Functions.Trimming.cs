using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>trim(text)</c>: without white space (Unicode White_Space) at both ends.</summary>
    public static Value Trim(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromText(Utf8Text.TrimEnd(Utf8Text.TrimStart(utf8)))
        : Value.Missing;

    /// <summary><c>trim(text, characters)</c>: without any of the characters at both ends; white space only when it is among them.</summary>
    public static Value Trim(ScratchArena scratch, scoped in Value text, scoped in Value characters) =>
        TryTexts(scratch, text, characters, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> set)
            ? Value.FromText(Utf8Text.TrimEnd(Utf8Text.TrimStart(utf8, set), set))
            : Value.Missing;

    /// <summary><c>ltrim(text)</c>: without white space at the start.</summary>
    public static Value Ltrim(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromText(Utf8Text.TrimStart(utf8))
        : Value.Missing;

    /// <summary><c>ltrim(text, characters)</c>: without any of the characters at the start; <c>ltrim("xyZxyfooxyZ", "xyZ")</c> is <c>fooxyZ</c>.</summary>
    public static Value Ltrim(ScratchArena scratch, scoped in Value text, scoped in Value characters) =>
        TryTexts(scratch, text, characters, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> set)
            ? Value.FromText(Utf8Text.TrimStart(utf8, set))
            : Value.Missing;

    /// <summary><c>rtrim(text)</c>: without white space at the end.</summary>
    public static Value Rtrim(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromText(Utf8Text.TrimEnd(utf8))
        : Value.Missing;

    /// <summary><c>rtrim(text, characters)</c>: without any of the characters at the end.</summary>
    public static Value Rtrim(ScratchArena scratch, scoped in Value text, scoped in Value characters) =>
        TryTexts(scratch, text, characters, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> set)
            ? Value.FromText(Utf8Text.TrimEnd(utf8, set))
            : Value.Missing;

    private static bool TryTexts(
        ScratchArena scratch, scoped in Value a, scoped in Value b, out ReadOnlySpan<byte> first, out ReadOnlySpan<byte> second)
    {
        bool isText = Coercion.TryText(scratch, a, out first);
        return Coercion.TryText(scratch, b, out second) && isText;
    }
}
