using System.Collections.Immutable;

namespace CloudTrailQueryGen.Tests.Compatibility;

/// <summary>A way to write something that AWS's pages do not have, and that is accepted.</summary>
/// <param name="Written">What is written.</param>
/// <param name="Query">A query with it.</param>
/// <param name="Means">The same query as AWS's pages write it.</param>
/// <param name="Reported">The ids of what is reported about it, with spaces between.</param>
internal sealed record LenientSpelling(string Written, string Query, string Means, string Reported = "")
{
    public static readonly ImmutableArray<LenientSpelling> All =
    [
        new("`==`", "filter eventName == 'A' | fields eventName", "filter eventName = 'A' | fields eventName", "CTQ1055"),
        new("a leading `|`", "| fields eventName", "fields eventName", "CTQ1045"),
        new("`sort by`", "fields eventName | sort by eventName desc", "fields eventName | sort eventName desc"),
        new("`order`, `order by`", "fields eventName | order by eventName | limit 2", "fields eventName | sort eventName | limit 2"),
        new("`head`", "fields eventName | head 2", "fields eventName | limit 2"),
        new("`count_frequent`", "count_frequent eventName", "countFrequent eventName"),
        new("`count()`", "stats count() as c", "stats count(*) as c"),
        new("`count` for the column `count(*)`", "stats count(*) by eventName | sort count desc, eventName", "stats count(*) by eventName | sort count(*) desc, eventName", "CTQ2012"),
        new("`true`, `false`", "filter readOnly = false | fields eventName", "filter readOnly = 0 | fields eventName", "CTQ2017"),
        new("`null`, a missing value", "fields coalesce(null, eventName) as e", "fields coalesce(requestParameters.none, eventName) as e", "CTQ2016"),
        new("`!` in front of any condition", "filter !(eventName = 'A') | fields eventName", "filter not (eventName = 'A') | fields eventName"),
        new("white space between function and parenthesis", "stats count (*) as c by bin (1d) as d", "stats count(*) as c by bin(1d) as d"),
        new("`[n]` in the path of a field", "fields requestParameters.list[1] as x", "fields requestParameters.list.1 as x"),
        new("`unmask` as a command", "unmask @message | fields eventName", "fields eventName"),
        new("bins beyond their caps, which are cut to them", "stats count(*) as c by bin(300s) as b", "stats count(*) as c by bin(60s) as b", "CTQ4006"),
        new("a value as a condition", "filter requestParameters.n | fields eventName", "filter ispresent(requestParameters.n) and requestParameters.n != 0 | fields eventName", "CTQ4014"),
        new("keywords, commands and functions in any case", "FILTER isPresent(errorCode) | STATS COUNT(*) AS c", "filter ispresent(errorCode) | stats count(*) as c"),
        new("units in any case and plural", "stats count(*) as c by bin(2Hours) as b", "stats count(*) as c by bin(2h) as b"),
        new("numbers such as `.5` and `1e1`", "filter requestParameters.n > .5 and requestParameters.n < 1e1 | fields eventName", "filter requestParameters.n > 0.5 and requestParameters.n < 10 | fields eventName"),
    ];
}
