using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>
/// <c>filter eventSource = "signin.amazonaws.com" and responseElements.ConsoleLogin = "Failure" | stats count(*)</c>, as generated
/// code looks.
/// </summary>
internal struct ConsoleLoginEvaluator : IEventEvaluator
{
    /// <summary>Events that passed.</summary>
    public int Count;

    /// <summary>Slots that <see cref="Rejects"/> was called for.</summary>
    public int SlotsRead;

    /// <summary>The sum of the times, so that reading one is part of what is measured.</summary>
    public long TimestampSum;

    public static int FieldCount => 3;

    public static int TimestampSlot => 2;

    public static int NodeCount => 2;

    public static ulong SlotsBelow(int node) => node == 0 ? 0b111UL : 0b010UL;

    public static int Find(int node, ReadOnlySpan<byte> key) => node switch
    {
        0 => key.Length switch
        {
            9 => key.SequenceEqual("eventTime"u8) ? FieldMatch.Slot(2) : 0,
            11 => key.SequenceEqual("eventSource"u8) ? FieldMatch.Slot(0) : 0,
            16 => key.SequenceEqual("responseElements"u8) ? FieldMatch.Node(1) : 0,
            29 => key.SequenceEqual("responseElements.ConsoleLogin"u8) ? FieldMatch.Slot(1) : 0,
            _ => 0,
        },
        1 => key.SequenceEqual("ConsoleLogin"u8) ? FieldMatch.Slot(1) : 0,
        _ => 0,
    };

    public static int FindElement(int node, int index) => 0;

    public bool Rejects(int slot, ref EventFields fields)
    {
        SlotsRead++;
        return slot switch
        {
            0 => !fields.TextEquals(0, "signin.amazonaws.com"u8),
            1 => !fields.TextEquals(1, "Failure"u8),
            _ => false,
        };
    }

    public bool Evaluate(ref EventFields fields)
    {
        if (!fields.TextEquals(0, "signin.amazonaws.com"u8) || !fields.TextEquals(1, "Failure"u8))
        {
            return false;
        }

        Count++;
        TimestampSum += fields.Position.Timestamp;
        return true;
    }
}
