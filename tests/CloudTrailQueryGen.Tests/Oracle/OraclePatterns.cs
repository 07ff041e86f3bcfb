using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Regex literals (spec §1.8).</summary>
internal static class OraclePatterns
{
    public static bool IsMatch(string subject, string pattern) =>
        Regex.IsMatch(subject, ToDotNet(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>The expression itself, for its groups.</summary>
    public static Regex ToRegex(string pattern) => new(ToDotNet(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>
    /// In .NET <c>$</c> also matches before a last newline; in the language it is the end of the text unless <c>(?m)</c>. <c>\d \s \w</c> are those of
    /// ASCII, as in RE2. And what matches any character, or all but some, takes both halves of one beyond U+FFFF.
    /// </summary>
    private static string ToDotNet(string pattern)
    {
        bool isMultiline = Regex.IsMatch(pattern, @"\(\?[a-z]*m");
        string any = Regex.IsMatch(pattern, @"\(\?[a-z]*s") ? @"[\s\S]" : @"[^\n]";
        var builder = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[')
            {
                int end = EndOfClass(pattern, i);
                builder.Append(Class(pattern[(i + 1)..end]));
                i = end;
                continue;
            }

            builder.Append(pattern[i] switch
            {
                '\\' => Escape(pattern[++i]),
                '$' when !isMultiline => @"\z",
                '.' => Whole(any),
                char character => character.ToString(),
            });
        }

        return builder.ToString();
    }

    private static int EndOfClass(string pattern, int start)
    {
        int end = start + (pattern[start + 1] == '^' ? 3 : 2);
        while (pattern[end] != ']' || pattern[end - 1] == '\\')
        {
            end++;
        }

        return end;
    }

    private static string Class(string members)
    {
        string plain = Regex.Replace(members, @"\\[dsw]", escape => Members(escape.Value[1])!);
        return members[0] == '^' ? Whole($"[{plain}]") : $"[{plain}]";
    }

    private static string Escape(char character) => Members(char.ToLowerInvariant(character)) is not string members ? "\\" + character
        : char.IsUpper(character) ? Whole($"[^{members}]") : $"[{members}]";

    private static string? Members(char escape) => escape switch
    {
        'd' => "0-9",
        's' => @"\t\n\f\r ",
        'w' => "0-9A-Za-z_",
        _ => null,
    };

    private static string Whole(string single) => $@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|(?![\uD800-\uDFFF]){single})";

    /// <summary>All matches. One of nothing directly behind another match is none, nor is one inside of a character (spec §3.9, §1.8).</summary>
    public static List<Match> Matches(Regex regex, string text)
    {
        var matches = new List<Match>();
        foreach (Match match in regex.Matches(text).Where(match => !IsInsideOfCharacter(text, match.Index)))
        {
            if (match.Length > 0 || matches.Count == 0 || matches[^1].Index + matches[^1].Length < match.Index)
            {
                matches.Add(match);
            }
        }

        return matches;
    }

    private static bool IsInsideOfCharacter(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]);
}
