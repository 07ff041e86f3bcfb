using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The total order of rows: sort keys by <see cref="Collation"/>, missing last in both directions; then the position; rows that
/// are made from the same event and agree in all that are told apart by their bytes.
/// </summary>
internal sealed class RowOrder
{
    private readonly bool[] descending;
    private readonly bool fromEvents;

    /// <summary>An order.</summary>
    /// <param name="descending">One element per sort key.</param>
    /// <param name="fromEvents">Ties: newest first, then source and ordinal; otherwise by ordinal only.</param>
    public RowOrder(ReadOnlySpan<bool> descending, bool fromEvents)
    {
        this.descending = descending.ToArray();
        this.fromEvents = fromEvents;
    }

    /// <summary>How many sort keys there are.</summary>
    public int KeyCount => descending.Length;

    /// <summary>The first sort key, if there is one, is the highest first.</summary>
    public bool IsDescending => descending is [true, ..];

    /// <summary>Rows that agree in all sort keys follow one another by ordinal.</summary>
    public bool IsByOrdinal => !fromEvents;

    /// <summary>Compares whole rows.</summary>
    public int Compare(ReadOnlySpan<byte> left, in RowPosition leftPosition, ReadOnlySpan<byte> right, in RowPosition rightPosition)
    {
        int order = CompareKeys(left, leftPosition, right, rightPosition);
        return order != 0 ? order : left.SequenceCompareTo(right);
    }

    /// <summary>Compares rows of which only the sort keys are known: 0 when the columns would decide.</summary>
    public int CompareKeys(ReadOnlySpan<byte> left, in RowPosition leftPosition, ReadOnlySpan<byte> right, in RowPosition rightPosition)
    {
        foreach (bool isDescending in descending)
        {
            Value leftKey = EncodedValue.Read(left, out int leftSize);
            Value rightKey = EncodedValue.Read(right, out int rightSize);
            int order = CompareKey(leftKey, rightKey, isDescending);
            if (order != 0)
            {
                return order;
            }

            left = left[leftSize..];
            right = right[rightSize..];
        }

        return ComparePositions(leftPosition, rightPosition);
    }

    private static int CompareKey(in Value left, in Value right, bool isDescending)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return left.IsMissing.CompareTo(right.IsMissing);
        }

        return isDescending ? Collation.Compare(right, left) : Collation.Compare(left, right);
    }

    private int ComparePositions(in RowPosition left, in RowPosition right)
    {
        if (!fromEvents)
        {
            int byOrdinal = left.Ordinal.CompareTo(right.Ordinal);
            return byOrdinal != 0 ? byOrdinal : left.Part.CompareTo(right.Part);
        }

        int order = right.Timestamp.CompareTo(left.Timestamp);
        return order != 0 ? order : CompareInput(left, right);
    }

    /// <summary>Compares by place in the input alone.</summary>
    public static int CompareInput(in RowPosition left, in RowPosition right)
    {
        int order = left.Source.CompareTo(right.Source);
        order = order != 0 ? order : left.Ordinal.CompareTo(right.Ordinal);
        return order != 0 ? order : left.Part.CompareTo(right.Part);
    }
}
