using System;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A projected expression and what it is called (spec §3.2).</summary>
internal sealed partial record OracleColumn(string Name, bool HasAlias, ExpressionSyntax Expression)
{
    /// <summary>By how much the intervals of this key are labelled later than they are (spec §3.6).</summary>
    public Period? Offset { get; init; }

    /// <summary>The call that makes the bins that this key has, here or in an earlier command.</summary>
    public CallExpressionSyntax? Bin { get; init; }

    /// <summary>By how much the labels of the bins that this key has are later than those, since this or an earlier <c>stats</c>.</summary>
    public Period? BinOffset { get; init; }

    /// <summary>The expression as later references may write it.</summary>
    public string Text => Normalize(Expression);

    public static OracleColumn Of(ProjectionItemSyntax item)
    {
        if (item.Alias is SyntaxToken alias)
        {
            return new OracleColumn(((FieldPath)alias.Value!).FlatName, true, item.Expression);
        }

        string name = item.Expression is NameExpressionSyntax field ? field.Path.FlatName : Spaces().Replace(item.Expression.ToString(), " ");
        return new OracleColumn(name, false, item.Expression);
    }

    public static string Normalize(ExpressionSyntax expression) => Normalize(expression.ToString());

    public static string Normalize(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
