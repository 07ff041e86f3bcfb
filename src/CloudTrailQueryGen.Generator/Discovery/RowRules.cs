using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The rules about columns and the members that take them.</summary>
internal static class RowRules
{
    /// <summary>Names that every type has, or that a record gets from the compiler.</summary>
    private static readonly ImmutableHashSet<string> s_reserved = ImmutableHashSet.Create(
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString");

    public static void Check(RowDeclaration row, ImmutableArray<OutputColumn> columns, ImmutableArray<HostFinding>.Builder findings)
    {
        // A user's own members are found without regard to case, as constructor parameters are written in camelCase.
        StringComparer comparer = row.Kind == RowKind.UserDefined ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var byProperty = new Dictionary<string, OutputColumn>(comparer);
        foreach (OutputColumn column in columns)
        {
            string property = PropertyName.For(column.Name);
            if (byProperty.TryGetValue(property, out OutputColumn? other))
            {
                findings.Add(At(column, DiagnosticCatalogue.ColumnsShareProperty, other.Name, column.Name, property, LongerName(column.Name, property)));
                continue;
            }

            byProperty.Add(property, column);
            if (row.Kind == RowKind.UserDefined)
            {
                CheckMember(row, column, property, findings);
            }
            else if (s_reserved.Contains(property) || property == ShortName(row.TypeName))
            {
                findings.Add(At(column, DiagnosticCatalogue.ColumnNameIsReserved, column.Name, property));
            }
        }

        foreach (RowMember member in row.Members)
        {
            if (!byProperty.ContainsKey(member.Name))
            {
                string names = string.Join(", ", columns.Select(column => $"'{column.Name}'"));
                findings.Add(HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.MemberHasNoColumn, member.Name, ShortName(row.TypeName), names));
            }
        }
    }

    /// <summary>All words of the column's name, where the property has the last ones.</summary>
    private static string LongerName(string columnName, string property)
    {
        string all = PropertyName.PascalCase(columnName);
        return all == property ? property + "2" : all;
    }

    private static void CheckMember(RowDeclaration row, OutputColumn column, string property, ImmutableArray<HostFinding>.Builder findings)
    {
        foreach (RowMember member in row.Members)
        {
            if (!string.Equals(member.Name, property, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!MemberTypes.CanHold(member.TypeName, column.Type))
            {
                findings.Add(HostFinding.At(
                    HostPart.ReturnType,
                    DiagnosticCatalogue.MemberTypeDoesNotFit,
                    member.Name,
                    ShortName(row.TypeName),
                    ShortName(member.TypeName),
                    column.Name,
                    MemberTypes.Best(column.Type)));
            }

            return;
        }

        findings.Add(At(column, DiagnosticCatalogue.ColumnHasNoMember, column.Name, property, ShortName(row.TypeName)));
    }

    /// <summary>At the column in the query; a default column stands nowhere there.</summary>
    private static HostFinding At(OutputColumn column, QueryDiagnosticDescriptor descriptor, params string[] arguments) =>
        column.Span.Length == 0
            ? HostFinding.At(HostPart.ReturnType, descriptor, arguments)
            : HostFinding.InQuery(column.Span, descriptor, arguments);

    private static string ShortName(string type) => type.Substring(type.LastIndexOf('.') + 1).Replace("global::", string.Empty);
}
