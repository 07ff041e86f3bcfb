using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The elements of an array whose grammar has been checked, one after the other.</summary>
internal unsafe ref struct ArrayElements
{
    private readonly ReadOnlySpan<byte> array;
    private readonly ScratchArena scratch;
    private ReadOnlySpan<byte> element;
    private FieldToken token;
    private int next;

    /// <param name="array">JSON text that begins with a bracket.</param>
    /// <param name="scratch">Takes the text of elements that have escapes.</param>
    public ArrayElements(ReadOnlySpan<byte> array, ScratchArena scratch)
    {
        this.array = array;
        this.scratch = scratch;
        next = 1;
    }

    /// <summary>The element; a null is missing.</summary>
    public readonly Value Current => JsonValue.Of(token, element, scratch);

    /// <summary>Moves to the next element; false behind the last one.</summary>
    public bool MoveNext()
    {
        fixed (byte* start = array)
        {
            byte* end = start + array.Length;
            byte* position = JsonToken.SkipWhiteSpace(start + next, end);
            if (position >= end || *position == (byte)']')
            {
                return false;
            }

            var fields = new EventFields(scratch, null, -1, 0);
            FieldSlot slot = default;
            byte* valueEnd = Vector128Block.IsAccelerated
                ? ValueReader<Vector128Block>.Capture(position, end, &slot, ref fields)
                : ValueReader<ScalarBlock>.Capture(position, end, &slot, ref fields);
            if (valueEnd == null)
            {
                return false;
            }

            element = array.Slice((int)(slot.Start - start), slot.Length);
            token = slot.Token;
            position = JsonToken.SkipWhiteSpace(valueEnd, end);
            next = (int)(position - start) + (position < end && *position == (byte)',' ? 1 : 0);
            return true;
        }
    }
}
