using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A JSON value as the language sees it (spec §5.1, §5.7).</summary>
internal static class JsonValue
{
    /// <summary>true and false are 1 and 0, null is missing, an object or array its JSON text.</summary>
    /// <param name="token">What it is.</param>
    /// <param name="json">Its bytes, without the quotes of a string.</param>
    /// <param name="scratch">Takes the text of a string that has escapes.</param>
    public static Value Of(FieldToken token, ReadOnlySpan<byte> json, ScratchArena scratch) => token switch
    {
        FieldToken.Text => Value.FromText(json),
        FieldToken.EscapedText => Value.FromText(JsonString.Unescape(json, scratch)),
        FieldToken.Number => JsonNumber.Parse(json),
        FieldToken.True => Value.FromBoolean(true),
        FieldToken.False => Value.FromBoolean(false),
        FieldToken.Structure => Value.FromStructure(json),
        _ => Value.Missing,
    };
}
