using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The instructions that a <see cref="ParallelSearch"/> has come to, best choice first, each with the slots of its way there.</summary>
internal sealed class ThreadList(int slotCount)
{
    private int[] slots = new int[8 * slotCount];

    public int[] Pcs { get; private set; } = new int[8];

    public int Count { get; private set; }

    public Span<int> Slots(int thread) => slots.AsSpan(thread * slotCount, slotCount);

    public void Clear() => Count = 0;

    public void Add(int pc, ReadOnlySpan<int> values)
    {
        if (Count == Pcs.Length)
        {
            // Not more than the program is long.
            int[] larger = new int[2 * Count];
            Pcs.CopyTo(larger, 0);
            Pcs = larger;
            Array.Resize(ref slots, larger.Length * slotCount);
        }

        Pcs[Count] = pc;
        values.CopyTo(Slots(Count));
        Count++;
    }
}
