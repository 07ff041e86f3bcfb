using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary><c>$Saved</c>: the text of another query in its place (spec §3.28).</summary>
internal static partial class OracleSaved
{
    /// <param name="query">A query.</param>
    /// <param name="texts">The others, by name.</param>
    public static string WriteOut(string query, IReadOnlyDictionary<string, string> texts)
    {
        while (Reference().IsMatch(query))
        {
            // The text may end in a comment.
            query = Reference().Replace(query, match => texts[match.Groups["name"].Value] + "\n");
        }

        return query;
    }

    [GeneratedRegex("""\$saved\s*\(\s*name\s*=\s*['"](?<name>[^'"]*)['"]\s*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
