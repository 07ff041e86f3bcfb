namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>Writes string literals of the query language (spec §1.5).</summary>
internal static class StringLiteralText
{
    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t") + "\"";
}
