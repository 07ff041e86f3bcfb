using System;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Regex literals (spec §1.8).</summary>
internal static class OraclePatterns
{
    public static bool IsMatch(string subject, string pattern) =>
        Regex.IsMatch(subject, ToDotNet(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>In .NET <c>$</c> also matches before a last newline; in the language it is the end of the text unless <c>(?m)</c>.</summary>
    private static string ToDotNet(string pattern)
    {
        if (Regex.IsMatch(pattern, @"\(\?[a-z]*m"))
        {
            return pattern;
        }

        var builder = new StringBuilder();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
            {
                builder.Append(character).Append(pattern[++i]);
                continue;
            }

            isInClass = character == '[' || (isInClass && character != ']');
            builder.Append(character == '$' && !isInClass ? @"\z" : character);
        }

        return builder.ToString();
    }
}
