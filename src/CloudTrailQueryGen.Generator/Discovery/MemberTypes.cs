using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Which C# types can hold which columns.</summary>
internal static class MemberTypes
{
    /// <summary>Whether a member can take a column; of a column whose type only the event knows, the user may claim any.</summary>
    /// <param name="memberType">As generated code writes it, with or without a final <c>?</c>.</param>
    /// <param name="column">The column's type.</param>
    public static bool CanHold(string memberType, QueryType column)
    {
        switch (memberType.TrimEnd('?'))
        {
            case "string":
                return true;
            case "long" or "int" or "short" or "sbyte" or "byte" or "ushort" or "uint" or "ulong":
                return column is QueryType.Any or QueryType.Integer or QueryType.Boolean;
            case "double" or "float" or "decimal":
                return column is QueryType.Any or QueryType.Number or QueryType.Integer;
            case "bool":
                return column is QueryType.Any or QueryType.Boolean;
            case "global::System.DateTimeOffset":
                return column is QueryType.Any or QueryType.Timestamp;
            default:
                return false;
        }
    }

    /// <summary>The type to advise.</summary>
    public static string Best(QueryType column) => column switch
    {
        QueryType.Integer => "long?",
        QueryType.Number => "double?",
        QueryType.Boolean => "bool?",
        QueryType.Timestamp => "DateTimeOffset?",
        _ => "string?",
    };
}
