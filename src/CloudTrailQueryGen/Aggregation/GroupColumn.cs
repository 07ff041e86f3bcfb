using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Arrays with one element per group.</summary>
internal static class GroupColumn
{
    /// <summary>The element of a group; the array grows by doubling until it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At<T>(ref T[] column, int group)
    {
        if ((uint)group >= (uint)column.Length)
        {
            Grow(ref column, group);
        }

        return ref column[group];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Grow<T>(ref T[] column, int group)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        Array.Resize(ref column, (int)Math.Min(Array.MaxLength, Math.Max(16, Math.Max(column.Length * 2L, group + 1L))));
    }
}
