using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// All 64-bit keys that were added, equal ones counted: memory grows with the distinct ones only. When the arrays are full they are
/// sorted and equal neighbours joined; they double only if that leaves them more than half full.
/// </summary>
internal struct NumberMultiset
{
    private const int FirstCapacity = 8;
    private long[]? keys;
    private long[]? counts;

    /// <summary>Distinct entries after <see cref="Sort"/>.</summary>
    public int Length { get; private set; }

    /// <summary>How often keys were added.</summary>
    public long Total { get; private set; }

    /// <summary>Adds a key several times.</summary>
    public void Add(long key, long count)
    {
        Total += count;
        if (Length != 0 && keys![Length - 1] == key)
        {
            counts![Length - 1] += count;
            return;
        }

        if (keys is null || Length == keys.Length)
        {
            MakeRoom();
        }

        keys![Length] = key;
        counts![Length] = count;
        Length++;
    }

    /// <summary>Adds all keys of another multiset.</summary>
    public void Add(in NumberMultiset other)
    {
        for (int i = 0; i < other.Length; i++)
        {
            Add(other.keys![i], other.counts![i]);
        }
    }

    /// <summary>Brings the entries into ascending order, each key once.</summary>
    public void Sort()
    {
        if (Length == 0)
        {
            return;
        }

        Array.Sort(keys!, counts, 0, Length);
        int last = 0;
        for (int i = 1; i < Length; i++)
        {
            if (keys![i] == keys[last])
            {
                counts![last] += counts[i];
            }
            else
            {
                last++;
                keys[last] = keys[i];
                counts![last] = counts[i];
            }
        }

        Length = last + 1;
    }

    /// <summary>The key of an entry.</summary>
    public readonly long Key(int index) => keys![index];

    /// <summary>How often the key of an entry was added.</summary>
    public readonly long Count(int index) => counts![index];

    /// <summary>Gives up the memory; there are no entries any more.</summary>
    public void Free()
    {
        MemoryAccount.Release(MemoryUse.Values, 2 * MemoryAccount.Size<long>(keys?.Length ?? 0));
        this = default;
    }

    private void MakeRoom()
    {
        Sort();
        int capacity = keys?.Length ?? 0;
        if (Length * 2L >= capacity)
        {
            capacity = MemoryAccount.Double(MemoryUse.Values, capacity, Math.Max(FirstCapacity, capacity + 1L));
            keys ??= [];
            counts ??= [];
            MemoryAccount.Resize(MemoryUse.Values, ref keys, capacity);
            MemoryAccount.Resize(MemoryUse.Values, ref counts, capacity);
        }
    }
}
