using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Arrays with one element per group.</summary>
internal static class GroupColumn
{
    /// <summary>The element of a group; the array grows by doubling until it has one.</summary>
    /// <param name="column">The array.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="use">What the memory is held for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At<T>(ref T[] column, int group, MemoryUse use = MemoryUse.Groups)
    {
        if ((uint)group >= (uint)column.Length)
        {
            Grow(ref column, group, use);
        }

        return ref column[group];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Grow<T>(ref T[] column, int group, MemoryUse use)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        MemoryAccount.Resize(use, ref column, MemoryAccount.Double(use, column.Length, Math.Max(16, group + 1L)));
    }
}
