using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>A query with a finding and what its fix makes of it, from the reviewed list of all fixes.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">The fix's.</param>
/// <param name="Before">The query.</param>
/// <param name="After">With the fix.</param>
internal sealed record FixExample(string Id, string Title, string Before, string After)
{
    /// <summary>At least one for each rule that has a fix.</summary>
    public static IReadOnlyList<FixExample> All { get; } = Read();

    /// <summary>The method has not the parameter that the fix makes the query name.</summary>
    public bool NamesNewParameter => Id == "CTQ3074";

    /// <summary>The C# parameters that the query needs.</summary>
    public string Parameters => NamesNewParameter ? "" : string.Join(", ", Regex.Matches(After, @"\{\{(\w+)\}\}").Select(match => match.Groups[1].Value).Distinct().Select(name => name switch
    {
        "since" => "System.DateTimeOffset since",
        "rows" => "long rows",
        _ => "string " + name,
    }));

    private static FixExample[] Read()
    {
        string text = File.ReadAllText(RepositoryRoot.Combine("tests/Corpus/expected/fixes.txt")).Replace("\r\n", "\n", StringComparison.Ordinal);
        MatchCollection blocks = Regex.Matches(text, @"^== (CTQ\d{4}): (.*)\n((?s:.*?))\n--\n((?s:.*?))\n\n(?===|\z)", RegexOptions.Multiline);
        return [.. blocks.Select(block => new FixExample(block.Groups[1].Value, block.Groups[2].Value, Decode(block.Groups[3].Value), Decode(block.Groups[4].Value)))];
    }

    private static string Decode(string text) => Regex.Replace(
        text, @"\\u([0-9A-F]{4})", match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
}
