using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>What to write instead of commands that people know from SQL, Splunk and Kusto and that this language does not have.</summary>
internal static class ForeignCommands
{
    private static readonly Dictionary<string, string> Hints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["select"] = "use 'fields a, b', or 'stats count(*) by a' for aggregates",
        ["from"] = "the program that runs the query chooses what it reads",
        ["group"] = "use 'stats … by …' instead",
        ["having"] = "use 'filter' behind 'stats' instead",
        ["top"] = "use 'stats count(*) as n by field | sort n desc | limit 10' instead",
        ["rare"] = "use 'stats count(*) as n by field | sort n | limit 10' instead",
        ["take"] = "use 'limit' instead",
        ["table"] = "use 'display' instead",
        ["project"] = "use 'display' instead",
        ["eval"] = "use 'fields expression as name' instead",
        ["extend"] = "use 'fields expression as name' instead",
        ["rename"] = "use 'fields name as newName' instead",
        ["summarize"] = "use 'stats' instead",
        ["distinct"] = "use 'dedup', or 'stats count_distinct(field)', instead",
        ["union"] = "a query reads one set of events; connect conditions with 'or'",
    };

    /// <summary>The advice for this word, without a final period; null when there is none.</summary>
    public static string? HintFor(string word) => Hints.TryGetValue(word, out string? hint) ? hint : null;
}
