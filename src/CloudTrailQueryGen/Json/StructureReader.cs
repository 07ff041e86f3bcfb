using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Looks into an object or array for the first value in document order whose flattened name is the wanted one (spec §5.8): the same
/// rule as for the fields of an event, for one name that need not be known before.
/// </summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class StructureReader<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    private const int NoMatch = -1;
    private const int Damaged = -2;

    /// <summary>How many containers <see cref="Find"/> descends into at most: each takes a dot of the name.</summary>
    public static int MostLevels(ReadOnlySpan<byte> name) => name.Count((byte)'.') + 1;

    /// <summary>Puts the value into a slot; false when there is none, or when the text is no JSON before it is found.</summary>
    /// <param name="start">The opening bracket.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="name">The flattened name.</param>
    /// <param name="levels">Working memory for <see cref="MostLevels"/> containers.</param>
    /// <param name="fields">Lends its scratch arena.</param>
    /// <param name="found">Receives the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Find(
        byte* start, byte* end, scoped ReadOnlySpan<byte> name, scoped Span<OpenLevel> levels, ref EventFields fields, FieldSlot* found)
    {
        int depth = 0;
        OpenLevel level = OpenLevel.Enter(*start, name, 0);
        byte* position = JsonToken.SkipWhiteSpace(start + 1, end);
        if (position < end && *position == level.Closer)
        {
            return false;
        }

        while (position < end)
        {
            int matched;
            if (level.IsArray)
            {
                matched = level.NextIndex == level.WantedIndex ? level.WantedLength : NoMatch;
                level.NextIndex++;
            }
            else
            {
                position = MatchKey(position, end, name[level.NameStart..], ref fields, out matched);
                if (matched == Damaged || position >= end)
                {
                    return false;
                }
            }

            if (matched == name.Length - level.NameStart)
            {
                return ValueReader<TBlock>.Capture(position, end, found, ref fields) != null;
            }

            if (matched >= 0 && *position is (byte)'{' or (byte)'[')
            {
                levels[depth] = level;
                depth++;
                level = OpenLevel.Enter(*position, name, level.NameStart + matched + 1);
                position = JsonToken.SkipWhiteSpace(position + 1, end);
                if (position < end && *position != level.Closer)
                {
                    continue;
                }
            }
            else
            {
                position = ValueReader<TBlock>.Skip(position, end, ref fields);
                if (position == null)
                {
                    return false;
                }

                position = JsonToken.SkipWhiteSpace(position, end);
            }

            while (position < end && *position != (byte)',')
            {
                if (*position != level.Closer || depth == 0)
                {
                    return false;
                }

                depth--;
                level = levels[depth];
                position = JsonToken.SkipWhiteSpace(position + 1, end);
            }

            position = JsonToken.SkipWhiteSpace(position + 1, end);
        }

        return false;
    }

    /// <summary>How much of the name a key takes: all of it, a part in front of a dot, or <see cref="NoMatch"/>.</summary>
    private static int Match(ReadOnlySpan<byte> name, ReadOnlySpan<byte> key) =>
        name.StartsWith(key) && (key.Length == name.Length || name[key.Length] == (byte)'.') ? key.Length : NoMatch;

    /// <summary>Returns the first byte of the member's value.</summary>
    private static byte* MatchKey(byte* position, byte* end, scoped ReadOnlySpan<byte> name, ref EventFields fields, out int matched)
    {
        matched = Damaged;
        if (*position != (byte)'"')
        {
            return position;
        }

        byte* key = position + 1;
        byte* keyEnd = StringScanner<TBlock>.FindEnd(key, end, out bool isPlain);
        if (keyEnd == null)
        {
            return end;
        }

        ReadOnlySpan<byte> raw = new(key, (int)(keyEnd - key));
        position = JsonToken.SkipWhiteSpace(keyEnd + 1, end);
        if (position < end && *position == (byte)':')
        {
            matched = isPlain ? Match(name, raw) : MatchEscaped(name, raw, fields.Scratch);
        }

        return JsonToken.SkipWhiteSpace(position + 1, end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int MatchEscaped(ReadOnlySpan<byte> name, ReadOnlySpan<byte> raw, ScratchArena scratch)
    {
        if (JsonString.FindDamage(raw) >= 0)
        {
            return Damaged;
        }

        ReadOnlySpan<byte> key = JsonString.Unescape(raw, scratch);
        int matched = Match(name, key);

        // Thousands of keys must not fill the arena.
        scratch.GiveBack(key.Length);
        return matched;
    }
}
