using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Commands that make several rows of one (spec §3.11).</summary>
internal static class OracleExpansions
{
    public static void Unnest(UnnestCommandSyntax command, OraclePipeline pipeline)
    {
        string name = ((FieldPath)command.Alias.Value!).FlatName;
        pipeline.Expand(row => Elements(OracleExpressions.Evaluate(command.Expression, new RowScope(row))).Select(element => row.With(name, element)));
        pipeline.Define(name, addsToListed: false);
    }

    /// <summary>An array, also one that is JSON text; anything else is left as it is.</summary>
    public static void Expand(ExpressionCommandSyntax command, OraclePipeline pipeline)
    {
        string name = OraclePaths.NameOf(command.Expression)!;
        pipeline.Expand(row =>
        {
            OracleValue list = OracleExpressions.Evaluate(command.Expression, new RowScope(row));
            bool isArray = list.Kind == OracleKind.Text && IsArray(list.Text);
            return Elements(isArray ? OracleValue.FromStructure(list.Text) : list).Select(element => row.With(name, element));
        });
    }

    private static bool IsArray(string text)
    {
        try
        {
            return JsonDocument.Parse(text, OracleEvent.JsonOptions).RootElement.ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Anything but a list is a list of itself.</summary>
    private static IEnumerable<OracleValue> Elements(OracleValue list)
    {
        if (list.Kind != OracleKind.Structure)
        {
            return [list];
        }

        JsonElement root = JsonDocument.Parse(list.Text, OracleEvent.JsonOptions).RootElement;
        return root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Select(FlattenedField.ToValue) : [list];
    }
}
