using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Writes down the fields of every event; which fields, the test says.</summary>
internal struct PathEvaluator : IEventEvaluator
{
    [ThreadStatic]
    private static PathTree? tree;

    [ThreadStatic]
    private static int timestampSlot;

    private List<string>? rows;

    public static int FieldCount => tree!.Fields.Length;

    public static int TimestampSlot => timestampSlot;

    public static int NodeCount => tree!.SlotsBelow.Length;

    public static ulong SlotsBelow(int node) => NodeCount == 0 ? ulong.MaxValue : tree!.SlotsBelow[node];

    /// <summary>How often a name was looked up on this thread.</summary>
    [field: ThreadStatic]
    public static int Lookups { get; private set; }

    /// <summary>One line for each event.</summary>
    public readonly IReadOnlyList<string> Rows => rows ?? [];

    /// <summary>Sets the fields for this thread.</summary>
    public static void Use(PathTree paths, int timestamp = -1)
    {
        tree = paths;
        timestampSlot = timestamp;
    }

    public static int Find(int node, ReadOnlySpan<byte> key)
    {
        Lookups++;
        return tree!.Find(node, key);
    }

    public static int FindElement(int node, int index) => tree!.Find(node, Encoding.UTF8.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    public readonly bool Rejects(int slot, ref EventFields fields) => false;

    public bool Evaluate(ref EventFields fields)
    {
        var row = new StringBuilder();
        row.Append(fields.Position.Source).Append('/').Append(fields.Position.Ordinal);
        for (int slot = 0; slot < FieldCount; slot++)
        {
            row.Append('|').Append(Describe(fields.Field(slot)));
        }

        rows ??= [];
        rows.Add(row.ToString());
        return true;
    }

    /// <summary>A value with its kind.</summary>
    public static string Describe(in Value value) => value.Kind switch
    {
        ValueKind.Missing => "-",
        ValueKind.Text => "T:" + Encoding.UTF8.GetString(value.Utf8),
        ValueKind.Structure => "S:" + Encoding.UTF8.GetString(value.Utf8),
        ValueKind.Integer => "I:" + value.Integer.ToString(CultureInfo.InvariantCulture),
        _ => "R:" + value.Real.ToString("R", CultureInfo.InvariantCulture),
    };
}
