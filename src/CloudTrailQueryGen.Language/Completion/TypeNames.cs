using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Schema;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>What types are called to users.</summary>
internal static class TypeNames
{
    public static string Of(FieldShape shape) => shape switch
    {
        FieldShape.Text => "text",
        FieldShape.TruthText => "text 'true' or 'false'",
        FieldShape.Number => "number",
        FieldShape.Boolean => "1 or 0",
        FieldShape.TimeText => "time as text",
        FieldShape.List => "list",
        _ => "object",
    };

    public static string Of(QueryType type) => type switch
    {
        QueryType.Text => "text",
        QueryType.Number => "number",
        QueryType.Integer => "whole number",
        QueryType.Boolean => "1 or 0",
        QueryType.Timestamp => "timestamp",
        QueryType.Structure => "list or object",
        _ => "any value",
    };
}
