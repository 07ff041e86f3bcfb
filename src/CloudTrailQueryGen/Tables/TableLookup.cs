using System;
using System.Buffers.Binary;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary><c>lookup</c>: finds the first row whose columns equal the values of an event (spec §3.18).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TableLookup : LookupRows
{
    private readonly KeyIndex index;

    internal TableLookup(LookupTable table, int[] columns, int[] outputs)
        : base(table, outputs) => index = table.IndexBy(columns);

    /// <summary>
    /// One value for two that are compared with two columns; different for any other two. Missing when one of them is missing, or is an object
    /// or a list.
    /// </summary>
    public static Value Key(ScratchArena scratch, scoped in Value first, scoped in Value second)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        if (!Coercion.TryText(scratch, first, out ReadOnlySpan<byte> firstText) || !Coercion.TryText(scratch, second, out ReadOnlySpan<byte> secondText))
        {
            return Value.Missing;
        }

        Span<byte> key = scratch.Take(sizeof(int) + firstText.Length + secondText.Length);
        BinaryPrimitives.WriteInt32LittleEndian(key, firstText.Length);
        firstText.CopyTo(key[sizeof(int)..]);
        secondText.CopyTo(key[(sizeof(int) + firstText.Length)..]);
        return Value.FromText(key);
    }

    /// <summary>The row whose column has the value's text; missing when there is none, or the value is missing, an object or a list.</summary>
    /// <param name="scratch">Memory for texts of numbers.</param>
    /// <param name="key">The value, or what <see cref="Key"/> has made of several.</param>
    public Value Row(ScratchArena scratch, scoped in Value key) =>
        Coercion.TryText(scratch, key, out ReadOnlySpan<byte> text) ? Found(index.Find(text)) : Value.Missing;
}
