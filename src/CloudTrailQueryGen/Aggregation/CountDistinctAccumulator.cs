using System;
using System.Buffers.Binary;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>count_distinct</c>: exact, by canonical text; missing values do not count. One table holds the pairs of group and value, so
/// that many small groups cost no table each. AWS approximates high counts; spec §8 row 10 chose exact.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountDistinctAccumulator : IAccumulator
{
    private const int HeaderSize = sizeof(int);
    private readonly KeyTable pairs;
    private readonly RowBuffer buffer = new();
    private long[] counts = [];

    /// <summary>An empty accumulator.</summary>
    public CountDistinctAccumulator()
        : this(ulong.MaxValue)
    {
    }

    internal CountDistinctAccumulator(ulong hashMask) => pairs = new KeyTable(hashMask);

    /// <summary>Adds a value; a missing one is ignored.</summary>
    public void Add(int group, in Value value)
    {
        if (value.IsMissing)
        {
            return;
        }

        int reserved = HeaderSize + ValueText.MaxLength(value);
        buffer.Clear();
        Span<byte> pair = buffer.Take(reserved);
        int length = ValueText.Write(value, pair[HeaderSize..]);
        AddPair(group, pair[..(HeaderSize + length)]);
    }

    /// <summary>Adds what <paramref name="other"/> has accumulated.</summary>
    /// <param name="other">An accumulator of the same aggregate.</param>
    /// <param name="groups">For each group of <paramref name="other"/> its number here.</param>
    public void Merge(CountDistinctAccumulator other, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < other.pairs.Count; i++)
        {
            ReadOnlySpan<byte> theirs = other.pairs[i];
            buffer.Clear();
            Span<byte> pair = buffer.Take(theirs.Length);
            theirs.CopyTo(pair);
            AddPair(groups[BinaryPrimitives.ReadInt32LittleEndian(theirs)], pair);
        }
    }

    /// <inheritdoc/>
    public Value Result(int group, ScratchArena scratch) => Value.FromInteger((uint)group < (uint)counts.Length ? counts[group] : 0);

    private void AddPair(int group, Span<byte> pair)
    {
        BinaryPrimitives.WriteInt32LittleEndian(pair, group);
        int known = pairs.Count;
        if (pairs.FindOrAdd(pair) == known)
        {
            GroupColumn.At(ref counts, group)++;
        }
    }
}
