using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Reads the needed fields of one event: looks at every key on needed paths, skips everything else, and when there is nothing
/// left to find (or the event cannot match) skips to the event's end without looking at tokens.
/// </summary>
/// <typeparam name="TEvaluator">The query.</typeparam>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class EventReader<TEvaluator, TBlock>
    where TEvaluator : struct, IEventEvaluator
    where TBlock : struct, IScanBlock<TBlock>
{
    /// <summary>
    /// Returns the byte behind the event. Null when the event does not end before <paramref name="end"/> or is damaged;
    /// then <see cref="EventFields.Damage"/> tells what was found, unless only the skipping of a container has noticed it.
    /// </summary>
    /// <param name="start">The event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="evaluator">The query.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="workspace">Holds the open containers.</param>
    /// <param name="isRejected">The event cannot match; its fields are incomplete.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Read(
        byte* start, byte* end, ref TEvaluator evaluator, ref EventFields fields, ScanWorkspace workspace, out bool isRejected)
    {
        isRejected = false;
        int remaining = TEvaluator.FieldCount;
        if (remaining == 0)
        {
            return ContainerScanner<TBlock>.Skip(start + 1, end, 1);
        }

        FieldSlot* slots = fields.Slots;
        int node = 0;
        int depth = 1;
        int nextIndex = -1;
        byte* position = JsonToken.SkipWhiteSpace(start + 1, end);
        if (position < end && *position == (byte)'}')
        {
            return position + 1;
        }

        while (position < end)
        {
            int match;
            if (nextIndex >= 0)
            {
                match = TEvaluator.FindElement(node, nextIndex++);
            }
            else
            {
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
                if (position >= end)
                {
                    return null;
                }
            }

            int slot = FieldMatch.SlotOf(match);
            byte* valueEnd = null;
            if (slot >= 0 && slots[slot].Token == FieldToken.None)
            {
                valueEnd = ValueReader<TBlock>.Capture(position, end, slots + slot, ref fields);
                if (valueEnd == null)
                {
                    return null;
                }

                isRejected = evaluator.Rejects(slot, ref fields);
                remaining--;
                if (isRejected || remaining == 0)
                {
                    return ContainerScanner<TBlock>.Skip(valueEnd, end, depth);
                }
            }

            int child = FieldMatch.NodeOf(match);
            if (child != 0 && (*position | 0x20) == (byte)'{')
            {
                OpenContainer[] containers = workspace.Containers;
                if (depth > containers.Length)
                {
                    containers = workspace.GrowContainers();
                }

                containers[depth - 1] = new OpenContainer(node, nextIndex);
                depth++;
                node = child;
                nextIndex = *position == (byte)'[' ? 0 : -1;
                position = JsonToken.SkipWhiteSpace(position + 1, end);
                if (position < end && *position != (nextIndex < 0 ? (byte)'}' : (byte)']'))
                {
                    continue;
                }
            }
            else
            {
                position = valueEnd != null ? valueEnd : ValueReader<TBlock>.Skip(position, end, ref fields);
                if (position == null)
                {
                    return null;
                }

                position = JsonToken.SkipWhiteSpace(position, end);
            }

            while (position < end && *position != (byte)',')
            {
                if (*position != (nextIndex < 0 ? (byte)'}' : (byte)']'))
                {
                    return fields.Fail(position, nextIndex < 0 ? "',' or '}' was expected" : "',' or ']' was expected");
                }

                position++;
                depth--;
                if (depth == 0)
                {
                    return position;
                }

                OpenContainer outer = workspace.Containers[depth - 1];
                node = outer.Node;
                nextIndex = outer.NextIndex;
                position = JsonToken.SkipWhiteSpace(position, end);
            }

            position = JsonToken.SkipWhiteSpace(position + 1, end);
        }

        return null;
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
