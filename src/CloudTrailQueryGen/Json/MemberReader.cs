using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads, token by token, from one value of an event to the next: closing brackets, comma, name and colon.</summary>
/// <typeparam name="TEvaluator">The query.</typeparam>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class MemberReader<TEvaluator, TBlock>
    where TEvaluator : struct, IEventEvaluator
    where TBlock : struct, IScanBlock<TBlock>
{
    /// <summary>
    /// Returns the first byte of the next value; the byte behind the event when <see cref="ReaderPlace.Depth"/> becomes 0; null as
    /// <see cref="EventReader{TEvaluator, TBlock}"/> does.
    /// </summary>
    /// <param name="position">The byte behind a value or an opening bracket.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="place">Where that is; becomes where the next value is.</param>
    /// <param name="containers">The open containers.</param>
    /// <param name="fields">Is told of damage.</param>
    /// <param name="match">What to do with the value.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static byte* MoveNext(
        byte* position, byte* end, ref ReaderPlace place, OpenContainer[] containers, ref EventFields fields, out int match)
    {
        match = 0;
        position = JsonToken.SkipWhiteSpace(position, end);
        if (!place.IsFirst || (position < end && *position == place.ClosingBracket))
        {
            while (position < end && *position != (byte)',')
            {
                if (*position != place.ClosingBracket)
                {
                    return fields.Fail(position, place.IsArray ? "',' or ']' was expected" : "',' or '}' was expected");
                }

                position++;
                if (--place.Depth == 0)
                {
                    return position;
                }

                OpenContainer outer = containers[place.Depth - 1];
                place.Node = outer.Node;
                place.NextIndex = outer.NextIndex;
                position = JsonToken.SkipWhiteSpace(position, end);
            }

            position = JsonToken.SkipWhiteSpace(position + 1, end);
        }

        if (position >= end)
        {
            return null;
        }

        if (place.IsArray)
        {
            match = TEvaluator.FindElement(place.Node, place.NextIndex++);
            return position;
        }

        return ReadName(position, end, place.Node, ref fields, out match);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* ReadName(byte* position, byte* end, int node, ref EventFields fields, out int match)
    {
        match = 0;
        if (*position != (byte)'"')
        {
            return fields.Fail(position, "A member name was expected");
        }

        byte* key = position + 1;
        byte* keyEnd = StringScanner<TBlock>.FindEnd(key, end, out bool isPlain);
        if (keyEnd == null)
        {
            return null;
        }

        match = isPlain
            ? TEvaluator.Find(node, new ReadOnlySpan<byte>(key, (int)(keyEnd - key)))
            : FindUnescaped(node, key, keyEnd, ref fields);
        position = JsonToken.SkipWhiteSpace(keyEnd + 1, end);
        if (position >= end || *position != (byte)':' || match < 0)
        {
            return position < end && match >= 0 ? fields.Fail(position, "':' was expected behind a member name") : null;
        }

        position = JsonToken.SkipWhiteSpace(position + 1, end);
        return position < end ? position : null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindUnescaped(int node, byte* key, byte* keyEnd, ref EventFields fields)
    {
        ReadOnlySpan<byte> raw = new(key, (int)(keyEnd - key));
        int damage = JsonString.FindDamage(raw);
        if (damage >= 0)
        {
            fields.Fail(key + damage, JsonString.DescribeDamage(raw[damage]));
            return -1;
        }

        return TEvaluator.Find(node, JsonString.Unescape(raw, fields.Scratch));
    }
}
