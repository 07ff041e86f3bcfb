using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary><c>fields @message, @ptr</c>: needs no field of the record.</summary>
internal struct MessageEvaluator : IEventEvaluator
{
    private List<string>? rows;

    public static int FieldCount => 0;

    public static int TimestampSlot => -1;

    /// <summary>Message and pointer of each event.</summary>
    public readonly IReadOnlyList<string> Rows => rows ?? [];

    public static int Find(int node, ReadOnlySpan<byte> key) => 0;

    public static int FindElement(int node, int index) => 0;

    public readonly bool Rejects(int slot, ref EventFields fields) => false;

    public bool Evaluate(ref EventFields fields)
    {
        rows ??= [];
        rows.Add(Encoding.UTF8.GetString(fields.Message.Utf8) + " " + Encoding.UTF8.GetString(fields.Pointer.Utf8));
        return fields.Timestamp.IsMissing && fields.Position.Timestamp == RowPosition.NoTimestamp;
    }
}
