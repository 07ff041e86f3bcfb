using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>
/// Turns flattened field names into what the key loop asks for: which keys of which object lead to them. A node stands for a
/// flattened prefix, so that <c>{"a":{"b":1}}</c> and <c>{"a.b":1}</c> reach the same field, as in CloudWatch.
/// </summary>
internal static class FieldTrie
{
    public static EquatableArray<FieldNodeModel> Build(IReadOnlyList<string> fields)
    {
        var prefixes = new List<string> { string.Empty };
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal) { [string.Empty] = 0 };
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int slot = 0; slot < fields.Count; slot++)
        {
            slots[fields[slot]] = slot;
            for (int dot = fields[slot].IndexOf('.'); dot >= 0; dot = fields[slot].IndexOf('.', dot + 1))
            {
                string prefix = fields[slot].Substring(0, dot + 1);
                if (!indexes.ContainsKey(prefix))
                {
                    indexes[prefix] = prefixes.Count;
                    prefixes.Add(prefix);
                }
            }
        }

        var nodes = ImmutableArray.CreateBuilder<FieldNodeModel>(prefixes.Count);
        foreach (string prefix in prefixes)
        {
            nodes.Add(BuildNode(prefix, fields, slots, indexes));
        }

        return nodes.MoveToImmutable();
    }

    private static FieldNodeModel BuildNode(string prefix, IReadOnlyList<string> fields, Dictionary<string, int> slots, Dictionary<string, int> nodes)
    {
        var members = new SortedDictionary<string, FieldMemberModel>(StringComparer.Ordinal);
        var elements = new SortedDictionary<int, FieldElementModel>();
        foreach (string field in fields)
        {
            if (!field.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            // Every way to cut one key off the rest of the name: "b", "b.c", … and the whole rest.
            for (int end = NextDot(field, prefix.Length); ; end = NextDot(field, end + 1))
            {
                string name = field.Substring(0, end);
                string key = name.Substring(prefix.Length);
                int slot = slots.TryGetValue(name, out int s) ? s : -1;
                int node = nodes.TryGetValue(name + ".", out int n) ? n : -1;
                string jsonKey = prefix.Length == 0 && key.StartsWith("@@", StringComparison.Ordinal) ? key.Substring(1) : key;
                members[jsonKey] = new FieldMemberModel(jsonKey, slot, node);
                if (prefix.Length != 0 && IsElementIndex(key, out int index))
                {
                    elements[index] = new FieldElementModel(index, slot, node);
                }

                if (end == field.Length)
                {
                    break;
                }
            }
        }

        return new FieldNodeModel(prefix, members.Values.ToImmutableArray(), elements.Values.ToImmutableArray());
    }

    private static int NextDot(string name, int start)
    {
        int dot = start > name.Length ? -1 : name.IndexOf('.', start);
        return dot < 0 ? name.Length : dot;
    }

    /// <summary>Only the canonical spelling is an index: <c>0</c>, <c>12</c>, not <c>01</c>.</summary>
    private static bool IsElementIndex(string key, out int index) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && index.ToString(CultureInfo.InvariantCulture) == key;
}
