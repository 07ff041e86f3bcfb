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

        if (order.Length <= SmallRun || column == table.KeyCount || offset > MostOffset)
        {
            order.Sort(Compare);
            return;
        }

        for (int i = 0; i < order.Length; i++)
        {
            chunks[i] = Chunk(table.Key(order[i]), column, offset);
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
    private static ulong Chunk(ReadOnlySpan<byte> key, int column, int offset)
    {
        for (; column > 0; column--)
        {
            GroupTable.ReadKeyText(ref key);
        }

        Value value = GroupTable.ReadKeyText(ref key);
        if (value.IsMissing)
        {
            return 0;
        }

        Span<byte> buffer = stackalloc byte[ValueText.MaxNumberLength];
        ReadOnlySpan<byte> rest = Text(value, buffer)[offset..];
        Span<byte> chunk = stackalloc byte[sizeof(ulong)];
        chunk.Clear();
        rest[..Math.Min(rest.Length, ChunkLength)].CopyTo(chunk);
        chunk[ChunkLength] = rest.Length > ChunkLength ? GoesOn : (byte)((2 * rest.Length) + (value.Kind == ValueKind.Timestamp ? 2 : 1));
        return BinaryPrimitives.ReadUInt64BigEndian(chunk);
    }

    private int Compare(int left, int right)
    {
        if (newestFirst)
        {
            int order = table.Latest(right).CompareTo(table.Latest(left));
            if (order != 0)
            {
                return order;
            }
        }

        return CompareKeys(table.Key(left), table.Key(right));
    }

    private int CompareKeys(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int order = 0;
        for (int i = 0; i < table.KeyCount && order == 0; i++)
        {
            order = CompareKey(GroupTable.ReadKeyText(ref left), GroupTable.ReadKeyText(ref right));
        }

        return order;
    }

    private static int CompareKey(in Value left, in Value right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return right.IsMissing.CompareTo(left.IsMissing);
        }

        Span<byte> leftBuffer = stackalloc byte[ValueText.MaxNumberLength];
        Span<byte> rightBuffer = stackalloc byte[ValueText.MaxNumberLength];
        int order = Text(left, leftBuffer).SequenceCompareTo(Text(right, rightBuffer));
        return order != 0 ? order : (int)left.Kind - (int)right.Kind;
    }

    private static ReadOnlySpan<byte> Text(in Value value, Span<byte> buffer) =>
        value.Kind == ValueKind.Timestamp ? buffer[..ValueText.Write(value, buffer)] : value.Utf8;
}
