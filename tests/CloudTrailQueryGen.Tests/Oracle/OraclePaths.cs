using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Names written as paths; <c>a[1].b</c> is the same field as <c>a.1.b</c> (spec §1.4).</summary>
internal static class OraclePaths
{
    /// <summary>The flattened name that an expression is, or null when it is more than a name.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax name => name.Path.FlatName,
        ElementAccessExpressionSyntax access when NameOf(access.Expression) is string list => list + "." + access.Index.Text,
        MemberAccessExpressionSyntax access when NameOf(access.Expression) is string structure =>
            structure + "." + ((FieldPath)access.Name.Value!).FlatName,
        _ => null,
    };

    /// <summary>The name that an expression hands on as it is: in parentheses, or unmasked.</summary>
    public static string? RenamedBy(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => RenamedBy(parenthesized.Expression),
        CallExpressionSyntax { Arguments.Count: 1 } call when call.Name.Text.ToLowerInvariant() == "unmask" => RenamedBy(call.Arguments[0]),
        _ => NameOf(expression),
    };

    /// <summary>What stands in front of all the members and indexes, and those as one flattened name.</summary>
    public static (ExpressionSyntax Structure, string Name) Split(ExpressionSyntax access)
    {
        (ExpressionSyntax inner, string last) = access is ElementAccessExpressionSyntax element
            ? (element.Expression, element.Index.Text)
            : (((MemberAccessExpressionSyntax)access).Expression, ((FieldPath)((MemberAccessExpressionSyntax)access).Name.Value!).FlatName);
        if (inner is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax))
        {
            return (inner, last);
        }

        (ExpressionSyntax structure, string name) = Split(inner);
        return (structure, name + "." + last);
    }
}
