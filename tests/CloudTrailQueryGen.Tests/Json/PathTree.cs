using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>
/// The tree of needed paths that a generator makes of field names: a node is the set of what may still follow, so that keys with
/// dots and nesting lead to the same slots.
/// </summary>
internal sealed class PathTree
{
    private readonly List<Dictionary<string, int>> nodes = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<ulong> below = [];

    public PathTree(params string[] fields)
    {
        Fields = fields;
        AddNode(fields.Select((field, slot) => (field, slot)).ToArray());
        SlotsBelow = fields.Length > 64 ? [] : [.. below];
    }

    /// <summary>See <see cref="IEventEvaluator.SlotsBelow"/>.</summary>
    public ulong[] SlotsBelow { get; }

    public string[] Fields { get; }

    public int Find(int node, ReadOnlySpan<byte> key) => nodes[node].GetValueOrDefault(Encoding.UTF8.GetString(key));

    private int AddNode((string Path, int Slot)[] rests)
    {
        string identity = string.Join('\n', rests.Select(rest => $"{rest.Slot}:{rest.Path}"));
        if (numbers.TryGetValue(identity, out int known))
        {
            return known;
        }

        int number = nodes.Count;
        numbers.Add(identity, number);
        var keys = new Dictionary<string, int>();
        nodes.Add(keys);
        below.Add(rests.Aggregate(0UL, (slots, rest) => slots | (1UL << rest.Slot)));
        IEnumerable<string> heads = rests.SelectMany(rest => Heads(rest.Path)).Distinct();
        foreach (string head in heads.ToArray())
        {
            int slot = rests.Where(rest => rest.Path == head).Select(rest => rest.Slot).DefaultIfEmpty(-1).First();
            (string Path, int Slot)[] below = rests
                .Where(rest => rest.Path.StartsWith(head + ".", StringComparison.Ordinal))
                .Select(rest => (rest.Path[(head.Length + 1)..], rest.Slot))
                .ToArray();
            keys.Add(head, (slot, below.Length) switch
            {
                (_, 0) => FieldMatch.Slot(slot),
                (-1, _) => FieldMatch.Node(AddNode(below)),
                _ => FieldMatch.SlotAndNode(slot, AddNode(below)),
            });
        }

        return number;
    }

    private static IEnumerable<string> Heads(string rest)
    {
        for (int dot = rest.IndexOf('.'); dot >= 0; dot = rest.IndexOf('.', dot + 1))
        {
            yield return rest[..dot];
        }

        yield return rest;
    }
}
