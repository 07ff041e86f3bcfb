namespace CloudTrailQueryGen.Tests.Compatibility;

/// <summary>Choices about times, text and how a query is written.</summary>
internal static partial class ServiceChoices
{
    private static readonly ServiceChoice[] Texts =
    [
        new(12, "`@timestamp` of an event in a file",
            "On the service it is the time of delivery to the log group.",
            "`eventTime`.",
            "A file has no other, and it is what the question is about.",
            new Experiment("fields @timestamp | limit 1", "@timestamp / 2026-01-05 12:30:00.000")),
        new(15, "Escapes in strings",
            "Not documented.",
            "`\\\\ \\\" \\' \\n \\r \\t \\/ \\uXXXX`; any other backslash stands for itself, with an info (§1.5).",
            "So that patterns such as `\"\\d\"` stay what they are.",
            new Experiment("fields 'a\\tb' as t, strlen('\\q') as n | limit 1", "t | n / a\tb | 2", "CTQ1018")),
        new(16, "The dialect of regular expressions",
            "AWS named Hyperscan in 2022 and names RE2 for `regexReplace`.",
            "RE2's subset: no look-around, no back-references (§1.8).",
            "Both engines have it in common, and no pattern can hang a run.",
            new Experiment("filter requestParameters.s =~ /^[a-z]\\W?.$/ | fields eventName", "eventName / C"),
            new Experiment("filter eventName like /A(?=B)/ | fields eventName", "", "CTQ3051")),
        new(17, "Where a pattern of `parse` begins; its white space; what `*` may match",
            "Only examples.",
            "Anywhere; white space is literal; `*` may match nothing.",
            "All of AWS's examples work so.",
            new Experiment("parse requestParameters.s '*y' as a | fields a, strlen(a) as n | limit 2", "a | n / ~ | ~ / X   | 3"),
            new Experiment("parse requestParameters.s 'X *' as a | display strlen(a) as n | filter ispresent(n)", "n / 2")),
        new(18, "Where weeks, months and their multiples begin",
            "Not documented.",
            "Weeks on Monday, months, quarters and years by the calendar, multiples as in §4.4; all in UTC.",
            "ISO 8601.",
            new Experiment("fields bin(1w) as w, bin(1q) as q | sort w desc | limit 1", "w | q / 2026-01-05 00:00:00.000 | 2026-01-01 00:00:00.000")),
        new(19, "`==`, a leading `|`, `sort by`, `order`, `head`, `tail`, `search`",
            "Used in published queries, or named by the service's own error messages.",
            "Accepted, the first two with a message; `tail` is the last rows; `search` is refused.",
            "What was meant is certain, but for `search`.",
            new Experiment("| filter eventName == 'A' | fields eventName", "eventName / A", "CTQ1045 CTQ1055"),
            new Experiment("fields eventName | order by eventName | tail 2", "eventName / B / C"),
            new Experiment("search 'A'", "", "CTQ1044")),
    ];
}
