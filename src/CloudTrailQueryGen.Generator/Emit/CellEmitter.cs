using System;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Prints how one cell becomes a C# value of its member's type.</summary>
internal static class CellEmitter
{
    /// <summary>C# types that a member may have, as <see cref="RowMember.TypeName"/> writes them without a final <c>?</c>.</summary>
    private static string Getter(string type) => type switch
    {
        "string" => "Text",
        "long" or "int" or "short" or "byte" or "sbyte" or "ushort" or "uint" or "ulong" => "Integer",
        "double" or "float" or "decimal" => "Number",
        "bool" => "Boolean",
        "global::System.DateTimeOffset" => "Timestamp",
        _ => throw new InvalidOperationException($"No code for a member of type {type}: the rules of rows refuse it"),
    };

    public static string Read(int index, ColumnModel column)
    {
        string type = column.MemberType.TrimEnd('?');
        bool isNullable = type.Length != column.MemberType.Length;
        string cell = "row." + Getter(type) + "(" + index + ")";
        if (!isNullable)
        {
            // A count is never missing. Elsewhere the user's type says that this column has a value in every row.
            cell = "global::CloudTrailQueryGen.Runtime.RequiredCell.Value(" + cell + ", " + CSharpLiteral.String(column.Name) + ")";
        }

        return type switch
        {
            "int" or "short" or "byte" or "sbyte" or "ushort" or "uint" or "ulong" => "checked((" + column.MemberType + ")" + cell + ")",
            "float" or "decimal" => "(" + column.MemberType + ")" + cell,
            _ => cell,
        };
    }
}
