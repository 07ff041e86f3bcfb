using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Where a query keeps the deciding fields.</summary>
internal static class DecidingFields
{
    /// <summary>How many there are.</summary>
    public const int Count = 4;

    /// <summary>The slot of a field in a query; -1 when the query does not read it.</summary>
    public static int SlotIn<TEvaluator>(DecidingField field)
        where TEvaluator : struct, IEventEvaluator => field switch
    {
        DecidingField.EventName => Slot<TEvaluator>(0, "eventName"u8),
        DecidingField.EventSource => Slot<TEvaluator>(0, "eventSource"u8),
        DecidingField.ErrorCode => Slot<TEvaluator>(0, "errorCode"u8),
        DecidingField.IdentityType => FieldMatch.NodeOf(TEvaluator.Find(0, "userIdentity"u8)) is int node and not 0 ? Slot<TEvaluator>(node, "type"u8) : -1,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static int Slot<TEvaluator>(int node, ReadOnlySpan<byte> key)
        where TEvaluator : struct, IEventEvaluator => FieldMatch.SlotOf(TEvaluator.Find(node, key));
}
