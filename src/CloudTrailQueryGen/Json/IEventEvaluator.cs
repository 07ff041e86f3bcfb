using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What a query needs of an event and what it does with it; implemented by a generated struct. Needed paths are a tree: node 0 is
/// the record, further nodes are the objects and arrays on the way to a needed field.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEventEvaluator
{
    /// <summary>Number of field slots.</summary>
    static abstract int FieldCount { get; }

    /// <summary>The slot of <c>eventTime</c>, or -1 when the query does not need <c>@timestamp</c>.</summary>
    static abstract int TimestampSlot { get; }

    /// <summary>How many nodes there are; 0 when <see cref="SlotsBelow"/> does not know.</summary>
    static virtual int NodeCount => 0;

    /// <summary>The slots that a node and what lies in it lead to, as bits; all bits when that is not known, as for more than 64 slots.</summary>
    /// <remarks>Not a span of constants: making one allocates where code is not optimized.</remarks>
    static virtual ulong SlotsBelow(int node) => ulong.MaxValue;

    /// <summary>
    /// Reading ends behind the last field, without looking for the end of the event: whoever reads knows it. Then what is returned for an event that is not
    /// damaged is a place in it.
    /// </summary>
    static virtual bool LeavesRest => false;

    /// <summary>What to do with member <paramref name="key"/> (unescaped) of an object.</summary>
    /// <returns>A <see cref="FieldMatch"/> code, or 0 when the member is not needed.</returns>
    static abstract int Find(int node, ReadOnlySpan<byte> key);

    /// <summary>What to do with the element at zero-based <paramref name="index"/> of an array.</summary>
    /// <returns>A <see cref="FieldMatch"/> code, or 0 when the element is not needed.</returns>
    static abstract int FindElement(int node, int index);

    /// <summary>
    /// Whether the event cannot match, judging by the slot that has just been read. It must not change any state: the event may
    /// yet turn out to be malformed, or be read again with more of the input in memory.
    /// </summary>
    bool Rejects(int slot, ref EventFields fields);

    /// <summary>Evaluates a complete, valid event.</summary>
    /// <returns>The event passed all filters.</returns>
    bool Evaluate(ref EventFields fields);
}
