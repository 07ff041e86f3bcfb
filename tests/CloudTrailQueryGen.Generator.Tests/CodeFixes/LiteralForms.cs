using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>Writes a query, marks included, in each form that C# has for strings.</summary>
internal static class LiteralForms
{
    private const string Indentation = "        ";

    /// <summary>A regular, a verbatim, a raw literal on one line, and one on several with each line break of a file.</summary>
    public static IEnumerable<string> Write(string query)
    {
        string escaped = query
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        yield return "\"" + escaped + "\"";
        yield return "@\"" + query.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        yield return "\"\"\"" + query.Replace('\n', '\t') + "\"\"\"";
        string lines = $"\"\"\"\n{Indentation}{query.Replace("\n", "\n" + Indentation, StringComparison.Ordinal)}\n{Indentation}\"\"\"";
        yield return lines;
        yield return lines.Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    /// <summary>A class with a query method for each argument.</summary>
    public static string Source(params string[] arguments)
    {
        string source = "using System;\nusing CloudTrailQueryGen;\npartial class T\n{\n";
        for (int i = 0; i < arguments.Length; i++)
        {
            source += $"    [CloudTrailQuery({arguments[i]})]\n    public static partial CloudTrailQuery<R{i}> M{i}();\n";
        }

        return source + "}\n";
    }
}
