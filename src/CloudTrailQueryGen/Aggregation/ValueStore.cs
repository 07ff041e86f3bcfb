using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>One replaceable value per group, encoded in an arena; what replaced values leave behind is compacted away.</summary>
internal sealed class ValueStore
{
    // Large enough for any number, and for a text to be replaced by a slightly longer one.
    private const int LeastCapacity = 16;
    private const long LeastWaste = 64 * 1024;
    private ByteArena arena = new(MemoryUse.Values);
    private Slot[] slots = [];
    private long waste;

    /// <summary>Groups up to this may have a value.</summary>
    public int Length => slots.Length;

    /// <summary>The value of a group; missing when it has none.</summary>
    public Value Get(int group)
    {
        if ((uint)group >= (uint)slots.Length || slots[group].Length == 0)
        {
            return Value.Missing;
        }

        ref readonly Slot slot = ref slots[group];
        return EncodedValue.Read(arena.At(slot.Address, slot.Length), out _);
    }

    /// <summary>Replaces the value of a group by one that is not a value of this store.</summary>
    public void Set(int group, in Value value)
    {
        ref Slot slot = ref GroupColumn.At(ref slots, group);
        slot.Length = EncodedValue.Size(value);
        if (slot.Length > slot.Capacity)
        {
            waste += slot.Capacity;
            slot.Capacity = Math.Max(LeastCapacity, slot.Length);
            slot.Address = arena.Take(slot.Capacity);
        }

        EncodedValue.Write(value, arena.At(slot.Address, slot.Length));
        if (waste > LeastWaste && waste > arena.Size / 2)
        {
            Compact();
        }
    }

    private void Compact()
    {
        var compact = new ByteArena(MemoryUse.Values);
        foreach (ref Slot slot in slots.AsSpan())
        {
            if (slot.Length != 0)
            {
                slot.Address = compact.Append(arena.At(slot.Address, slot.Capacity));
            }
        }

        arena.Free();
        arena = compact;
        waste = 0;
    }

    private struct Slot
    {
        public long Address;
        public int Capacity;
        public int Length;
    }
}
