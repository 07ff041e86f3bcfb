using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Reads the needed fields of one event in the order that is known from the events before: names are compared and not read. At the first bytes that are
/// not known it leaves the event to <see cref="EventReader{TEvaluator, TBlock}"/>, with what was found so far.
/// </summary>
/// <typeparam name="TEvaluator">The query.</typeparam>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class OrderedReader<TEvaluator, TBlock>
    where TEvaluator : struct, IEventEvaluator
    where TBlock : struct, IScanBlock<TBlock>
{
    // Where fewer steps were known, reading token by token from the start would have been as fast.
    private const int FewSteps = 3;

    /// <summary>As <see cref="EventReader{TEvaluator, TBlock}.Read"/>.</summary>
    /// <param name="start">The event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="evaluator">The query.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="workspace">Holds the open containers.</param>
    /// <param name="order">The order.</param>
    /// <param name="isRejected">The event cannot match; its fields are incomplete.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Read(
        byte* start, byte* end, ref TEvaluator evaluator, ref EventFields fields, ScanWorkspace workspace, MemberOrder order, out bool isRejected)
    {
        isRejected = false;
        MemberLink* link = order.Begin();
        byte* position = start + 1;
        if (link == null)
        {
            return EventReader<TEvaluator, TBlock>.Read(position, end, ref evaluator, ref fields, workspace, null, null, out isRejected);
        }

        FieldSlot* slots = fields.Slots;
        byte* lastBlock = end - 128;
        int steps = 0;
        for (; position <= lastBlock; steps++)
        {
            MemberLink* next = link->Likely;
            if (!MemberOrder.Matches(TBlock.Load(position), next))
            {
                next = MemberOrder.FollowOther<TBlock>(link, position);
                if (next == null)
                {
                    break;
                }
            }

            byte* value = position + next->Length;
            if (next->Action >= MemberAction.Descend)
            {
                if (next->Action == MemberAction.End)
                {
                    return value;
                }

                position = value;
                link = next;
                continue;
            }

            if (*value <= 0x20)
            {
                break;
            }

            bool isText = *value == (byte)'"';
            byte* close = !isText ? null
                : next->ValueLength > 0 && StringScanner<TBlock>.IsPlain(value + 1, next->ValueLength) ? value + 1 + next->ValueLength
                : FindPlainEnd(value + 1, next);
            if (next->Action == MemberAction.Skip)
            {
                position = close != null ? close + 1 : ValueReader<TBlock>.SkipAny(value, end, ref fields);
                if (position == null)
                {
                    return null;
                }

                link = next;
                continue;
            }

            FieldSlot* slot = slots + next->Slot;
            if (close != null)
            {
                slot->Start = value + 1;
                slot->Length = (int)(close - value) - 1;
                slot->Token = FieldToken.Text;
                position = close + 1;
            }
            else
            {
                position = ValueReader<TBlock>.Capture(value, end, slot, ref fields);
                if (position == null)
                {
                    return null;
                }
            }

            link = next;
            isRejected = evaluator.Rejects(link->Slot, ref fields);
            if (isRejected || link->IsLast)
            {
                return TEvaluator.LeavesRest ? position : EventReader<TEvaluator, TBlock>.SkipRest(position, end, link->Depth, ref fields);
            }

            if (link->Leaves != 0)
            {
                position = EventReader<TEvaluator, TBlock>.LeaveObjects(position, end, link->Leaves, ref fields);
                if (position == null)
                {
                    return null;
                }
            }
        }

        if (steps < FewSteps)
        {
            order.Miss();
        }

        return EventReader<TEvaluator, TBlock>.Read(position, end, ref evaluator, ref fields, workspace, order, link, out isRejected);
    }

    // Remembers of what length the value is, as long as that is always the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* FindPlainEnd(byte* text, MemberLink* link)
    {
        byte* close = StringScanner<TBlock>.FindPlainEnd(text);
        if (link->ValueLength != MemberLink.AnyLength)
        {
            link->ValueLength = link->ValueLength == 0 && close != null ? (int)(close - text) : MemberLink.AnyLength;
        }

        return close;
    }
}
