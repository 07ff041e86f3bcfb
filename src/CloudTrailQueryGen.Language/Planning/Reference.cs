using System.Globalization;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>The identity of what an expression refers to outside of itself, wherever it is written.</summary>
internal static class Reference
{
    /// <summary>Equal for two expressions exactly if they refer to the same field, column, made value or alias; null for anything else.</summary>
    public static string? KeyOf(BoundExpression expression) => expression switch
    {
        BoundField field => "field " + field.FlatName,
        BoundSystemField system => "system " + system.Field,
        BoundColumn column => "column " + column.Index.ToString(CultureInfo.InvariantCulture),
        BoundMade made => "made " + made.Id.ToString(CultureInfo.InvariantCulture),
        BoundLet let => "alias " + let.Index.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A reference or a constant: nothing is computed, so that it can be repeated.</summary>
    public static bool IsPlain(BoundExpression expression) =>
        expression is BoundField or BoundSystemField or BoundColumn or BoundMade or BoundLiteral or BoundParameter or BoundMissing;
}
