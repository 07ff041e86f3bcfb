using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The order in which members follow one another, learned from the events that were read: CloudTrail writes those of each service and version in one
/// order. It is an automaton whose transitions are the <see cref="MemberLink"/>s; where the next bytes are not known, the reader of tokens goes on and
/// adds what it finds.
/// </summary>
internal sealed unsafe class MemberOrder
{
    private const int MostLinks = 128;
    private const int MostLinksInNode = 24;
    private const int MostStates = 96;
    private const int MostFrames = 32;

    private readonly MemberLink[] links = GC.AllocateArray<MemberLink>(MostLinks, pinned: true);
    private readonly ReaderState[] states = new ReaderState[MostStates];
    private readonly ReaderFrame[] frames = new ReaderFrame[MostFrames];
    private readonly ulong[] slotsBelow;
    private readonly int[] linksInNode;
    private readonly ulong allSlots;
    private readonly MemberLink* first;
    private int linkCount;
    private int stateCount;
    private int frameCount;
    private OrderWorth worth = OrderWorth.Start;

    /// <summary>An order of which nothing is known.</summary>
    /// <param name="fieldCount">At most 64.</param>
    /// <param name="slotsBelow">See <see cref="IEventEvaluator.SlotsBelow"/>.</param>
    public MemberOrder(int fieldCount, ulong[] slotsBelow)
    {
        this.slotsBelow = slotsBelow;
        allSlots = ulong.MaxValue >> (64 - fieldCount);
        linksInNode = new int[slotsBelow.Length];
        first = (MemberLink*)Unsafe.AsPointer(ref links[0]);
        Forget();
    }

    /// <summary>The innermost open object of a state, and those around it.</summary>
    public ReaderFrame FrameOf(in ReaderState state) => frames[state.Frame];

    /// <summary>The object around another.</summary>
    public ReaderFrame Outside(in ReaderFrame frame) => frames[frame.Outer];

    /// <summary>The state behind a link.</summary>
    public ReaderState Behind(MemberLink* link) => states[link->Target];

    /// <summary>Begins an event; null when the order is not to be used for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MemberLink* Begin() => worth.IsPaying || Retry() ? first : null;

    /// <summary>The link, among those that came behind another less often than its likely one, whose text stands at a position; null when there is none.</summary>
    /// <param name="link">The link before.</param>
    /// <param name="position">64 bytes may be read.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static MemberLink* FollowOther<TBlock>(MemberLink* link, byte* position)
        where TBlock : struct, IScanBlock<TBlock>
    {
        TBlock block = TBlock.Load(position);
        MemberLink* before = link->Likely;
        MemberLink* next = link->Second;
        if (next != null && Matches(block, next))
        {
            link->Likely = next;
            link->Second = before;
            return next;
        }

        before = next;
        next = link->Third;
        if (next != null && Matches(block, next))
        {
            link->Second = next;
            link->Third = before;
            return next;
        }

        before = next;
        next = link->Fourth;
        if (next != null && Matches(block, next))
        {
            link->Third = next;
            link->Fourth = before;
            return next;
        }

        return null;
    }

    /// <summary>The text of a link stands in a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches<TBlock>(TBlock block, MemberLink* link)
        where TBlock : struct, IScanBlock<TBlock> => (block.SameAs(TBlock.Load(link->Text)) & link->Mask) == link->Mask;

    /// <summary>The order did not help with an event.</summary>
    public void Miss() => worth.Miss();

    /// <summary>Remembers a step that was read token by token; returns its link, or null when it is not to be remembered.</summary>
    /// <param name="link">The link before.</param>
    /// <param name="text">What was read: from behind a value, or behind an opening brace, to the next value or the event's end.</param>
    /// <param name="closed">How many objects were closed.</param>
    /// <param name="value">The first byte of the value; 0 at the event's end.</param>
    /// <param name="match">The code of the name.</param>
    public MemberLink* Learn(MemberLink* link, ReadOnlySpan<byte> text, int closed, byte value, int match)
    {
        int child = FieldMatch.NodeOf(match);
        int length = text.Length + (child != 0 ? 1 : 0);
        if (length > MemberLink.MostText)
        {
            return null;
        }

        MemberLink* known = Find(link->Target, text, child != 0, value);
        if (known == null)
        {
            ReaderState state = states[link->Target];
            int frame = state.Frame;
            for (int i = 0; i < closed && frame >= 0; i++)
            {
                frame = frames[frame].Outer;
            }

            known = Add(link->Target, text, child != 0, value);
            if (known == null || !Decide(known, frame, state.Missing, value, match))
            {
                return null;
            }

            linkCount++;
        }

        Follow(link, known);
        return known;
    }

    private static void Follow(MemberLink* link, MemberLink* next)
    {
        if (link->Likely->Mask == ulong.MaxValue)
        {
            link->Likely = next;
        }
        else if (link->Second == null)
        {
            link->Second = next;
        }
        else if (link->Third == null)
        {
            link->Third = next;
        }
        else
        {
            link->Fourth = next;
        }
    }

    private MemberLink* Find(int state, ReadOnlySpan<byte> text, bool hasValue, byte value)
    {
        ulong mask = MaskOf(text, hasValue);
        for (MemberLink* each = first + 1; each < first + linkCount; each++)
        {
            if (each->State == state && each->Mask == mask
                && text.SequenceEqual(new ReadOnlySpan<byte>(each->Text, text.Length)) && (!hasValue || each->Text[text.Length] == value))
            {
                return each;
            }
        }

        return null;
    }

    private MemberLink* Add(int state, ReadOnlySpan<byte> text, bool hasValue, byte value)
    {
        if (linkCount == MostLinks)
        {
            return null;
        }

        MemberLink* link = first + linkCount;
        *link = default;
        text.CopyTo(new Span<byte>(link->Text, MemberLink.MostText));
        link->Text[text.Length] = value;
        link->Mask = MaskOf(text, hasValue);
        link->Length = text.Length;
        link->State = state;
        link->Likely = first;
        return link;
    }

    private static ulong MaskOf(ReadOnlySpan<byte> text, bool hasValue) => (1UL << (text.Length + (hasValue ? 1 : 0))) - 1;

    /// <summary>What the reader of tokens does with the value; false when a link cannot say it.</summary>
    private bool Decide(MemberLink* link, int frame, ulong missing, byte value, int match)
    {
        if (frame < 0)
        {
            link->Action = MemberAction.End;
            return true;
        }

        int slot = FieldMatch.SlotOf(match);
        int child = FieldMatch.NodeOf(match);
        int node = frames[frame].Node;
        link->Depth = frames[frame].Depth;
        if (slot >= 0 && ((missing >> slot) & 1) != 0)
        {
            missing &= ~(1UL << slot);
            link->Action = MemberAction.Capture;
            link->Slot = slot;
            link->IsLast = missing == 0;
            for (; frames[frame].Outer >= 0 && (slotsBelow[frames[frame].Node] & missing) == 0; frame = frames[frame].Outer)
            {
                link->Leaves++;
            }

            return child == 0 && TryFindState(new ReaderState(frame, false, missing), out link->Target);
        }

        if (child != 0 && (value | 0x20) == (byte)'{' && (slotsBelow[child] & missing) != 0)
        {
            link->Action = MemberAction.Descend;
            link->Length++;
            return value == (byte)'{' && TryFindFrame(new ReaderFrame(child, frame, link->Depth + 1), out int inner)
                && TryFindState(new ReaderState(inner, true, missing), out link->Target);
        }

        // Objects that have other members in each event, such as requestParameters, must not use up all links.
        return (node == 0 || ++linksInNode[node] <= MostLinksInNode) && TryFindState(new ReaderState(frame, false, missing), out link->Target);
    }

    private bool TryFindState(ReaderState state, out int index)
    {
        index = states.AsSpan(0, stateCount).IndexOf(state);
        if (index < 0 && stateCount < MostStates)
        {
            index = stateCount++;
            states[index] = state;
        }

        return index >= 0;
    }

    private bool TryFindFrame(ReaderFrame frame, out int index)
    {
        index = frames.AsSpan(0, frameCount).IndexOf(frame);
        if (index < 0 && frameCount < MostFrames)
        {
            index = frameCount++;
            frames[index] = frame;
        }

        return index >= 0;
    }

    private bool Retry()
    {
        if (worth.IsPausing())
        {
            return false;
        }

        Forget();
        return true;
    }

    private void Forget()
    {
        linksInNode.AsSpan().Clear();
        frames[0] = new ReaderFrame(0, -1, 1);
        states[0] = new ReaderState(0, true, allSlots);
        frameCount = stateCount = linkCount = 1;

        // No text matches it: 64 zeros would be no JSON.
        *first = default;
        first->Mask = ulong.MaxValue;
        first->Likely = first;
    }
}
