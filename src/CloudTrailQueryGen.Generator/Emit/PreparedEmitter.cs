using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits what constants of the query are made into.</summary>
internal static class PreparedEmitter
{
    private const string TimeZoneType = "QueryTimeZone";

    /// <summary>The fields that hold the objects; they never change, so that all states share them.</summary>
    public static void Fields(SourceWriter writer, CompiledQueryModel compiled)
    {
        foreach (PreparedModel prepared in compiled.Prepared)
        {
            string make = prepared.Type == TimeZoneType ? TimeZoneType + ".Named(" : "new(";
            writer.Line("private static readonly " + prepared.Type + " " + prepared.Field + " = " + make + CSharpLiteral.String(prepared.Text) + ");");
        }
    }

    /// <summary>The statements that fail, when a query is prepared, for a time zone that this machine does not know.</summary>
    public static void Requirements(SourceWriter writer, CompiledQueryModel compiled, string runtime)
    {
        foreach (string zone in Zones(compiled).Distinct())
        {
            writer.Line(runtime + TimeZoneType + ".Require(" + CSharpLiteral.String(zone) + ");");
        }
    }

    private static IEnumerable<string> Zones(CompiledQueryModel compiled) =>
        compiled.Prepared.Where(prepared => prepared.Type == TimeZoneType).Select(prepared => prepared.Text)
            .Concat(compiled.Subqueries.SelectMany(subquery => Zones(subquery.Compiled)));
}
