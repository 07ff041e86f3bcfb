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
