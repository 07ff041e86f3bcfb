using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Objects and arrays as values (spec §4.6, §5.7). They are looked into where they stand, without an allocation and to any depth. The texts
/// are policies and tags, short beside an event, so that one vector width does for all machines that have vectors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Structures
{
    private const int LevelsOnStack = 16;

    /// <summary>
    /// The member or element with a flattened name: the first value in document order whose keys and indexes, joined by dots, are the name
    /// (spec §5.8). Missing when there is none, when it is null, and when <paramref name="structure"/> is no object or array.
    /// </summary>
    /// <param name="scratch">Takes the text of a string that has escapes.</param>
    /// <param name="structure">Any value.</param>
    /// <param name="name">The name in UTF-8.</param>
    public static Value Member(ScratchArena scratch, scoped in Value structure, scoped ReadOnlySpan<byte> name)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        ReadOnlySpan<byte> json = structure.Utf8;
        if (structure.Kind != ValueKind.Structure || json.IsEmpty)
        {
            return Value.Missing;
        }

        return Vector128Block.IsAccelerated ? Member<Vector128Block>(scratch, json, name) : Member<ScalarBlock>(scratch, json, name);
    }

    /// <summary>Gives the object or array that the text is, white space around it left out; false when it is anything else.</summary>
    internal static bool TryParse(ScratchArena scratch, ReadOnlySpan<byte> text, out ReadOnlySpan<byte> json) =>
        Vector128Block.IsAccelerated ? TryParse<Vector128Block>(scratch, text, out json) : TryParse<ScalarBlock>(scratch, text, out json);

    /// <summary>The text is one JSON object or array; scanning an event has only counted its brackets.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<byte> json)
    {
        using var scratch = new ScratchArena();
        return TryParse(scratch, json, out _);
    }

    /// <summary>Gives the array that the value is, or that its text is; false when it is anything else.</summary>
    internal static bool TryArray(ScratchArena scratch, scoped in Value value, out ReadOnlySpan<byte> json)
    {
        json = default;
        return value.Kind is ValueKind.Text or ValueKind.Structure && TryParse(scratch, value.Utf8, out json) && json[0] == (byte)'[';
    }

    /// <summary><see cref="Member"/> with a given instruction set.</summary>
    [SkipLocalsInit]
    internal static Value Member<TBlock>(ScratchArena scratch, ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> name)
        where TBlock : struct, IScanBlock<TBlock>
    {
        int most = StructureReader<TBlock>.MostLevels(name);
        scoped Span<OpenLevel> levels = most <= LevelsOnStack
            ? stackalloc OpenLevel[LevelsOnStack]
            : scratch.TakeAligned<OpenLevel>(most);
        fixed (byte* start = json)
        {
            var fields = new EventFields(scratch, null, -1, 0);
            FieldSlot slot = default;
            return StructureReader<TBlock>.Find(start, start + json.Length, name, levels, ref fields, &slot)
                ? JsonValue.Of(slot.Token, json.Slice((int)(slot.Start - start), slot.Length), scratch)
                : Value.Missing;
        }
    }

    /// <summary><see cref="TryParse(ScratchArena, ReadOnlySpan{byte}, out ReadOnlySpan{byte})"/> with a given instruction set.</summary>
    internal static bool TryParse<TBlock>(ScratchArena scratch, ReadOnlySpan<byte> text, out ReadOnlySpan<byte> json)
        where TBlock : struct, IScanBlock<TBlock>
    {
        json = default;
        fixed (byte* start = text)
        {
            byte* end = start + text.Length;
            byte* first = JsonToken.SkipWhiteSpace(start, end);
            if (first >= end)
            {
                return false;
            }

            Span<ulong> nesting = scratch.TakeAligned<ulong>(StructureGrammar<TBlock>.NestingLength(text.Length));
            byte* last = StructureGrammar<TBlock>.FindEnd(first, end, nesting);
            scratch.GiveBack(nesting.Length * sizeof(ulong));
            if (last == null || JsonToken.SkipWhiteSpace(last, end) != end)
            {
                return false;
            }

            json = text.Slice((int)(first - start), (int)(last - first));
            return true;
        }
    }
}
