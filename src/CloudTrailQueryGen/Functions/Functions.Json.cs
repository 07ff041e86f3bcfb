using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary>
    /// <c>jsonParse(text)</c>: the object or array that the text is (RFC 8259, to any depth); missing for other JSON and for text that is none.
    /// An object or array is itself.
    /// </summary>
    public static Value JsonParse(ScratchArena scratch, scoped in Value text) => text.Kind switch
    {
        ValueKind.Structure => text,
        ValueKind.Text when Structures.TryParse(scratch, text.Utf8, out ReadOnlySpan<byte> json) => Value.FromStructure(json),
        _ => Value.Missing,
    };

    /// <summary><c>jsonStringify(structure)</c>: the JSON text of an object or array as it is written; missing for anything else.</summary>
    public static Value JsonStringify(ScratchArena scratch, scoped in Value structure) =>
        structure.Kind == ValueKind.Structure ? Value.FromText(structure.Utf8) : Value.Missing;

    /// <summary><c>jsonArraySize(list)</c>: the number of elements of an array, or of the array that a text is; missing for anything else.</summary>
    public static Value JsonArraySize(ScratchArena scratch, scoped in Value list)
    {
        if (!Structures.TryArray(scratch, list, out ReadOnlySpan<byte> json))
        {
            return Value.Missing;
        }

        long size = 0;
        var elements = new ArrayElements(json, scratch);
        while (elements.MoveNext())
        {
            size++;
        }

        return Value.FromInteger(size);
    }

    /// <summary>
    /// <c>jsonArrayContains(list, element)</c>: 1 when an element of the array, or of the array that a text is, equals the value as <c>=</c> has
    /// it; 0 when none does, and for anything else that is present. Arrays and objects equal nothing, on either side.
    /// </summary>
    public static Value JsonArrayContains(ScratchArena scratch, scoped in Value list, scoped in Value element)
    {
        if (list.IsMissing || element.IsMissing)
        {
            return Value.Missing;
        }

        if (Structures.TryArray(scratch, list, out ReadOnlySpan<byte> json))
        {
            var elements = new ArrayElements(json, scratch);
            while (elements.MoveNext())
            {
                if (Comparison.Equal(elements.Current, element))
                {
                    return Value.FromBoolean(true);
                }
            }
        }

        return Value.FromBoolean(false);
    }
}
