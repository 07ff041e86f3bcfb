using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Sorts rows whose first sort key is a whole number, a point in time or missing in each: as numbers, which is much faster than by comparing rows.
/// <c>sort count desc</c> is such an order. Rows with the same key are then sorted by what is left.
/// </summary>
internal static class NumberedRows
{
    private const int Few = 64;
    private const long Exact = 1L << 53;

    /// <summary>Returns false, with nothing done, when some key is something else, or the rows are few.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="arena">Where they lie.</param>
    /// <param name="order">Their order.</param>
    /// <param name="compare">The same order, as a function.</param>
    public static bool TrySort(Span<RowEntry> rows, ByteArena arena, RowOrder order, Comparison<RowEntry> compare)
    {
        if (rows.Length <= Few || order.KeyCount == 0)
        {
            return false;
        }

        long[] numbers = MemoryAccount.Allocate<long>(MemoryUse.Rows, rows.Length);
        bool areNumbers = TryNumber(rows, arena, order.IsDescending, numbers, out bool hasOneKind);
        if (areNumbers)
        {
            numbers.AsSpan().Sort(rows);
            SortRuns(rows, numbers, order.KeyCount == 1 && order.IsByOrdinal && hasOneKind, compare);
        }

        MemoryAccount.Release(MemoryUse.Rows, MemoryAccount.Size<long>(numbers.Length));
        return areNumbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryNumber(ReadOnlySpan<RowEntry> rows, ByteArena arena, bool isDescending, Span<long> numbers, out bool hasOneKind)
    {
        hasOneKind = true;
        ValueKind first = ValueKind.Missing;
        for (int i = 0; i < rows.Length; i++)
        {
            Value key = EncodedValue.Read(arena.At(rows[i].Address, rows[i].Length), out _);
            switch (key.Kind)
            {
                case ValueKind.Missing:
                    // Last in both directions.
                    numbers[i] = long.MaxValue;
                    break;
                case ValueKind.Integer or ValueKind.Timestamp when key.Integer is >= -Exact and <= Exact:
                    numbers[i] = isDescending ? -key.Integer : key.Integer;
                    first = first == ValueKind.Missing ? key.Kind : first;
                    hasOneKind &= key.Kind == first;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static void SortRuns(Span<RowEntry> rows, Span<long> numbers, bool isByOrdinal, Comparison<RowEntry> compare)
    {
        for (int start = 0, end; start < rows.Length; start = end)
        {
            int length = numbers[start..].IndexOfAnyExcept(numbers[start]);
            end = length < 0 ? rows.Length : start + length;
            if (!isByOrdinal || end - start <= Few)
            {
                rows[start..end].Sort(compare);
                continue;
            }

            Span<RowEntry> run = rows[start..end];
            Span<long> ordinals = numbers[start..end];
            for (int i = 0; i < run.Length; i++)
            {
                ordinals[i] = run[i].Position.Ordinal;
            }

            ordinals.Sort(run);
            SortRuns(run, ordinals, isByOrdinal: false, compare);
        }
    }
}
