using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Codes by which an <see cref="IEventEvaluator"/> tells what to do with a member or element; 0 means skip it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldMatch
{
    private const int NodeShift = 16;
    private const int SlotMask = (1 << NodeShift) - 1;

    /// <summary>Capture the value.</summary>
    /// <param name="slot">0 to 65,534.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Slot(int slot) => slot + 1;

    /// <summary>Descend into the value when it is an object or array.</summary>
    /// <param name="node">1 to 32,767.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Node(int node) => node << NodeShift;

    /// <summary>Capture the value and descend into it.</summary>
    /// <param name="slot">0 to 65,534.</param>
    /// <param name="node">1 to 32,767.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SlotAndNode(int slot, int node) => (node << NodeShift) | (slot + 1);

    /// <summary>The slot in a code, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SlotOf(int match) => (match & SlotMask) - 1;

    /// <summary>The node in a code, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int NodeOf(int match) => (int)((uint)match >> NodeShift);
}
