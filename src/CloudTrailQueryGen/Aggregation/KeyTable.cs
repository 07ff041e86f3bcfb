using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Numbers distinct byte keys in the order of their first appearance: open addressing with linear probing, keys in an arena.
/// Looking up a known key allocates nothing.
/// </summary>
internal sealed class KeyTable
{
    private const int FirstSlots = 16;
    private const int MostSlots = 1 << 30;
    private readonly KeyHash hash = KeyHash.OfProcess;
    private readonly ulong hashMask;
    private readonly MemoryUse use;
    private readonly ByteArena arena;
    private Slot[] slots;
    private Entry[] entries;

    /// <summary>An empty table.</summary>
    /// <param name="use">What the memory is held for.</param>
    /// <param name="hashMask">Bits of the hash in use; fewer only to force collisions in tests.</param>
    public KeyTable(MemoryUse use, ulong hashMask = ulong.MaxValue)
    {
        this.use = use;
        this.hashMask = hashMask;
        arena = new ByteArena(use);
        slots = MemoryAccount.Allocate<Slot>(use, FirstSlots);
        entries = MemoryAccount.Allocate<Entry>(use, FirstSlots);
    }

    /// <summary>How many distinct keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a key.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            ref readonly Entry entry = ref entries[index];
            return arena.At(entry.Address, entry.Length);
        }
    }

    /// <summary>The number of <paramref name="key"/>, which is <see cref="Count"/> before the call when it is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> key) => FindOrAdd(new BytesKey(key), hash.Compute(key));

    /// <summary>The number of <paramref name="key"/>, which is <see cref="Count"/> before the call when it is new.</summary>
    public int FindOrAdd(in GroupKey key) => FindOrAdd(in key, key.Hash);

    /// <summary>The number of a key of another table.</summary>
    public int FindOrAdd(KeyTable other, int index) => FindOrAdd(new BytesKey(other[index]), other.entries[index].Hash);

    /// <summary>The number of <paramref name="key"/>, or -1 when the table lacks it. Any number of threads may ask while nobody adds.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        ulong keyHash = hash.Compute(key) & hashMask;
        int mask = slots.Length - 1;
        uint tag = (uint)(keyHash >> 32);
        for (int at = (int)keyHash & mask; slots[at].Number != 0; at = (at + 1) & mask)
        {
            if (slots[at].Tag == tag && this[slots[at].Number - 1].SequenceEqual(key))
            {
                return slots[at].Number - 1;
            }
        }

        return -1;
    }

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        arena.Clear();
        slots.AsSpan().Clear();
        Count = 0;
    }

    /// <summary>Gives up the memory; the table must not be used afterwards.</summary>
    public void Free()
    {
        arena.Free();
        MemoryAccount.Release(use, MemoryAccount.Size<Slot>(slots.Length) + MemoryAccount.Size<Entry>(entries.Length));
        slots = [];
        entries = [];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindOrAdd<TKey>(in TKey key, ulong keyHash)
        where TKey : struct, ITableKey, allows ref struct
    {
        Slot[] table = slots;
        int mask = table.Length - 1;
        ulong place = keyHash & hashMask;
        uint tag = (uint)(place >> 32);
        for (int at = (int)place & mask; ; at = (at + 1) & mask)
        {
            Slot slot = table[at];
            if (slot.Number == 0)
            {
                return Add(in key, keyHash, at);
            }

            if (slot.Tag == tag)
            {
                ref readonly Entry entry = ref entries[slot.Number - 1];
                if (entry.Length == key.Length && key.Equals(ref MemoryMarshal.GetReference(arena.At(entry.Address, entry.Length))))
                {
                    return slot.Number - 1;
                }
            }
        }
    }

    private int Add<TKey>(in TKey key, ulong keyHash, int at)
        where TKey : struct, ITableKey, allows ref struct
    {
        int index = Count;
        if (index == entries.Length)
        {
            MemoryAccount.Resize(use, ref entries, MemoryAccount.Double(use, index, index + 1L));
        }

        long address = arena.Take(key.Length);
        key.CopyTo(arena.At(address, key.Length));
        entries[index] = new Entry(keyHash, address, key.Length);
        slots[at] = new Slot((uint)((keyHash & hashMask) >> 32), index + 1);
        Count = index + 1;
        if (Count > slots.Length / 4 * 3)
        {
            Grow();
        }

        return index;
    }

    private void Grow()
    {
        if (slots.Length >= MostSlots)
        {
            throw MemoryAccount.TooLong(use);
        }

        Slot[] larger = MemoryAccount.Allocate<Slot>(use, slots.Length * 2);
        int mask = larger.Length - 1;
        for (int i = 0; i < Count; i++)
        {
            ulong place = entries[i].Hash & hashMask;
            int at = (int)place & mask;
            while (larger[at].Number != 0)
            {
                at = (at + 1) & mask;
            }

            larger[at] = new Slot((uint)(place >> 32), i + 1);
        }

        MemoryAccount.Release(use, MemoryAccount.Size<Slot>(slots.Length));
        slots = larger;
    }

    private readonly ref struct BytesKey(ReadOnlySpan<byte> bytes) : ITableKey
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;

        public int Length => bytes.Length;

        public bool Equals(ref byte stored) => bytes.SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref stored, bytes.Length));

        public void CopyTo(Span<byte> target) => bytes.CopyTo(target);
    }

    // Number 0 marks an empty slot, so that every tag is possible.
    private readonly record struct Slot(uint Tag, int Number);

    private readonly record struct Entry(ulong Hash, long Address, int Length);
}
