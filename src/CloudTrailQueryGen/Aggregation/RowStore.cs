using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The encoded rows of a <see cref="RowCollector"/>: at most one per dedup combination, and never many more than the limit.</summary>
internal sealed class RowStore
{
    private const int LeastSlack = 64;
    private readonly RowOrder order;
    private readonly Comparison<RowEntry> compareFinal;
    private readonly Comparison<RowEntry> compareSelection;
    private readonly long limit;
    private readonly long pruneAt;
    private readonly bool limitAny;
    private readonly bool keepsLast;
    private readonly DedupKeys? dedup;
    private readonly RowBuffer bound = new();
    private ByteArena arena = new(MemoryUse.Rows);
    private ByteArena? spare;
    private RowEntry[] entries = [];
    private int[] entryByCombination = [];
    private int count;
    private long waste;
    private RowPosition boundPosition;
    private bool hasBound;

    public RowStore(RowOrder order, long limit, KeptRows kept, DedupKeys? dedup)
    {
        this.order = order;
        this.limit = limit < 0 ? long.MaxValue : limit;
        limitAny = kept == KeptRows.Any && limit >= 0;
        keepsLast = kept == KeptRows.Last && limit >= 0;
        this.dedup = dedup;
        pruneAt = this.limit > int.MaxValue ? long.MaxValue : this.limit + Math.Max(this.limit, LeastSlack);
        compareFinal = CompareFinal;
        compareSelection = limitAny ? CompareInput : keepsLast ? CompareReversed : compareFinal;
    }

    /// <summary>See <see cref="RowCollector.IsSatisfied"/>.</summary>
    public bool IsSatisfied => limit == 0 || (limitAny && count >= limit);

    /// <summary>A row with these sort keys comes behind <c>limit</c> others, or in front of them when the last ones are kept.</summary>
    public bool IsBeyondKept(ReadOnlySpan<byte> keys, in RowPosition position)
    {
        int beyond = hasBound ? order.CompareKeys(keys, position, bound.Written, boundPosition) : 0;
        return keepsLast ? beyond < 0 : beyond > 0;
    }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<byte> row, int keyLength, in RowPosition position)
    {
        int combination = dedup is null ? DedupKeys.None : dedup.Find(row[keyLength..]);
        if (combination != DedupKeys.None)
        {
            ref int known = ref GroupColumn.At(ref entryByCombination, combination, MemoryUse.Combinations);
            if (known != 0)
            {
                Replace(ref entries[known - 1], row, keyLength, position);
                return;
            }

            known = count + 1;
        }

        GroupColumn.At(ref entries, count, MemoryUse.Rows) = new RowEntry(arena.Append(row), row.Length, keyLength, position);
        count++;
        if (count >= pruneAt)
        {
            Prune();
        }
    }

    /// <summary>Adds the rows of another store.</summary>
    public void Merge(RowStore other)
    {
        for (int i = 0; i < other.count; i++)
        {
            RowEntry entry = other.entries[i];
            ReadOnlySpan<byte> row = other.At(entry);
            if (limit != 0 && !IsBeyondKept(row[..entry.KeyLength], entry.Position))
            {
                Add(row, entry.KeyLength, entry.Position);
            }
        }

        if (limitAny && count > limit)
        {
            Prune();
        }
    }

    /// <summary>The rows that the limit keeps, in the final order.</summary>
    public RowSet ToRows(int columnCount)
    {
        Span<RowEntry> all = entries.AsSpan(0, count);
        if (limitAny || keepsLast || !NumberedRows.TrySort(all, arena, order, compareFinal))
        {
            all.Sort(compareSelection);
        }

        count = (int)Math.Min(limit, count);
        if (limitAny || keepsLast)
        {
            all[..count].Sort(compareFinal);
        }

        return new RowSet(arena, entries, count, columnCount);
    }

    private ReadOnlySpan<byte> At(in RowEntry entry) => arena.At(entry.Address, entry.Length);

    private int CompareFinal(RowEntry left, RowEntry right) => order.Compare(At(left), left.Position, At(right), right.Position);

    private int CompareReversed(RowEntry left, RowEntry right) => CompareFinal(right, left);

    // 'limit any' takes rows as they come in, so the first of them in input order are the ones to keep.
    private int CompareInput(RowEntry left, RowEntry right) => CompareInput(At(left), left.Position, right);

    private int CompareInput(ReadOnlySpan<byte> row, in RowPosition position, in RowEntry entry)
    {
        int byInput = RowOrder.CompareInput(position, entry.Position);
        return byInput != 0 ? byInput : order.Compare(row, position, At(entry), entry.Position);
    }

    private bool IsBetter(ReadOnlySpan<byte> row, in RowPosition position, in RowEntry entry) =>
        (limitAny ? CompareInput(row, position, entry) : order.Compare(row, position, At(entry), entry.Position)) < 0;

    private void Replace(ref RowEntry entry, ReadOnlySpan<byte> row, int keyLength, in RowPosition position)
    {
        if (!IsBetter(row, position, entry))
        {
            return;
        }

        waste += entry.Length;
        entry = new RowEntry(arena.Append(row), row.Length, keyLength, position);
        CompactIfWasteful();
    }

    private void Prune()
    {
        Span<RowEntry> all = entries.AsSpan(0, count);
        all.Sort(compareSelection);
        foreach (ref readonly RowEntry dropped in all[(int)limit..])
        {
            waste += dropped.Length;
        }

        count = (int)limit;
        RememberBound(all[count - 1]);
        IndexCombinations();
        CompactIfWasteful();
    }

    // A copy, because dedup may replace the row by a better one; rows behind it stay refusable.
    private void RememberBound(in RowEntry entry)
    {
        if (limitAny)
        {
            return;
        }

        bound.Clear();
        At(entry)[..entry.KeyLength].CopyTo(bound.Take(entry.KeyLength));
        boundPosition = entry.Position;
        hasBound = true;
    }

    private void IndexCombinations()
    {
        if (dedup is null)
        {
            return;
        }

        dedup.Clear();
        entryByCombination.AsSpan().Clear();
        for (int i = 0; i < count; i++)
        {
            int combination = dedup.Find(At(entries[i])[entries[i].KeyLength..]);
            if (combination != DedupKeys.None)
            {
                GroupColumn.At(ref entryByCombination, combination, MemoryUse.Combinations) = i + 1;
            }
        }
    }

    private void CompactIfWasteful()
    {
        if (waste <= arena.Size / 2)
        {
            return;
        }

        ByteArena compact = spare ?? new ByteArena(MemoryUse.Rows);
        foreach (ref RowEntry entry in entries.AsSpan(0, count))
        {
            entry = entry with { Address = compact.Append(At(entry)) };
        }

        spare = arena;
        spare.Clear();
        arena = compact;
        waste = 0;
    }
}
