using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Columns of lookup tables (spec §3.18, §3.19): row by row through the whole table.</summary>
internal static class OracleLookups
{
    public static void Lookup(LookupCommandSyntax command, OraclePipeline pipeline)
    {
        OracleTable table = OracleTable.Find(NameOf(command.Table));
        (string Column, string Field)[] matches =
            [.. command.Matches.Select(match => (OraclePaths.NameOf(match.Expression)!, match.Alias is null ? OraclePaths.NameOf(match.Expression)! : NameOf(match.Alias)))];
        (string Column, string Name)[] outputs = [.. command.Outputs.Select(output => (output.Path.FlatName, output.Path.FlatName))];
        Add(pipeline, table, command.OutputKeyword, outputs, row => table.Rows.FirstOrDefault(
            candidate => matches.All(match => table.Cell(candidate, match.Column) == TextOf(row, match.Field))));
    }

    public static void CidrLookup(CidrLookupCommandSyntax command, OraclePipeline pipeline)
    {
        OracleTable table = OracleTable.Find(NameOf(command.Table));
        string column = command.Column is not null ? NameOf(command.Column) : table.Columns.Contains("cidr") ? "cidr" : table.Columns[0];
        (string Column, string Name)[] outputs =
            [.. command.Outputs.Select(output => (OraclePaths.NameOf(output.Expression)!, output.Alias is null ? OraclePaths.NameOf(output.Expression)! : NameOf(output.Alias)))];
        Add(pipeline, table, command.OutputKeyword, outputs, row => TextOf(row, command.Field.Path.FlatName) is not string address ? null : table.Rows
            .Where(candidate => OracleAddressFunctions.IsInSubnet(address, table.Cell(candidate, column)))
            .MaxBy(candidate => int.Parse(table.Cell(candidate, column).Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>OUTPUT overwrites in any case, OUTPUTNEW only what is missing.</summary>
    private static void Add(
        OraclePipeline pipeline,
        OracleTable table,
        SyntaxToken keyword,
        (string Column, string Name)[] outputs,
        Func<OracleRow, IReadOnlyList<string>?> find)
    {
        bool keepsPresent = string.Equals(keyword.Text, "outputnew", StringComparison.OrdinalIgnoreCase);
        foreach (OracleRow row in pipeline.Rows)
        {
            IReadOnlyList<string>? found = find(row);
            foreach ((string column, string name) in outputs)
            {
                OracleValue present = new RowScope(row).Field(name);
                OracleValue value = found is null ? OracleValue.Missing : OracleValue.FromText(table.Cell(found, column));
                row.Names[name] = keepsPresent && !present.IsMissing ? present : value;
            }
        }

        foreach (string name in outputs.Select(output => output.Name).Where(name => !pipeline.Columns.Contains(name)))
        {
            pipeline.Define(name, addsToListed: false);
        }
    }

    /// <summary>Numbers compare by their text; structures are equal to nothing.</summary>
    private static string? TextOf(OracleRow row, string field) => OracleText.ForFunction(new RowScope(row).Field(field));

    private static string NameOf(SyntaxToken token) => ((FieldPath)token.Value!).FlatName;
}
