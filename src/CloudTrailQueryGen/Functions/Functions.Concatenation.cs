using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>concat(text)</c>: the text; <c>""</c> when it is missing (spec §8 no. 22).</summary>
    public static Value Concat(ScratchArena scratch, scoped in Value a) =>
        Coercion.TryText(scratch, a, out ReadOnlySpan<byte> text) ? Value.FromText(text) : Value.FromText([]);

    /// <summary><c>concat(text, …)</c>: the texts one after the other; what is missing counts as <c>""</c> (spec §8 no. 22).</summary>
    public static Value Concat(ScratchArena scratch, scoped in Value a, scoped in Value b) =>
        Concat(scratch, a, b, Value.Missing, Value.Missing);

    /// <inheritdoc cref="Concat(ScratchArena, in Value, in Value)"/>
    public static Value Concat(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c) =>
        Concat(scratch, a, b, c, Value.Missing);

    /// <inheritdoc cref="Concat(ScratchArena, in Value, in Value)"/>
    public static Value Concat(ScratchArena scratch, scoped in Value a, scoped in Value b, scoped in Value c, scoped in Value d)
    {
        _ = Coercion.TryText(scratch, a, out ReadOnlySpan<byte> first);
        _ = Coercion.TryText(scratch, b, out ReadOnlySpan<byte> second);
        _ = Coercion.TryText(scratch, c, out ReadOnlySpan<byte> third);
        _ = Coercion.TryText(scratch, d, out ReadOnlySpan<byte> fourth);
        long length = (long)first.Length + second.Length + third.Length + fourth.Length;
        if (length > Array.MaxLength)
        {
            return Value.Missing;
        }

        Span<byte> joined = scratch.Take((int)length);
        first.CopyTo(joined);
        int at = first.Length;
        second.CopyTo(joined[at..]);
        at += second.Length;
        third.CopyTo(joined[at..]);
        fourth.CopyTo(joined[(at + third.Length)..]);
        return Value.FromText(joined);
    }
}
