using System;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits what a query's definition says about its sources and subqueries, and the fields that hold what these have found.</summary>
internal static class SubqueryEmitter
{
    private const string Runtime = "global::CloudTrailQueryGen.Runtime.";
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    /// <summary>The field of a state that holds what a subquery has found.</summary>
    public static string FieldName(int subquery) => "subquery" + (subquery + 1);

    /// <summary>A field for each subquery whose result is asked for each event or row.</summary>
    public static void Fields(SourceWriter writer, CompiledQueryModel compiled)
    {
        for (int i = 0; i < compiled.Subqueries.Count; i++)
        {
            SubqueryModel subquery = compiled.Subqueries[i];
            string type = subquery.Use switch
            {
                "Values" => "ValueSet",
                "Table" => "JoinTable",
                "Rows" => "RowSet",
                _ => throw new InvalidOperationException($"No code for a subquery used for {subquery.Use}"),
            };
            writer.Line("private readonly " + type + " " + FieldName(i) + " = context." + subquery.Use + "(" + i + "); // what subquery " + (i + 1) + " has found");
        }
    }

    /// <summary>The members of the definition; none for a query that reads one source.</summary>
    public static void Definition(SourceWriter writer, CompiledQueryModel compiled)
    {
        if (compiled.Sources.Count != 0)
        {
            writer.Line("public override " + List + "<string> Sources => " + Names(compiled) + ";");
            writer.Line();
        }

        if (compiled.Subqueries.Count == 0)
        {
            return;
        }

        writer.Line("public override " + List + "<" + Runtime + "Subquery> Subqueries =>");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (SubqueryModel subquery in compiled.Subqueries)
            {
                string create = "context => " + StateEmitter.Create(subquery.Compiled, "context");
                string columns = subquery.Use == "Values" ? string.Empty : ", " + ResultColumns(subquery);
                writer.Line(Runtime + "Subquery." + subquery.Use + "(" + Names(subquery.Compiled) + ", " + create + columns + "),");
            }
        });
        writer.Line("];");
        writer.Line();
    }

    private static string ResultColumns(SubqueryModel subquery) =>
        "[" + string.Join(", ", subquery.ResultColumns.Select(columns => "[" + string.Join(", ", columns) + "]")) + "]";

    private static string Names(CompiledQueryModel compiled) => "[" + string.Join(", ", compiled.Sources.Select(CSharpLiteral.String)) + "]";
}
