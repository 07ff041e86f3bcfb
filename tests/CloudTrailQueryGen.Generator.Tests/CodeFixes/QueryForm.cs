using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>A way to write a query into a project.</summary>
/// <param name="Name">What it is called in a failing test.</param>
/// <param name="Holds">Whether this query can be written so.</param>
/// <param name="Write">The attribute's arguments, and members that they refer to.</param>
internal sealed record QueryForm(string Name, Predicate<string> Holds, Func<string, int, (string Arguments, string Members)> Write)
{
    /// <summary>All forms of C#, and the form that is none: a file.</summary>
    public static IReadOnlyList<QueryForm> All { get; } =
    [
        new("regular", _ => true, (query, _) => (Regular(query), "")),
        new("escaped", _ => true, (query, _) => ("\"" + string.Concat(query.Select((c, i) => i % 3 == 0 ? $"\\u{(int)c:X4}" : Escape(c))) + "\"", "")),
        new("verbatim", _ => true, (query, _) => ("@" + Quote(query.Replace("\"", "\"\"", StringComparison.Ordinal)), "")),
        new("raw", query => !query.Contains('\n') && query[0] != '"' && query[^1] != '"', (query, _) => ("\"\"\"" + query + "\"\"\"", "")),
        new("raw lines", _ => true, (query, _) => (Lines(query, "\n"), "")),
        new("raw lines with CRLF", _ => true, (query, _) => (Lines(query, "\r\n"), "")),
        new("concatenation", _ => true, (query, _) => (string.Join(" + ", query.Chunk(9).Select(part => Regular(new string(part)))), "")),
        new("constant", _ => true, (query, index) => ($"C{index}.Text", $"public const string Text = {Lines(query, "\n")};")),
        new("interpolated", _ => true, (query, index) => (
            $"$\"{{C{index}.Start}}{Inner(Brace(query[(query.Length / 2)..]))}\"", $"public const string Start = {Regular(query[..(query.Length / 2)])};")),
        new("interpolated verbatim", _ => true, (query, _) => ("$@" + Quote(Brace(query).Replace("\"", "\"\"", StringComparison.Ordinal)), "")),
        new("interpolated raw", _ => true, (query, _) => ("$$$$" + Lines(query, "\n"), "")),
        new("file", _ => true, (_, index) => ($"File = \"q{index}.ctq\"", "")),
    ];

    /// <summary>The value that a fix gives the query; it takes its line breaks from the text, where that has some.</summary>
    public string ValueOf(FixExample example) => Name == "raw lines with CRLF" && example.Before.Contains('\n', StringComparison.Ordinal)
        ? example.After.Replace("\n", "\r\n", StringComparison.Ordinal)
        : example.After;

    private static string Regular(string text) => Quote(Inner(text));

    private static string Inner(string text) => string.Concat(text.Select(Escape));

    private static string Quote(string text) => "\"" + text + "\"";

    private static string Brace(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Escape(char c) => c switch
    {
        '\\' => "\\\\",
        '"' => "\\\"",
        '\n' => "\\n",
        '\r' => "\\r",
        _ => c.ToString(),
    };

    private static string Lines(string text, string lineBreak) =>
        "\"\"\"\"" + lineBreak + string.Concat(text.Split('\n').Select(line => "        " + line + lineBreak)) + "        \"\"\"\"";
}
