using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A query that sees only the events of some time: those outside of it, and those without a time, do not pass.</summary>
/// <typeparam name="TEvaluator">The query.</typeparam>
internal struct Windowed<TEvaluator>(TEvaluator inner, TimeWindow window, TimeWindow baseline) : IEventEvaluator
    where TEvaluator : struct, IEventEvaluator
{
    // What the query itself wants of eventTime. It may read the field without using it as a time, and then the slot is there already.
    private static readonly int wanted = TEvaluator.Find(0, "eventTime"u8);
    private static readonly int slot = TEvaluator.TimestampSlot >= 0 ? TEvaluator.TimestampSlot
        : FieldMatch.SlotOf(wanted) >= 0 ? FieldMatch.SlotOf(wanted)
        : TEvaluator.FieldCount;

    private readonly TimeWindow window = window;
    private readonly TimeWindow baseline = baseline;

    /// <summary>The query.</summary>
    public TEvaluator Inner = inner;

    /// <inheritdoc/>
    public static int FieldCount => Math.Max(TEvaluator.FieldCount, slot + 1);

    /// <inheritdoc/>
    public static int TimestampSlot => slot;

    /// <inheritdoc/>
    public static int NodeCount => TEvaluator.NodeCount;

    // The time is read of the record itself, of which nobody asks.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SlotsBelow(int node) => TEvaluator.SlotsBelow(node);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(int node, ReadOnlySpan<byte> key) => slot == TEvaluator.FieldCount && node == 0 && key.SequenceEqual("eventTime"u8)
        ? FieldMatch.SlotAndNode(slot, FieldMatch.NodeOf(wanted))
        : TEvaluator.Find(node, key);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindElement(int node, int index) => TEvaluator.FindElement(node, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Rejects(int slot, ref EventFields fields) =>
        (slot == TimestampSlot && !IsInside(ref fields)) || (slot < TEvaluator.FieldCount && Inner.Rejects(slot, ref fields));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Evaluate(ref EventFields fields) => IsInside(ref fields) && Inner.Evaluate(ref fields);

    private readonly bool IsInside(ref EventFields fields)
    {
        Value time = fields.Timestamp;
        return !time.IsMissing && (window.Contains(time.Integer) || baseline.Contains(time.Integer));
    }
}
