using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Expressions over one row: fields, aliases, and columns without an alias by their text.</summary>
internal sealed class RowScope(OracleRow row) : OracleScope
{
    public override OracleValue Field(string name)
    {
        // `SUM(Fault)` in backticks is the column of that text.
        bool isText = !row.Names.ContainsKey(name) && row.Texts.ContainsKey(OracleColumn.Normalize(name)) && name.Contains('(');
        return isText ? row.Texts[OracleColumn.Normalize(name)] : row.Field(name);
    }

    public override OracleValue? Whole(ExpressionSyntax expression)
    {
        bool isColumn = expression is not LiteralExpressionSyntax and not NameExpressionSyntax;
        return isColumn && row.Texts.TryGetValue(OracleColumn.Normalize(expression), out OracleValue value) ? value : null;
    }
}
