using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Reads the needed fields of one event: looks at every key on needed paths, skips everything else, and when there is nothing
/// left to find in a container (or the event cannot match) skips to its end without looking at tokens. Where members come in the order that is
/// known from the events before, their names are compared and not read.
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
    /// <param name="position">The byte behind the event's opening brace; with a link, behind its value.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="evaluator">The query.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="workspace">Holds the open containers.</param>
    /// <param name="order">Learns the order of the members.</param>
    /// <param name="link">Where in the order the reading begins; null at the event's beginning, and when nothing is to be learned.</param>
    /// <param name="isRejected">The event cannot match; its fields are incomplete.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Read(
        byte* position, byte* end, ref TEvaluator evaluator, ref EventFields fields, ScanWorkspace workspace, MemberOrder? order, MemberLink* link, out bool isRejected)
    {
        isRejected = false;
        if (TEvaluator.FieldCount == 0)
        {
            return SkipRest(position, end, 1, ref fields);
        }

        FieldSlot* slots = fields.Slots;
        int remaining = TEvaluator.FieldCount;
        ulong missing = ulong.MaxValue;
        var place = new ReaderPlace(0, 1, -1, true);
        if (link != null)
        {
            Resume(order!, link, workspace, out place, out missing);
            remaining = BitOperations.PopCount(missing);
        }

        while (true)
        {
            int depth = place.Depth;
            bool isLearning = link != null && !place.IsArray;
            byte* value = MemberReader<TEvaluator, TBlock>.MoveNext(position, end, ref place, workspace.Containers, ref fields, out int match);
            if (value == null)
            {
                return null;
            }

            if (link != null)
            {
                link = isLearning && !place.IsArray
                    ? order!.Learn(
                        link, new ReadOnlySpan<byte>(position, (int)(value - position)), depth - place.Depth, place.Depth == 0 ? (byte)0 : *value, match)
                    : null;
            }

            if (place.Depth == 0)
            {
                return value;
            }

            position = value;
            place.IsFirst = false;
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
                    return TEvaluator.LeavesRest ? valueEnd : SkipRest(valueEnd, end, place.Depth, ref fields);
                }

                missing &= ~(1UL << slot);
                if (place.Depth > 1 && IsComplete(place.Node, missing))
                {
                    position = LeaveComplete(valueEnd, end, missing, ref place, workspace.Containers, ref fields);
                    if (position == null)
                    {
                        return null;
                    }

                    continue;
                }
            }

            int child = FieldMatch.NodeOf(match);
            if (child != 0 && (*position | 0x20) == (byte)'{' && !IsComplete(child, missing))
            {
                OpenContainer[] containers = place.Depth > workspace.Containers.Length ? workspace.GrowContainers() : workspace.Containers;
                containers[place.Depth - 1] = new OpenContainer(place.Node, place.NextIndex);
                place = new ReaderPlace(child, place.Depth + 1, *position == (byte)'[' ? 0 : -1, true);
                position++;
                continue;
            }

            position = valueEnd != null ? valueEnd : ValueReader<TBlock>.Skip(position, end, ref fields);
            if (position == null)
            {
                return null;
            }
        }
    }

    /// <summary>Skips to the end of the event, of which nothing more is needed.</summary>
    /// <param name="position">A byte outside of strings.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="depth">How many containers are open.</param>
    /// <param name="fields">Is told what is ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* SkipRest(byte* position, byte* end, int depth, ref EventFields fields)
    {
        byte* behind = ContainerScanner<TBlock>.Skip(position, end, depth, out bool isAscii);
        fields.AsciiFrom = isAscii ? position : null;
        return behind;
    }

    /// <summary>
    /// Skips to the end of objects of which nothing more is needed: the first of all values of one name counts. Of the outermost one the kind of
    /// the bracket is compared.
    /// </summary>
    /// <param name="position">A byte in the innermost.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="levels">How many.</param>
    /// <param name="fields">Is told of damage.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* LeaveObjects(byte* position, byte* end, int levels, ref EventFields fields) => Leave(position, end, levels, (byte)'}', ref fields);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Leave(byte* position, byte* end, int levels, byte closingBracket, ref EventFields fields)
    {
        byte* behind = ContainerScanner<TBlock>.Skip(position, end, levels);
        return behind == null || behind[-1] == closingBracket ? behind : fields.Fail(behind - 1, "A bracket is closed by one of the other kind");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsComplete(int node, ulong missing) => TEvaluator.NodeCount != 0 && (TEvaluator.SlotsBelow(node) & missing) == 0;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static byte* LeaveComplete(
        byte* position, byte* end, ulong missing, ref ReaderPlace place, OpenContainer[] containers, ref EventFields fields)
    {
        int levels = 0;
        byte closingBracket;
        do
        {
            closingBracket = place.ClosingBracket;
            levels++;
            OpenContainer outer = containers[place.Depth - 2];
            place = new ReaderPlace(outer.Node, place.Depth - 1, outer.NextIndex, false);
        }
        while (place.Depth > 1 && IsComplete(place.Node, missing));

        return Leave(position, end, levels, closingBracket, ref fields);
    }

    /// <summary>Makes of a state of the order what the reader of tokens needs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Resume(MemberOrder order, MemberLink* link, ScanWorkspace workspace, out ReaderPlace place, out ulong missing)
    {
        ReaderState state = order.Behind(link);
        ReaderFrame frame = order.FrameOf(state);
        missing = state.Missing;
        place = new ReaderPlace(frame.Node, frame.Depth, -1, state.IsFirst);
        while (frame.Depth > workspace.Containers.Length)
        {
            workspace.GrowContainers();
        }

        while (frame.Outer >= 0)
        {
            frame = order.Outside(frame);
            workspace.Containers[frame.Depth - 1] = new OpenContainer(frame.Node, -1);
        }
    }
}
