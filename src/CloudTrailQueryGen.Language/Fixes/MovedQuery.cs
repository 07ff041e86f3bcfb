using System;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>A query's text on its way between an attribute and a file of its own.</summary>
internal static class MovedQuery
{
    /// <summary>The file for the query of a method: named like it, in the folder of its source.</summary>
    /// <param name="sourcePath">The source's, relative to the project, with forward slashes.</param>
    /// <param name="methodName">The method's.</param>
    public static string PathFor(string sourcePath, string methodName) => sourcePath.Substring(0, sourcePath.LastIndexOf('/') + 1) + methodName + ".ctq";

    /// <summary>The name of a file as an argument of the attribute.</summary>
    public static string FileArgument(string path) => $"File = {LiteralText.Write(default, "\n", path)}";

    /// <summary>
    /// A raw literal with the text of a file, or a verbatim one where C# is too old for that. The line break that a file ends with separates it from
    /// nothing, and goes.
    /// </summary>
    /// <param name="text">The file's.</param>
    /// <param name="hasRawLiterals">C# 11 or later.</param>
    /// <param name="indentation">Of the lines.</param>
    /// <param name="lineBreak">Of the source.</param>
    public static string LiteralFor(string text, bool hasRawLiterals, string indentation, string lineBreak)
    {
        string query = WithoutFinalLineBreak(text);
        LiteralForm form = hasRawLiterals ? new LiteralForm(LiteralKind.MultiLineRaw, 3, indentation) : new LiteralForm(LiteralKind.Verbatim, 1, "");
        return LiteralText.Write(form, lineBreak, query);
    }

    /// <summary>The query that <see cref="LiteralFor"/> writes.</summary>
    public static string WithoutFinalLineBreak(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2)
        : text.EndsWith("\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1)
        : text;

    /// <summary>What a text's first line ends with.</summary>
    public static string LineBreakOf(string text)
    {
        int end = text.IndexOf('\n');
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }
}
