using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A query that is asked about an event whose end is known: it reads the event no further than it must.</summary>
/// <typeparam name="TEvaluator">The query.</typeparam>
internal struct Visited<TEvaluator>(TEvaluator inner) : IEventEvaluator
    where TEvaluator : struct, IEventEvaluator
{
    /// <summary>The query.</summary>
    public TEvaluator Inner = inner;

    /// <inheritdoc/>
    public static int FieldCount => TEvaluator.FieldCount;

    /// <inheritdoc/>
    public static int TimestampSlot => TEvaluator.TimestampSlot;

    /// <inheritdoc/>
    public static int NodeCount => TEvaluator.NodeCount;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SlotsBelow(int node) => TEvaluator.SlotsBelow(node);

    /// <inheritdoc/>
    public static bool LeavesRest => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(int node, ReadOnlySpan<byte> key) => TEvaluator.Find(node, key);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindElement(int node, int index) => TEvaluator.FindElement(node, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Rejects(int slot, ref EventFields fields) => Inner.Rejects(slot, ref fields);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Evaluate(ref EventFields fields) => Inner.Evaluate(ref fields);
}
