using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The two rows that a join has put together, with the names of their sides (spec §3.20).</summary>
internal sealed record OracleJoin(string LeftName, OracleRow Left, string RightName, OracleRow? Right)
{
    public static void Apply(JoinCommandSyntax command, OraclePipeline pipeline)
    {
        string left = Option(command, "left")!;
        string right = Option(command, "right")!;
        bool keepsAll = string.Equals(Option(command, "type"), "left", StringComparison.OrdinalIgnoreCase);
        string[] keys = [command.LeftKey.Path.FlatName, command.RightKey.Path.FlatName];
        string leftKey = keys.First(key => key.StartsWith(left + ".", StringComparison.Ordinal))[(left.Length + 1)..];
        string rightKey = keys.Last(key => key.StartsWith(right + ".", StringComparison.Ordinal))[(right.Length + 1)..];
        OraclePipeline other = OracleSubqueries.Answer((SubqueryExpressionSyntax)command.Query);
        pipeline.Expand(row =>
        {
            string? key = KeyOf(row, leftKey);
            List<OracleRow?> found = [.. other.Rows.Where(candidate => key is not null && KeyOf(candidate, rightKey) == key)];
            return (found.Count == 0 && keepsAll ? [null] : found).Select(match => row.JoinedWith(new OracleJoin(left, row, right, match)));
        });
        if (other.Displayed is not null || other.Listed.Count > 0 || other.Grouped is not null)
        {
            foreach (string column in other.Columns.Where(column => column != rightKey))
            {
                pipeline.Define(right + "." + column, addsToListed: false);
            }
        }
    }

    /// <summary>The value of a name that begins with a side; null for any other name.</summary>
    public OracleValue? Find(string name)
    {
        if (name.StartsWith(LeftName + ".", StringComparison.Ordinal))
        {
            return new RowScope(Left).Field(name[(LeftName.Length + 1)..]);
        }

        return name.StartsWith(RightName + ".", StringComparison.Ordinal)
            ? Right is null ? OracleValue.Missing : new RowScope(Right).Field(name[(RightName.Length + 1)..])
            : null;
    }

    /// <summary>The path in the event of the left row that a name stands for; null when it stands for none.</summary>
    public string? LeftPath(string name) => name.StartsWith(LeftName + ".", StringComparison.Ordinal) ? Left.PathOf(name[(LeftName.Length + 1)..]) : null;

    /// <summary>Keys are the same when their texts are; a structure is none.</summary>
    private static string? KeyOf(OracleRow row, string field)
    {
        OracleValue key = new RowScope(row).Field(field);
        return key.Kind == OracleKind.Structure ? null : OracleText.Of(key);
    }

    private static string? Option(JoinCommandSyntax command, string name) =>
        command.Options.LastOrDefault(option => string.Equals(option.Name.Text, name, StringComparison.OrdinalIgnoreCase))?.Value.Text.Trim('"', '\'');
}
