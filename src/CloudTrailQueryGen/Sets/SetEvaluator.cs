using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads the deciding fields, and leaves an event to the queries that they do not rule out.</summary>
/// <typeparam name="TFields">The fields.</typeparam>
internal readonly unsafe struct SetEvaluator<TFields>(SetReading set) : IEventEvaluator
    where TFields : struct, IDecidingFields
{
    private const int NameSlot = 0;
    private const int SourceSlot = 1;
    private const int TypeSlot = 2;
    private const int UserIdentityNode = 1;

    /// <inheritdoc/>
    public static int FieldCount => TFields.HasIdentityType ? 3 : 2;

    /// <inheritdoc/>
    public static int TimestampSlot => -1;

    /// <inheritdoc/>
    public static bool LeavesRest => true;

    /// <inheritdoc/>
    public static int NodeCount => TFields.HasIdentityType ? 2 : 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SlotsBelow(int node) => node == 0 ? (1UL << FieldCount) - 1 : 1UL << TypeSlot;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(int node, ReadOnlySpan<byte> key)
    {
        if (node != 0)
        {
            return TFields.HasIdentityType && key.SequenceEqual("type"u8) ? FieldMatch.Slot(TypeSlot) : 0;
        }

        return key.Length switch
        {
            9 when key.SequenceEqual("eventName"u8) => FieldMatch.Slot(NameSlot),
            11 when key.SequenceEqual("eventSource"u8) => FieldMatch.Slot(SourceSlot),
            12 when TFields.HasIdentityType && key.SequenceEqual("userIdentity"u8) => FieldMatch.Node(UserIdentityNode),
            17 when TFields.HasIdentityType && key.SequenceEqual("userIdentity.type"u8) => FieldMatch.Slot(TypeSlot),
            _ => 0,
        };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindElement(int node, int index) => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Rejects(int slot, ref EventFields fields) => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Evaluate(ref EventFields fields)
    {
        Span<ulong> left = set.LeaveAttached();
        set.Leave(DecidingField.EventName, ref fields.Slots[NameSlot], left);
        set.Leave(DecidingField.EventSource, ref fields.Slots[SourceSlot], left);
        if (TFields.HasIdentityType)
        {
            set.Leave(DecidingField.IdentityType, ref fields.Slots[TypeSlot], left);
        }

        return true;
    }
}
