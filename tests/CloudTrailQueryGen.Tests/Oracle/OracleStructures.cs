using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Objects and arrays as values (spec §4.6, §5.7).</summary>
internal static class OracleStructures
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(["jsonparse", "jsonstringify", "jsonarraysize", "jsonarraycontains"]);

    public static OracleValue Evaluate(string name, List<OracleValue> values) => name switch
    {
        "jsonparse" => values[0].Kind == OracleKind.Structure ? values[0] : Parse(values[0]) is JsonElement parsed ? FlattenedField.ToValue(parsed) : OracleValue.Missing,
        "jsonstringify" => values[0].Kind == OracleKind.Structure ? OracleValue.FromText(values[0].Text) : OracleValue.Missing,
        "jsonarraysize" => Elements(values[0]) is List<OracleValue> elements ? OracleValue.FromInteger(elements.Count) : OracleValue.Missing,
        "jsonarraycontains" => Contains(values[0], values[1]),
        _ => throw new NotSupportedException(name),
    };

    /// <summary>A member or element by its flattened name, as for the fields of an event.</summary>
    public static OracleValue Member(OracleValue structure, string name) =>
        structure.Kind == OracleKind.Structure && FlattenedField.TryFind(JsonDocument.Parse(structure.Text, OracleEvent.JsonOptions).RootElement, name, out JsonElement found)
            ? FlattenedField.ToValue(found)
            : OracleValue.Missing;

    private static OracleValue Contains(OracleValue list, OracleValue element)
    {
        if (list.IsMissing || element.IsMissing)
        {
            return OracleValue.Missing;
        }

        return OracleValue.FromBoolean(Elements(list)?.Any(each => OracleComparison.Compare(BinaryOperator.Equal, each, element)) ?? false);
    }

    private static List<OracleValue>? Elements(OracleValue list) =>
        Parse(list) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(FlattenedField.ToValue)] : null;

    /// <summary>The object or array that a value is or that its text is; null for everything else.</summary>
    private static JsonElement? Parse(OracleValue value)
    {
        if (value.Kind is not (OracleKind.Text or OracleKind.Structure))
        {
            return null;
        }

        try
        {
            JsonElement root = JsonDocument.Parse(value.Text, OracleEvent.JsonOptions).RootElement;
            return root.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
