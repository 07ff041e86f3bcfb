using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The order of the rows that are made from groups.</summary>
internal sealed class GroupOrder(GroupTable table, bool newestFirst)
{
    /// <summary>The groups' numbers in order.</summary>
    public int[] Sort()
    {
        int[] order = MemoryAccount.Allocate<int>(MemoryUse.Rows, table.Count);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order.AsSpan().Sort(Compare);
        return order;
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
