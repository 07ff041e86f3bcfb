using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The order of the rows that are made from groups.</summary>
internal sealed class GroupOrder(GroupTable table, bool newestFirst)
{
    // So many bytes of a key decide nearly always; behind them, and in small runs, keys are compared as a whole.
    private const int MostOffset = 63;
    private const int SmallRun = 12;

    // Of a text so many bytes go into a number, with one byte that tells whether it ends there.
    private const int ChunkLength = 7;
    private const byte GoesOn = byte.MaxValue;

    /// <summary>The groups' numbers in order.</summary>
    public int[] Sort()
    {
        int[] order = MemoryAccount.Allocate<int>(MemoryUse.Rows, table.Count);
        ulong[] chunks = MemoryAccount.Allocate<ulong>(MemoryUse.Rows, table.Count);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (newestFirst)
        {
            for (int i = 0; i < order.Length; i++)
            {
                chunks[i] = ~((ulong)table.Latest(i) ^ (1UL << 63));
            }

            chunks.AsSpan().Sort(order.AsSpan());
            for (int start = 0, end; start < order.Length; start = end)
            {
                end = EndOfRun(chunks, start);
                SortByKey(order.AsSpan(start, end - start), chunks.AsSpan(start, end - start), 0, 0);
            }
        }
        else
        {
            SortByKey(order, chunks, 0, 0);
        }

        MemoryAccount.Release(MemoryUse.Rows, MemoryAccount.Size<ulong>(chunks.Length));
        return order;
    }

    /// <summary>Sorts groups whose keys are the same in front of a place: as numbers, which is much faster than by comparing them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SortByKey(Span<int> order, Span<ulong> chunks, int column, int offset)
    {
        if (order.Length == 1)
        {
            return;
        }

        if (order.Length <= SmallRun)
        {
            InsertEach(order, column);
            return;
        }

        if (column == table.KeyCount || offset > MostOffset)
        {
            SortByComparing(order, column);
            return;
        }

        offset += offset == 0 ? 0 : CommonLength(order, column, offset);
        for (int i = 0; i < order.Length; i++)
        {
            chunks[i] = Chunk(From(order[i], column), offset);
        }

        if (EndOfRun(chunks, 0) < chunks.Length)
        {
            chunks.Sort(order);
        }

        for (int start = 0, end; start < order.Length; start = end)
        {
            end = EndOfRun(chunks, start);
            bool goesOn = (byte)chunks[start] == GoesOn;
            SortByKey(order[start..end], chunks[start..end], goesOn ? column : column + 1, goesOn ? offset + ChunkLength : 0);
        }
    }

    /// <summary>How many bytes of a key are the same in all groups, behind a place up to which they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CommonLength(ReadOnlySpan<int> order, int column, int offset)
    {
        Span<byte> buffer = stackalloc byte[ValueText.MaxNumberLength];
        Span<byte> firstBuffer = stackalloc byte[ValueText.MaxNumberLength];
        ReadOnlySpan<byte> common = TextOf(order[0], column, firstBuffer)[offset..];
        for (int i = 1; i < order.Length && !common.IsEmpty; i++)
        {
            common = common[..common.CommonPrefixLength(TextOf(order[i], column, buffer)[offset..])];
        }

        return common.Length;
    }

    private ReadOnlySpan<byte> TextOf(int group, int column, Span<byte> buffer) => TextOfFirst(From(group, column), buffer);

    private ReadOnlySpan<byte> From(int group, int column)
    {
        ReadOnlySpan<byte> keys = table.Key(group);
        for (; column > 0; column--)
        {
            keys = keys[GroupKey.SizeOfFirst(keys)..];
        }

        return keys;
    }

    private static int EndOfRun(ReadOnlySpan<ulong> chunks, int start)
    {
        int length = chunks[start..].IndexOfAnyExcept(chunks[start]);
        return length < 0 ? chunks.Length : start + length;
    }

    /// <summary>
    /// Some bytes of a key's text as a number of the same order. The lowest byte is 0 for a missing key and <see cref="GoesOn"/> when more bytes are left than
    /// fit; otherwise it tells their number, and a timestamp from the same text.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Chunk(ReadOnlySpan<byte> key, int offset)
    {
        if (key[0] == GroupKey.MissingTag)
        {
            return 0;
        }

        Span<byte> buffer = stackalloc byte[ValueText.MaxNumberLength];
        bool isTimestamp = key[0] == GroupKey.TimestampTag;
        ReadOnlySpan<byte> rest = TextOfFirst(key, buffer)[offset..];
        if (rest.Length > ChunkLength)
        {
            return BinaryPrimitives.ReadUInt64BigEndian(rest) | GoesOn;
        }

        ulong chunk = 0;
        foreach (byte next in rest)
        {
            chunk = (chunk << 8) | next;
        }

        return (chunk << (8 * (sizeof(ulong) - rest.Length))) | (uint)((2 * rest.Length) + (isTimestamp ? 2 : 1));
    }

    // Apart, so that only few calls make a delegate.
    private void SortByComparing(Span<int> order, int column) =>
        order.Sort((left, right) => CompareKeys(From(left, column), From(right, column), column));

    /// <summary>Sorts a few groups whose keys in front of a column are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void InsertEach(Span<int> order, int column)
    {
        for (int i = 1; i < order.Length; i++)
        {
            int group = order[i];
            ReadOnlySpan<byte> keys = From(group, column);
            int place = i;
            for (; place > 0 && CompareKeys(From(order[place - 1], column), keys, column) > 0; place--)
            {
                order[place] = order[place - 1];
            }

            order[place] = group;
        }
    }

    /// <summary>Compares keys from a column on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CompareKeys(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int column)
    {
        int order = 0;
        for (; column < table.KeyCount && order == 0; column++)
        {
            order = CompareFirst(left, right);
            left = left[GroupKey.SizeOfFirst(left)..];
            right = right[GroupKey.SizeOfFirst(right)..];
        }

        return order;
    }

    private static int CompareFirst(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left[0] == GroupKey.MissingTag || right[0] == GroupKey.MissingTag)
        {
            return (right[0] == GroupKey.MissingTag).CompareTo(left[0] == GroupKey.MissingTag);
        }

        Span<byte> leftBuffer = stackalloc byte[ValueText.MaxNumberLength];
        Span<byte> rightBuffer = stackalloc byte[ValueText.MaxNumberLength];
        int order = TextOfFirst(left, leftBuffer).SequenceCompareTo(TextOfFirst(right, rightBuffer));

        // A text is before a timestamp that reads like it.
        return order != 0 ? order : left[0] - right[0];
    }

    private static ReadOnlySpan<byte> TextOfFirst(ReadOnlySpan<byte> keys, Span<byte> buffer) => keys[0] == GroupKey.TimestampTag
        ? buffer[..ValueText.Write(GroupTable.ReadKeyText(ref keys), buffer)]
        : keys[GroupKey.TextHeaderSize..GroupKey.SizeOfFirst(keys)];
}
