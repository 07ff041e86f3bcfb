using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>strlen(text)</c>: the number of Unicode code points.</summary>
    public static Value Strlen(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromInteger(Utf8Text.CountCodePoints(utf8))
        : Value.Missing;

    /// <summary><c>messageSize(value)</c>: the number of UTF-8 bytes of the value's text.</summary>
    public static Value MessageSize(ScratchArena scratch, scoped in Value value) => Coercion.TryText(scratch, value, out ReadOnlySpan<byte> utf8)
        ? Value.FromInteger(utf8.Length)
        : Value.Missing;

    /// <summary><c>substr(text, start)</c>: the code points from a zero-based position on; a negative start is 0.</summary>
    public static Value Substr(ScratchArena scratch, scoped in Value text, scoped in Value start) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && Coercion.TryCount(start, out long from)
            ? Value.FromText(utf8[Utf8Text.OffsetOf(utf8, from)..])
            : Value.Missing;

    /// <summary>
    /// <c>substr(text, start, length)</c>: at most so many code points from a zero-based position on; a negative start is 0, what lies
    /// beyond the text is <c>""</c>.
    /// </summary>
    public static Value Substr(ScratchArena scratch, scoped in Value text, scoped in Value start, scoped in Value length)
    {
        if (!Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
            || !Coercion.TryCount(start, out long from)
            || !Coercion.TryCount(length, out long count))
        {
            return Value.Missing;
        }

        ReadOnlySpan<byte> rest = utf8[Utf8Text.OffsetOf(utf8, from)..];
        return Value.FromText(rest[..Utf8Text.OffsetOf(rest, count)]);
    }

    /// <summary><c>replace(text, find, replacement)</c>: with every occurrence of a literal replaced; an empty one occurs nowhere.</summary>
    public static Value Replace(ScratchArena scratch, scoped in Value text, scoped in Value find, scoped in Value replacement)
    {
        if (!TryTexts(scratch, text, find, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> literal)
            || !Coercion.TryText(scratch, replacement, out ReadOnlySpan<byte> substitute))
        {
            return Value.Missing;
        }

        int occurrences = literal.IsEmpty ? 0 : utf8.Count(literal);
        if (occurrences == 0)
        {
            return Value.FromText(utf8);
        }

        long length = utf8.Length + ((long)occurrences * (substitute.Length - literal.Length));
        if (length > Array.MaxLength)
        {
            return Value.Missing;
        }

        Span<byte> result = scratch.Take((int)length);
        int written = 0;
        for (int i = 0; i < occurrences; i++)
        {
            int found = utf8.IndexOf(literal);
            utf8[..found].CopyTo(result[written..]);
            substitute.CopyTo(result[(written + found)..]);
            written += found + substitute.Length;
            utf8 = utf8[(found + literal.Length)..];
        }

        utf8.CopyTo(result[written..]);
        return Value.FromText(result);
    }
}
