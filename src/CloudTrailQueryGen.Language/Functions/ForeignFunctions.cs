using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>What to write instead of functions that people know from other query languages and that this one does not have.</summary>
internal static class ForeignFunctions
{
    private static readonly Dictionary<string, string> Hints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["median"] = "use 'pct(field, 50)' instead",
        ["percentile"] = "use 'pct(field, percent)' instead",
        ["mod"] = "use the operator '%' instead",
        ["pow"] = "use the operator '^' instead",
        ["power"] = "use the operator '^' instead",
        ["ago"] = "choose the time range when the query runs, or compare with a parameter such as '{{since}}'",
        ["contains"] = "use 'strcontains(text, find)' or 'like' instead",
        ["length"] = "use 'strlen(text)' instead",
        ["len"] = "use 'strlen(text)' instead",
        ["upper"] = "use 'toupper(text)' instead",
        ["lower"] = "use 'tolower(text)' instead",
        ["substring"] = "use 'substr(text, start, length)' instead",
        ["exists"] = "use 'ispresent(field)' instead",
        ["isnull"] = "use 'not ispresent(field)' instead",
        ["isnotnull"] = "use 'ispresent(field)' instead",
        ["dcount"] = "use 'count_distinct(field)' instead",
        ["average"] = "use 'avg(number)' instead",
        ["mean"] = "use 'avg(number)' instead",
        ["date_trunc"] = "use 'datefloor(timestamp, period)' instead",
        ["first"] = "use 'earliest(field)' instead",
        ["last"] = "use 'latest(field)' instead",
    };

    /// <summary>The advice for this name, without a final period; null when there is none.</summary>
    public static string? HintFor(string name) => Hints.TryGetValue(name, out string? hint) ? hint : null;
}
