using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// The lookup of a field as CloudWatch flattens records: the first value in document order whose flattened name is the wanted one
/// (spec §1.4, §5.8).
/// </summary>
internal static class FlattenedField
{
    public static bool TryFind(JsonElement structure, string name, out JsonElement found)
    {
        foreach ((string key, JsonElement member) in Members(structure))
        {
            if (key == name)
            {
                found = member;
                return true;
            }

            if (name.StartsWith(key + ".", StringComparison.Ordinal) && TryFind(member, name[(key.Length + 1)..], out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>A JSON value as the language sees it (spec §5.1, §5.7).</summary>
    public static OracleValue ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => OracleValue.FromText(element.GetString()!),
        JsonValueKind.Number => OracleNumbers.OfText(element.GetRawText()),
        JsonValueKind.True => OracleValue.FromBoolean(true),
        JsonValueKind.False => OracleValue.FromBoolean(false),
        JsonValueKind.Object or JsonValueKind.Array => OracleValue.FromStructure(element.GetRawText()),
        _ => OracleValue.Missing,
    };

    private static IEnumerable<(string Key, JsonElement Member)> Members(JsonElement structure)
    {
        if (structure.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in structure.EnumerateObject())
            {
                yield return (property.Name, property.Value);
            }
        }

        if (structure.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement element in structure.EnumerateArray())
            {
                yield return (index.ToString(CultureInfo.InvariantCulture), element);
                index++;
            }
        }
    }
}
