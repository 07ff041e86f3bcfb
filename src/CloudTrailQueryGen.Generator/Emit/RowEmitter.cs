using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits row types and the code that fills them.</summary>
internal static class RowEmitter
{
    /// <summary>A row type that the user did not declare.</summary>
    public static void Generated(SourceWriter writer, QueryDeclaration declaration, RowDeclaration row, CompiledQueryModel? compiled)
    {
        writer.Line("/// <summary>A row of <c>" + declaration.Name + "</c>. A missing value is null.</summary>");
        writer.Line(GeneratedCode.Qualified);
        writer.Open(row.Accessibility + " readonly partial record struct " + row.TypeName);
        if (compiled is not null)
        {
            Members(writer, compiled);
        }

        writer.Close();
    }

    /// <summary>A property for each column.</summary>
    public static void Members(SourceWriter writer, CompiledQueryModel compiled)
    {
        for (int i = 0; i < compiled.Columns.Count; i++)
        {
            ColumnModel column = compiled.Columns[i];
            if (i != 0)
            {
                writer.Line();
            }

            writer.Line("/// <summary>Column <c>" + DocumentationEmitter.Escape(column.Name) + "</c>.</summary>");
            writer.Line("public " + column.MemberType + " " + Identifier.Escape(column.Member) + " { get; init; }");
        }
    }

    /// <summary>The method that makes a typed row.</summary>
    public static void ReadRow(SourceWriter writer, RowDeclaration row, CompiledQueryModel compiled)
    {
        writer.Line("public override " + row.TypeName + " ReadRow(scoped global::CloudTrailQueryGen.Runtime.RowReader row) => new" + (row.HasConstructor ? "(" : "()"));
        if (!row.HasConstructor)
        {
            writer.Line("{");
        }

        writer.Indented(() =>
        {
            List<(string Member, string Value)> cells = Cells(row, compiled);
            for (int i = 0; i < cells.Count; i++)
            {
                string separator = i + 1 < cells.Count || !row.HasConstructor ? "," : ");";
                writer.Line(Identifier.Escape(cells[i].Member) + (row.HasConstructor ? ": " : " = ") + cells[i].Value + separator);
            }

            if (cells.Count == 0 && row.HasConstructor)
            {
                writer.Line(");");
            }
        });
        if (!row.HasConstructor)
        {
            writer.Line("};");
        }
    }

    private static List<(string Member, string Value)> Cells(RowDeclaration row, CompiledQueryModel compiled)
    {
        var cells = new List<(string, string)>();
        for (int i = 0; i < compiled.Columns.Count; i++)
        {
            ColumnModel column = compiled.Columns[i];
            if (row.Kind != RowKind.UserDefined || row.Members.Any(member => member.Name == column.Member))
            {
                cells.Add((column.Member, CellEmitter.Read(i, column)));
            }
        }

        return cells;
    }
}
