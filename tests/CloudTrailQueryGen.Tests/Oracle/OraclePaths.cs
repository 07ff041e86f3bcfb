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
}
