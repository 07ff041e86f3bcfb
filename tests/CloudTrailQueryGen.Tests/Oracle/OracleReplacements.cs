using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>regexReplace</c> (spec §4.2).</summary>
internal static class OracleReplacements
{
    private static readonly ConcurrentDictionary<string, (Regex Regex, List<string?> Names)> s_patterns = new(StringComparer.Ordinal);

    public static OracleValue Evaluate(CallExpressionSyntax call, OracleScope scope)
    {
        string? text = OracleText.ForFunction(OracleExpressions.Evaluate(call.Arguments[0], scope));
        string? replacement = OracleText.ForFunction(OracleExpressions.Evaluate(call.Arguments[2], scope));
        if (text is null || replacement is null)
        {
            return OracleValue.Missing;
        }

        bool isLiteral = call.Arguments[2] is LiteralExpressionSyntax { Kind: SyntaxKind.StringLiteral };
        string pattern = (string)((LiteralExpressionSyntax)call.Arguments[1]).Token.Value!;
        return OracleValue.FromText(Replace(text, pattern, replacement, isLiteral));
    }

    public static string Replace(string text, string pattern, string replacement, bool isLiteral)
    {
        (Regex regex, List<string?> names) = s_patterns.GetOrAdd(pattern, Read);
        var result = new StringBuilder();
        int end = -1;
        foreach (Match match in OraclePatterns.Matches(regex, text))
        {
            result.Append(text, Math.Max(0, end), match.Index - Math.Max(0, end));
            result.Append(isLiteral ? Fill(replacement, match, names) : replacement);
            end = match.Index + match.Length;
        }

        return result.Append(text, Math.Max(0, end), text.Length - Math.Max(0, end)).ToString();
    }

    private static string Fill(string replacement, Match match, List<string?> names) =>
        Regex.Replace(replacement, @"\\\\|\$\$|\\(?<n>[0-9])|\$(?<n>[0-9]+)|\$\{(?<n>[0-9]+)\}|\$\{(?<name>\w+)\}", found => found switch
        {
            { Value: @"\\" } => @"\",
            { Value: "$$" } => "$",
            _ when found.Groups["name"] is { Success: true, Value: var name } => match.Groups[names.IndexOf(name)].Value,
            _ => match.Groups[int.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture)].Value,
        });

    /// <summary>.NET counts groups with names behind the others; so the names are taken out and remembered, by number.</summary>
    private static (Regex Regex, List<string?> Names) Read(string pattern)
    {
        var names = new List<string?> { null };
        string plain = Regex.Replace(pattern, @"\\.|\[\^?\]?(\\.|[^\]])*\]|\(\?P?<(?<name>\w+)>|\((?!\?)", part =>
        {
            bool isNamed = part.Groups["name"].Success;
            if (isNamed || part.Value == "(")
            {
                names.Add(isNamed ? part.Groups["name"].Value : null);
            }

            return isNamed ? "(" : part.Value;
        });
        return (OraclePatterns.ToRegex(plain), names);
    }
}
