using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>A way to write a query into a project.</summary>
/// <param name="Name">What it is called in a failing test.</param>
/// <param name="Holds">Whether this query can be written so.</param>
/// <param name="Write">The attribute's arguments, and members that they refer to.</param>
internal sealed record QueryForm(string Name, Predicate<string> Holds, Func<string, int, (string Arguments, string Members)> Write)
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>All forms of C#, and the form that is none: a file.</summary>
    public static IReadOnlyList<QueryForm> All { get; } =
    [
        new("regular", _ => true, (query, _) => (Regular(query), "")),
        new("escaped", _ => true, (query, _) => ("\"" + string.Concat(query.Select((c, i) => i % 3 == 0 ? $"\\u{(int)c:X4}" : Escape(c))) + "\"", "")),
        new("verbatim", _ => true, (query, _) => ("@" + Quote(query.Replace("\"", "\"\"", StringComparison.Ordinal)), "")),
        new("raw", query => query.Length > 0 && query.IndexOfAny(LineBreaks) < 0 && query[0] != '"' && query[^1] != '"', (query, _) => (Fence(query) + query + Fence(query), "")),
        new("raw lines", HasLines, (query, _) => (Lines(query, "\n"), "")),
        new("raw lines with CRLF", query => HasLines(query) && query.IndexOf('\r') < 0, (query, _) => (Lines(query, "\r\n"), "")),
        new("concatenation", query => query.Length > 0, (query, _) => (string.Join(" + ", query.Chunk(9).Select(part => Regular(new string(part)))), "")),
        new("constant", HasLines, (query, index) => ($"C{index}.Text", $"public const string Text = {Lines(query, "\n")};")),
        new("interpolated", _ => true, (query, index) => (
            $"$\"{{C{index}.Start}}{Inner(Brace(query[(query.Length / 2)..]))}\"", $"public const string Start = {Regular(query[..(query.Length / 2)])};")),
        new("interpolated verbatim", _ => true, (query, _) => ("$@" + Quote(Brace(query).Replace("\"", "\"\"", StringComparison.Ordinal)), "")),
        new("interpolated raw", query => HasLines(query) && !query.Contains("{{{{", StringComparison.Ordinal) && !query.Contains("}}}}", StringComparison.Ordinal), (query, _) => ("$$$$" + Lines(query, "\n"), "")),
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

    private static string Escape(char c) => c is '\\' or '"' ? "\\" + c : c < ' ' || LineBreaks.Contains(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString();

    /// <summary>The lines of a raw literal are those of C#, and it cannot hold a character that ends some only there.</summary>
    private static bool HasLines(string query) => query.IndexOfAny(['\u0085', '\u2028', '\u2029']) < 0 && !query.Replace("\r\n", "", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal);

    private static string Fence(string text) => new('"', Math.Max(3, Regex.Matches(text, "\"+").Select(run => run.Length).DefaultIfEmpty().Max() + 1));

    private static string Lines(string text, string lineBreak) =>
        Fence(text) + lineBreak + string.Concat(text.Split('\n').Select(line => "        " + line + lineBreak)) + "        " + Fence(text);
}
