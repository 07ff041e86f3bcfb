using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>parse</c> in its modes (spec §3.9).</summary>
internal static class OracleParse
{
    private static readonly Regex s_logfmt = new("""(?<key>[^= \t\r\n]*)(=("(?<quoted>(\\["\\]|[^"])*)("|\z)|(?<plain>[^ \t\r\n]*)))?""", RegexOptions.Singleline);

    private static readonly ConcurrentDictionary<string, Regex> s_globs = new(StringComparer.Ordinal);

    public static void Apply(ParseCommandSyntax command, OraclePipeline pipeline)
    {
        if (command.Pattern.Kind == SyntaxKind.RegexToken)
        {
            OracleParseGroups.Apply(command, pipeline);
            return;
        }

        List<string> names = [.. (command.Aliases ?? throw new NotSupportedException()).Select(alias => alias.Path.FlatName)];
        foreach (OracleRow row in pipeline.Rows)
        {
            OracleValue input = command.Input is null ? row.Field("@message") : OracleExpressions.Evaluate(command.Input, new RowScope(row));
            List<OracleValue> values = OracleText.Of(input) is string text ? Values(command, text) : [];
            foreach ((string name, int index) in names.Select((name, index) => (name, index)))
            {
                row.Names[name] = index < values.Count ? values[index] : OracleValue.Missing;
            }
        }

        names.ForEach(name => pipeline.Define(name, addsToListed: false));
    }

    /// <summary>Members of a structure, or of JSON text, by paths whose brackets mean the same as dots.</summary>
    public static void Json(JsonCommandSyntax command, OraclePipeline pipeline)
    {
        foreach (OracleRow row in pipeline.Rows)
        {
            OracleValue structure = OracleStructures.Evaluate("jsonparse", [OracleExpressions.Evaluate(command.Field, new RowScope(row))]);
            foreach (JsonExtractionSyntax extraction in command.Extractions)
            {
                string path = ((string)extraction.Path.Value!).Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
                row.Names[NameOf(extraction)] = OracleStructures.Member(structure, path.TrimStart('.'));
            }
        }

        command.Extractions.ToList().ForEach(extraction => pipeline.Define(NameOf(extraction), addsToListed: false));
    }

    private static string NameOf(JsonExtractionSyntax extraction) => ((FieldPath)extraction.Alias.Value!).FlatName;

    private static List<OracleValue> Values(ParseCommandSyntax command, string text) => command.Pattern.Kind switch
    {
        SyntaxKind.StringToken => [.. Glob((string)command.Pattern.Value!, text).Select(OracleValue.FromText)],
        _ when command.Pattern.Text.Equals("csv", StringComparison.OrdinalIgnoreCase) => [.. Csv(text).Select(OracleValue.FromText)],
        _ when command.Pattern.Text.Equals("logfmt", StringComparison.OrdinalIgnoreCase) => [OracleJson.Map(Logfmt(text))],
        _ => throw new NotSupportedException(command.ToString()),
    };

    /// <summary>A key up to a sign or white space; behind the sign a quoted value, or one up to white space.</summary>
    private static IEnumerable<(string Key, string Value)> Logfmt(string text) =>
        from Match pair in s_logfmt.Matches(text)
        where pair.Length > 0
        let quoted = pair.Groups["quoted"]
        select (pair.Groups["key"].Value, quoted.Success ? Regex.Replace(quoted.Value, @"\\([""\\])", "$1") : pair.Groups["plain"].Value);

    /// <summary>The pattern as a regular expression: every wildcard as short as can be, one at the end all the rest; unanchored.</summary>
    private static List<string> Glob(string pattern, string text)
    {
        Match match = s_globs.GetOrAdd(pattern, _ => ToRegex(pattern)).Match(text);
        return match.Success ? [.. match.Groups.Values.Skip(1).Select(group => group.Value)] : [];
    }

    private static Regex ToRegex(string pattern)
    {
        string[] literals = [.. pattern.Split('*').Select(Regex.Escape)];
        string end = literals[^1].Length == 0 ? @"\z" : "";
        return new Regex(string.Join("(.*?)", literals) + end, RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>RFC 4180, character by character; the whole text is one record.</summary>
    private static List<string> Csv(string text)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        bool isQuoted = false;
        bool isAtStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isAtStart && c == '"')
            {
                isQuoted = true;
            }
            else if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (isQuoted && c == '"')
            {
                isQuoted = false;
            }
            else if (!isQuoted && c == ',')
            {
                values.Add(value.ToString());
                value.Clear();
                isAtStart = true;
                continue;
            }
            else
            {
                value.Append(c);
            }

            isAtStart = false;
        }

        return [.. values, value.ToString()];
    }
}
